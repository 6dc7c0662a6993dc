// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Turns the constraints of a field into numbers, tables and sets that cells are held against.
struct ConstraintCompiler {
    let field: Field
    let pointer: JSONPointer
    let owner: CompiledSchema

    func apply(to check: inout ColumnCheck) throws(Fault) {
        let constraints = field.constraints
        if let pattern = constraints.pattern {
            check.pattern = owner.keep(try PatternTable(schemaPattern: pattern, at: pointer.appending("pattern")))
        }
        if constraints.minLength != nil || constraints.maxLength != nil {
            check.hasLengths = true
            check.minLength = constraints.minLength ?? 0
            check.maxLength = constraints.maxLength ?? .max
        }
        try applyBounds(constraints, to: &check)
        if let allowed = constraints.allowed { try apply(allowed: allowed, to: &check) }
    }

    private func applyBounds(_ constraints: Constraints, to check: inout ColumnCheck) throws(Fault) {
        let plain = check
        if let bound = constraints.minimum { try low(bound, "minimum", isExclusive: false, plain, &check) }
        if let bound = constraints.exclusiveMinimum { try low(bound, "exclusiveMinimum", isExclusive: true, plain, &check) }
        if let bound = constraints.maximum { try high(bound, "maximum", isExclusive: false, plain, &check) }
        if let bound = constraints.exclusiveMaximum { try high(bound, "exclusiveMaximum", isExclusive: true, plain, &check) }
    }

    private func low(
        _ bound: JSONValue, _ name: String, isExclusive: Bool, _ plain: ColumnCheck, _ check: inout ColumnCheck
    ) throws(Fault) {
        if isDecimal {
            let value = try decimal(bound, name, plain)
            if !check.hasBounds || value >= check.lowest { (check.lowest, check.excludesLowest) = (value, isExclusive) }
            check.hasBounds = true
        } else {
            let value = try whole(bound, name, plain)
            guard !isExclusive || value < .max else { throw wrong(name) }
            check.low = max(check.low, isExclusive ? value + 1 : value)
            check.hasWholeBounds = true
        }
    }

    private func high(
        _ bound: JSONValue, _ name: String, isExclusive: Bool, _ plain: ColumnCheck, _ check: inout ColumnCheck
    ) throws(Fault) {
        if isDecimal {
            let value = try decimal(bound, name, plain)
            if value <= check.highest { (check.highest, check.excludesHighest) = (value, isExclusive) }
            check.hasBounds = true
        } else {
            let value = try whole(bound, name, plain)
            guard !isExclusive || value > .min else { throw wrong(name) }
            check.high = min(check.high, isExclusive ? value - 1 : value)
            check.hasWholeBounds = true
        }
    }

    private func apply(allowed: [JSONValue], to check: inout ColumnCheck) throws(Fault) {
        if field.type == .boolean { return }
        guard field.type.isOrdered else {
            check.texts = owner.keep(ByteSet(allowed.map { text($0) }))
            return
        }
        let plain = check
        var numbers: [UInt64] = []
        for value in allowed { numbers.append(try key(value, "enum", plain)) }
        check.numbers = owner.keep(numbers)
    }

    private var isDecimal: Bool { field.type == .number }

    private func decimal(_ value: JSONValue, _ name: String, _ check: ColumnCheck) throws(Fault) -> Double {
        Double(bitPattern: try key(value, name, check))
    }

    private func whole(_ value: JSONValue, _ name: String, _ check: ColumnCheck) throws(Fault) -> Int64 {
        Int64(bitPattern: try key(value, name, check))
    }

    /// Reads a bound as a cell of the same column would be read, without its bounds.
    private func key(_ value: JSONValue, _ name: String, _ check: ColumnCheck) throws(Fault) -> UInt64 {
        var bare = ColumnCheck(kind: check.kind)
        bare.missing = .never
        bare.style = check.style
        bare.timePattern = check.timePattern
        // A JSON number is plain even where cells are styled.
        if value.number != nil {
            bare.style = NumberStyle()
            if bare.kind == .styledNumber { bare.kind = .number }
            if bare.kind == .styledInteger { bare.kind = .integer }
        }
        var key = CellKey.bytes
        let outcome = Array(text(value).utf8).withUnsafeBytes { cell in
            withUnsafePointer(to: bare) { $0.check(cell, &key) }
        }
        guard outcome == .sound, case .number(let number) = key else { throw wrong(name) }
        return number
    }

    private func text(_ value: JSONValue) -> String { value.string ?? value.text() }

    private func wrong(_ name: String) -> Fault {
        SchemaNode.fault(
            at: pointer.appending(name), zh: "值不属于 \(field.type.rawValue) 类型,或超出 64 位",
            en: "the value is not of type \(field.type.rawValue), or beyond 64 bits")
    }
}
