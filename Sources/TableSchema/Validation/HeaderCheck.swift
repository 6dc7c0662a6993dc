// SPDX-License-Identifier: Apache-2.0

/// Holds the labels of a header against each other and against the schema.
struct HeaderCheck {
    /// Which column is held against which field.
    struct Result {
        /// How many cells a row should have.
        var width = 0
        /// For each column the place of its field in the schema; `nil` when it has none.
        var fields: [Int?] = []
        /// For each column its name.
        var names: [String] = []
    }

    let labels: [String]
    let schema: TableSchema?

    func run(_ log: inout ErrorLog) -> Result {
        if !labels.isEmpty { checkLabels(&log) }
        guard let schema else { return Result(width: labels.count, fields: labels.map { _ in nil }, names: labels) }
        // Without a header, fields are known by their places.
        if labels.isEmpty {
            return Result(width: schema.fields.count, fields: Array(schema.fields.indices), names: schema.fields.map(\.name))
        }
        return schema.fieldMatch == .exact ? matchByPlace(schema, &log) : matchByName(schema, &log)
    }

    private func checkLabels(_ log: inout ErrorLog) {
        if labels.allSatisfy(\.isEmpty) {
            log.add(.blankHeader, TableError(.blankHeader))
            return
        }
        var first: [String: Int] = [:]
        var firstFolded: [String: Int] = [:]
        for (index, label) in labels.enumerated() {
            let number = index + 1
            if label.isEmpty {
                log.add(.blankLabel, TableError(.blankLabel, fieldNumber: number, fieldName: ""))
                continue
            }
            if let earlier = first[label] {
                let note = "at position \"\(earlier)\""
                log.add(.duplicateLabel, TableError(.duplicateLabel, note: note, fieldNumber: number, fieldName: label))
            } else if let earlier = firstFolded[label.lowercased()] {
                let note = "\"\(labels[earlier - 1])\" at position \"\(earlier)\", which differs only by case"
                log.add(.duplicateLabel, TableError(.duplicateLabel, note: note, fieldNumber: number, fieldName: label))
            }
            if first[label] == nil { first[label] = number }
            if firstFolded[label.lowercased()] == nil { firstFolded[label.lowercased()] = number }
        }
    }

    private func matchByPlace(_ schema: TableSchema, _ log: inout ErrorLog) -> Result {
        var result = Result(width: max(labels.count, 1))
        for (index, field) in schema.fields.enumerated() where index >= labels.count {
            log.add(.missingLabel, TableError(.missingLabel, fieldNumber: index + 1, fieldName: field.name))
        }
        for (index, label) in labels.enumerated() {
            guard index < schema.fields.count else {
                log.add(.extraLabel, TableError(.extraLabel, fieldNumber: index + 1, fieldName: label))
                result.fields.append(nil)
                result.names.append(label)
                continue
            }
            let name = schema.fields[index].name
            if label != name {
                let note = "\"\(label)\" should be \"\(name)\""
                log.add(.incorrectLabel, TableError(.incorrectLabel, note: note, fieldNumber: index + 1, fieldName: name))
            }
            result.fields.append(index)
            result.names.append(name)
        }
        return result
    }

    private func matchByName(_ schema: TableSchema, _ log: inout ErrorLog) -> Result {
        var result = Result(width: max(labels.count, 1))
        var matched: Set<Int> = []
        let mayHaveExtra = schema.fieldMatch == .superset || schema.fieldMatch == .partial
        let mayLack = schema.fieldMatch == .subset || schema.fieldMatch == .partial
        for (index, label) in labels.enumerated() {
            let field = schema.fields.firstIndex { $0.name == label }
            if let field { matched.insert(field) }
            result.fields.append(field)
            result.names.append(label)
            if field == nil, !mayHaveExtra, !label.isEmpty {
                log.add(.extraLabel, TableError(.extraLabel, fieldNumber: index + 1, fieldName: label))
            }
        }
        for (index, field) in schema.fields.enumerated() where !matched.contains(index) {
            if !mayLack || field.constraints.required || schema.fieldMatch == .partial && matched.isEmpty {
                log.add(.missingLabel, TableError(.missingLabel, fieldNumber: index + 1, fieldName: field.name))
            }
        }
        return result
    }
}
