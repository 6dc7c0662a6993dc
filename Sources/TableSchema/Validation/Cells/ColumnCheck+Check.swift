// SPDX-License-Identifier: Apache-2.0

/// Checks are asked by their place in memory: they are large, and copying one for each cell would cost more than asking.
extension UnsafePointer<ColumnCheck> {
    /// Checks one cell, and says what makes it equal to others.
    @inline(__always)
    func check(_ cell: UnsafeRawBufferPointer, _ key: inout CellKey) -> CellOutcome {
        if isMissing(cell) { return pointee.isRequired ? .requiredValueMissing : .missing }
        switch pointee.kind {
        case .text:
            key = .bytes
            return checkText(cell)
        case .integer:
            return checkWhole(NumberReader.whole(cell), &key)
        case .number:
            guard let value = NumberReader.decimal(cell) else { return .wrongType }
            return checkDecimal(value, &key)
        case .date:
            return checkOrdered(DateReader.day(cell), &key)
        case .dateTime:
            return checkOrdered(DateReader.dateTime(cell), &key)
        case .boolean:
            key = .bytes
            return pointee.texts.map { $0.contains(cell) } ?? false ? .sound : .wrongType
        case .email, .uri, .uuid, .binary, .styledInteger, .styledNumber, .anyDate, .time, .anyDateTime, .patternTime, .year,
            .yearMonth, .duration, .geoPoint, .geoPointArray, .geoPointObject, .array, .object, .geoJSON, .list, .any:
            return checkRare(cell, &key)
        }
    }

    @inline(__always)
    func isMissing(_ cell: UnsafeRawBufferPointer) -> Bool {
        switch pointee.missing {
        case .never: false
        case .whenEmpty: cell.isEmpty
        case .oneOf(let set): set.contains(cell)
        }
    }

    @inline(__always)
    func checkText(_ cell: UnsafeRawBufferPointer) -> CellOutcome {
        if pointee.hasLengths {
            let outcome = checkLength(cell)
            if outcome != .sound { return outcome }
        }
        if let pattern = pointee.pattern, !pattern.matches(cell) { return .patternNotMatched }
        if let texts = pointee.texts, !texts.contains(cell) { return .notAllowed }
        return .sound
    }

    /// Lengths count Unicode scalars: all bytes but the continuing ones.
    @inline(__always)
    private func checkLength(_ cell: UnsafeRawBufferPointer) -> CellOutcome {
        if cell.count <= pointee.maxLength, cell.count >> 2 >= pointee.minLength { return .sound }
        return checkCount(scalars(cell))
    }

    private func scalars(_ cell: UnsafeRawBufferPointer) -> Int {
        cell.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    @inline(__always)
    func checkCount(_ count: Int) -> CellOutcome {
        count < pointee.minLength ? .tooShort : count > pointee.maxLength ? .tooLong : .sound
    }

    @inline(__always)
    func checkWhole(_ whole: NumberReader.Whole, _ key: inout CellKey) -> CellOutcome {
        switch whole {
        case .value(let value): return checkOrdered(value, &key)
        case .notANumber: return .wrongType
        case .tooLarge(let isNegative):
            key = .bytes
            if pointee.hasWholeBounds, isNegative ? pointee.low > Int64.min : pointee.high < Int64.max {
                return isNegative ? .belowMinimum : .aboveMaximum
            }
            return pointee.numbers == nil ? .sound : .notAllowed
        }
    }

    @inline(__always)
    func checkOrdered(_ value: Int64?, _ key: inout CellKey) -> CellOutcome {
        guard let value else { return .wrongType }
        key = .number(UInt64(bitPattern: value))
        if pointee.hasWholeBounds {
            if value < pointee.low { return .belowMinimum }
            if value > pointee.high { return .aboveMaximum }
        }
        if let numbers = pointee.numbers, !numbers.contains(UInt64(bitPattern: value)) { return .notAllowed }
        return .sound
    }

    @inline(__always)
    func checkDecimal(_ value: Double, _ key: inout CellKey) -> CellOutcome {
        // Zero and minus zero are one number.
        let bits = (value == 0 ? 0 : value).bitPattern
        key = .number(bits)
        if pointee.hasBounds {
            // "Not a number" is never within bounds, so ask for being within them.
            guard pointee.excludesLowest ? value > pointee.lowest : value >= pointee.lowest else { return .belowMinimum }
            guard pointee.excludesHighest ? value < pointee.highest : value <= pointee.highest else { return .aboveMaximum }
        }
        if let numbers = pointee.numbers, !numbers.contains(bits) { return .notAllowed }
        return .sound
    }
}
