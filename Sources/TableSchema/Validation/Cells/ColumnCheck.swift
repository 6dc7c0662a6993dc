// SPDX-License-Identifier: Apache-2.0

/// Everything that is asked of one column's cells, laid out so that asking costs no reference counting.
///
/// The pointers belong to the ``CompiledSchema`` that made the check.
struct ColumnCheck {
    enum Kind: UInt8 {
        case text, email, uri, uuid, binary
        case integer, styledInteger, number, styledNumber
        case boolean
        case date, anyDate, time, dateTime, anyDateTime, patternTime
        case year, yearMonth, duration
        case geoPoint, geoPointArray, geoPointObject
        case array, object, geoJSON
        case list
        case any
    }

    enum Missing {
        case never
        case whenEmpty
        case oneOf(ByteSet.View)
    }

    var kind: Kind
    var isRequired = false
    var isUnique = false
    var missing = Missing.whenEmpty
    /// Bounds of numbers that order exactly: integers, days, times. Exclusive bounds are moved by one.
    var hasWholeBounds = false
    var low = Int64.min
    var high = Int64.max
    /// Bounds of numbers with fractions.
    var hasBounds = false
    var lowest = -Double.infinity
    var highest = Double.infinity
    var excludesLowest = false
    var excludesHighest = false
    var hasLengths = false
    var minLength = 0
    var maxLength = Int.max
    var pattern: PatternTable.Matcher?
    /// Allowed texts; for booleans, those that mean true or false.
    var texts: ByteSet.View?
    var numbers: UnsafeBufferPointer<UInt64>?
    var style = NumberStyle()
    var timePattern: Unmanaged<TimePatternBox>?
    var listDelimiter: UInt8 = 0x2C
    var item: UnsafePointer<ColumnCheck>?

    init(kind: Kind) { self.kind = kind }
}
