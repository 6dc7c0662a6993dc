// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// A schema made ready for checking: one ``ColumnCheck`` per field, and the tables the checks point to.
final class CompiledSchema {
    let schema: TableSchema
    /// One check per field of the schema.
    let checks: UnsafeMutableBufferPointer<ColumnCheck>
    private var patterns: [PatternTable] = []
    private var sets: [ByteSet] = []
    private var times: [TimePatternBox] = []
    private var numbers: [UnsafeMutableBufferPointer<UInt64>] = []
    private var items: [UnsafeMutablePointer<ColumnCheck>] = []

    init(_ schema: TableSchema) throws(Fault) {
        self.schema = schema
        checks = .allocate(capacity: schema.fields.count)
        checks.initialize(repeating: ColumnCheck(kind: .any))
        let top = JSONPointer().appending("fields")
        for (index, field) in schema.fields.enumerated() {
            checks[index] = try compile(field, at: top.appending(String(index)))
        }
    }

    deinit {
        checks.deallocate()
        for buffer in numbers { buffer.deallocate() }
        for item in items { item.deallocate() }
    }

    private func compile(_ field: Field, at pointer: JSONPointer) throws(Fault) -> ColumnCheck {
        var check = ColumnCheck(kind: .any)
        check.style = try style(of: field, at: pointer)
        check.kind = try kind(of: field, style: check.style, at: pointer)
        check.isRequired = field.constraints.required
        check.isUnique = field.constraints.unique
        check.missing = missing(field.missingValues ?? schema.missingValues)
        if check.kind == .patternTime, let pattern = TimePattern(field.format) {
            let box = TimePatternBox(pattern)
            times.append(box)
            check.timePattern = .passUnretained(box)
        }
        if field.type == .boolean {
            let texts =
                (field.trueValues ?? ["true", "True", "TRUE", "1"]) + (field.falseValues ?? ["false", "False", "FALSE", "0"])
            check.texts = keep(ByteSet(texts))
        }
        if field.type == .list {
            check.listDelimiter = try byte(field.delimiter ?? ",", at: pointer.appending("delimiter"))
            check.item = try item(field.itemType ?? .string, at: pointer)
        }
        try ConstraintCompiler(field: field, pointer: pointer.appending("constraints"), owner: self).apply(to: &check)
        return check
    }

    private func missing(_ missing: MissingValues) -> ColumnCheck.Missing {
        if missing.values.isEmpty { return .never }
        return missing.values == [""] ? .whenEmpty : .oneOf(keep(ByteSet(missing.values)))
    }

    private func item(_ type: FieldType, at pointer: JSONPointer) throws(Fault) -> UnsafePointer<ColumnCheck> {
        let field = Field("item", type)
        var check = ColumnCheck(kind: try kind(of: field, style: NumberStyle(), at: pointer.appending("itemType")))
        if type == .boolean { check.texts = keep(ByteSet(["true", "True", "TRUE", "1", "false", "False", "FALSE", "0"])) }
        check.missing = .never
        let memory = UnsafeMutablePointer<ColumnCheck>.allocate(capacity: 1)
        memory.initialize(to: check)
        items.append(memory)
        return UnsafePointer(memory)
    }

    private func style(of field: Field, at pointer: JSONPointer) throws(Fault) -> NumberStyle {
        var style = NumberStyle()
        if let mark = field.decimalChar { style.decimalMark = try byte(mark, at: pointer.appending("decimalChar")) }
        if let mark = field.groupChar { style.groupMark = try byte(mark, at: pointer.appending("groupChar")) }
        style.mayHaveAffixes = !field.bareNumber
        return style
    }

    private func byte(_ text: String, at pointer: JSONPointer) throws(Fault) -> UInt8 {
        guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80 else {
            throw SchemaNode.fault(at: pointer, zh: "应为一个 ASCII 字符", en: "one ASCII character should stand here")
        }
        return byte
    }

    func keep(_ set: ByteSet) -> ByteSet.View {
        sets.append(set)
        return set.view
    }

    func keep(_ pattern: PatternTable) -> PatternTable.Matcher {
        patterns.append(pattern)
        return pattern.matcher
    }

    func keep(_ values: [UInt64]) -> UnsafeBufferPointer<UInt64> {
        let buffer = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: values.count)
        _ = buffer.initialize(from: values)
        numbers.append(buffer)
        return UnsafeBufferPointer(buffer)
    }

    private func kind(of field: Field, style: NumberStyle, at pointer: JSONPointer) throws(Fault) -> ColumnCheck.Kind {
        let kinds: [String: ColumnCheck.Kind]
        switch field.type {
        case .string: kinds = ["default": .text, "email": .email, "uri": .uri, "uuid": .uuid, "binary": .binary]
        case .integer: kinds = ["default": style.isPlain ? .integer : .styledInteger]
        case .number: kinds = ["default": style.isPlain ? .number : .styledNumber]
        case .boolean: kinds = ["default": .boolean]
        case .date: kinds = ["default": .date, "any": .anyDate]
        case .time: kinds = ["default": .time, "any": .time]
        case .datetime: kinds = ["default": .dateTime, "any": .anyDateTime]
        case .year: kinds = ["default": .year]
        case .yearmonth: kinds = ["default": .yearMonth]
        case .duration: kinds = ["default": .duration]
        case .geopoint: kinds = ["default": .geoPoint, "array": .geoPointArray, "object": .geoPointObject]
        case .array: kinds = ["default": .array]
        case .object: kinds = ["default": .object]
        case .geojson: kinds = ["default": .geoJSON]
        case .list: kinds = ["default": .list]
        case .any: kinds = ["default": .any]
        }
        if let kind = kinds[field.format] { return kind }
        let isTime = field.type == .date || field.type == .time || field.type == .datetime
        if isTime, TimePattern(field.format) != nil { return .patternTime }
        let known = kinds.keys.sorted().joined(separator: ", ") + (isTime ? ", %Y-%m-%d …" : "")
        throw SchemaNode.fault(
            at: pointer.appending("format"), zh: "不认识格式 '\(field.format)';可用的有 \(known)",
            en: "the format '\(field.format)' is unknown; there are \(known)")
    }
}
