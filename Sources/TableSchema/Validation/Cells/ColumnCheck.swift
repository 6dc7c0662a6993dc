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

    /// Checks one cell, and says what makes it equal to others.
    ///
    /// The check is taken by its place in memory: it is large, and copying it for each cell would cost more than asking.
    @inline(__always)
    static func check(
        _ cell: UnsafeRawBufferPointer, by column: UnsafePointer<ColumnCheck>, _ key: inout CellKey
    ) -> CellOutcome {
        if column.pointee.isMissing(cell) { return column.pointee.isRequired ? .requiredValueMissing : .missing }
        switch column.pointee.kind {
        case .text:
            key = .bytes
            return column.pointee.checkText(cell)
        case .integer:
            return column.pointee.checkWhole(NumberReader.whole(cell), &key)
        case .number:
            guard let value = NumberReader.decimal(cell) else { return .wrongType }
            return column.pointee.checkDecimal(value, &key)
        case .date:
            return column.pointee.checkOrdered(DateReader.day(cell), &key)
        case .dateTime:
            return column.pointee.checkOrdered(DateReader.dateTime(cell), &key)
        case .boolean:
            key = .bytes
            return column.pointee.texts.map { $0.contains(cell) } ?? false ? .sound : .wrongType
        case .email, .uri, .uuid, .binary, .styledInteger, .styledNumber, .anyDate, .time, .anyDateTime, .patternTime, .year,
            .yearMonth, .duration, .geoPoint, .geoPointArray, .geoPointObject, .array, .object, .geoJSON, .list, .any:
            return column.pointee.checkRare(cell, &key)
        }
    }

    @inline(__always)
    func isMissing(_ cell: UnsafeRawBufferPointer) -> Bool {
        switch missing {
        case .never: false
        case .whenEmpty: cell.isEmpty
        case .oneOf(let set): set.contains(cell)
        }
    }

    @inline(__always)
    func checkText(_ cell: UnsafeRawBufferPointer) -> CellOutcome {
        if hasLengths {
            let outcome = checkLength(cell)
            if outcome != .sound { return outcome }
        }
        if let pattern, !pattern.matches(cell) { return .patternNotMatched }
        if let texts, !texts.contains(cell) { return .notAllowed }
        return .sound
    }

    /// Lengths count Unicode scalars: all bytes but the continuing ones.
    @inline(__always)
    private func checkLength(_ cell: UnsafeRawBufferPointer) -> CellOutcome {
        if cell.count <= maxLength, cell.count >> 2 >= minLength { return .sound }
        return checkCount(ColumnCheck.scalars(cell))
    }

    private static func scalars(_ cell: UnsafeRawBufferPointer) -> Int {
        cell.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    @inline(__always)
    func checkCount(_ count: Int) -> CellOutcome {
        count < minLength ? .tooShort : count > maxLength ? .tooLong : .sound
    }

    @inline(__always)
    func checkWhole(_ whole: NumberReader.Whole, _ key: inout CellKey) -> CellOutcome {
        switch whole {
        case .value(let value): return checkOrdered(value, &key)
        case .notANumber: return .wrongType
        case .tooLarge(let isNegative):
            key = .bytes
            if hasWholeBounds, isNegative ? low > Int64.min : high < Int64.max {
                return isNegative ? .belowMinimum : .aboveMaximum
            }
            return numbers == nil ? .sound : .notAllowed
        }
    }

    @inline(__always)
    func checkOrdered(_ value: Int64?, _ key: inout CellKey) -> CellOutcome {
        guard let value else { return .wrongType }
        key = .number(UInt64(bitPattern: value))
        if hasWholeBounds {
            if value < low { return .belowMinimum }
            if value > high { return .aboveMaximum }
        }
        if let numbers, !numbers.contains(UInt64(bitPattern: value)) { return .notAllowed }
        return .sound
    }

    @inline(__always)
    func checkDecimal(_ value: Double, _ key: inout CellKey) -> CellOutcome {
        // Zero and minus zero are one number.
        let bits = (value == 0 ? 0 : value).bitPattern
        key = .number(bits)
        if hasBounds {
            // "Not a number" is never within bounds, so ask for being within them.
            guard excludesLowest ? value > lowest : value >= lowest else { return .belowMinimum }
            guard excludesHighest ? value < highest : value <= highest else { return .aboveMaximum }
        }
        if let numbers, !numbers.contains(bits) { return .notAllowed }
        return .sound
    }
}
