// SPDX-License-Identifier: Apache-2.0

/// One thing that is wrong with a table.
public struct TableError: Sendable, Hashable {
    /// What kind of thing.
    public let type: TableErrorType
    /// What exactly, in a few words.
    public let note: String
    /// The row, counting the header as 1; `nil` when it is about the whole table or its header.
    public let rowNumber: Int?
    /// The field, from 1.
    public let fieldNumber: Int?
    /// The field's name.
    public let fieldName: String?
    /// The cell, as it stands in the file; long cells are cut.
    public let cell: String?

    init(
        _ type: TableErrorType, note: String = "", rowNumber: Int? = nil, fieldNumber: Int? = nil, fieldName: String? = nil,
        cell: String? = nil
    ) {
        self.type = type
        self.note = note
        self.rowNumber = rowNumber
        self.fieldNumber = fieldNumber
        self.fieldName = fieldName
        self.cell = cell
    }

    /// A sentence for people, in the words Frictionless uses.
    public var message: String {
        let row = rowNumber.map(String.init) ?? ""
        let field = fieldNumber.map(String.init) ?? ""
        let name = fieldName ?? ""
        let cell = cell ?? ""
        switch type {
        case .sourceError, .encodingError, .compressionError: return note
        case .blankHeader: return "Header is completely blank"
        case .blankLabel: return "Label in the header in field at position \"\(field)\" is blank"
        case .duplicateLabel:
            return "Label \"\(name)\" in the header at position \"\(field)\" is duplicated to a label: \(note)"
        case .incorrectLabel: return "Label at position \"\(field)\" does not match the field name in the schema: \(note)"
        case .missingLabel: return "There is a missing label in the header's field \"\(name)\" at position \"\(field)\""
        case .extraLabel: return "There is an extra label \"\(name)\" in header at position \"\(field)\""
        case .rowError: return "Row at position \"\(row)\" cannot be read: \(note)"
        case .blankRow: return "Row at position \"\(row)\" is completely blank"
        case .missingCell: return "Row at position \"\(row)\" has a missing cell in field \"\(name)\" at position \"\(field)\""
        case .extraCell: return "Row at position \"\(row)\" has an extra value in field at position \"\(field)\""
        case .typeError:
            return "Type error in the cell \"\(cell)\" in row \"\(row)\" and field \"\(name)\" at position \"\(field)\": \(note)"
        case .constraintError:
            return "The cell \"\(cell)\" in row at position \"\(row)\" and field \"\(name)\" at position \"\(field)\" "
                + "does not conform to a constraint: \(note)"
        case .uniqueError:
            return "Row at position \"\(row)\" has unique constraint violation in field \"\(name)\" "
                + "at position \"\(field)\": \(note)"
        case .primaryKey: return "Row at position \"\(row)\" violates the primary key: \(note)"
        case .foreignKey: return "Row at position \"\(row)\" violates the foreign key: \(note)"
        }
    }

    /// The error as `frictionless validate --json` writes it.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("type", .string(type.rawValue)), .init("title", .string(type.title)), .init("message", .string(message)),
            .init("tags", .array(type.tags.map { .string($0) })), .init("note", .string(note)),
        ]
        if let rowNumber { members.append(.init("rowNumber", .integer(rowNumber))) }
        if let cell { members.append(.init("cell", .string(cell))) }
        if let fieldName { members.append(.init("fieldName", .string(fieldName))) }
        if let fieldNumber { members.append(.init("fieldNumber", .integer(fieldNumber))) }
        return .object(members)
    }
}
