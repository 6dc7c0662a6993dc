// SPDX-License-Identifier: Apache-2.0

/// The kinds of errors a table can have, named as Frictionless names them.
public enum TableErrorType: String, Sendable, Hashable, CaseIterable {
    case sourceError = "source-error"
    case encodingError = "encoding-error"
    case compressionError = "compression-error"
    case blankHeader = "blank-header"
    case blankLabel = "blank-label"
    case duplicateLabel = "duplicate-label"
    case incorrectLabel = "incorrect-label"
    case missingLabel = "missing-label"
    case extraLabel = "extra-label"
    case rowError = "row-error"
    case blankRow = "blank-row"
    case missingCell = "missing-cell"
    case extraCell = "extra-cell"
    case typeError = "type-error"
    case constraintError = "constraint-error"
    case uniqueError = "unique-error"
    case primaryKey = "primary-key"
    case foreignKey = "foreign-key"

    /// The name people see.
    public var title: String {
        switch self {
        case .primaryKey: "PrimaryKey Error"
        case .foreignKey: "ForeignKey Error"
        case .blankHeader, .blankLabel, .duplicateLabel, .incorrectLabel, .missingLabel, .extraLabel, .blankRow,
            .missingCell, .extraCell, .sourceError, .encodingError, .compressionError, .rowError, .typeError,
            .constraintError, .uniqueError:
            rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        }
    }

    /// What kind of thing is wrong.
    public var tags: [String] {
        switch self {
        case .sourceError, .encodingError, .compressionError: ["#table"]
        case .blankHeader: ["#table", "#header"]
        case .blankLabel, .duplicateLabel, .incorrectLabel, .missingLabel, .extraLabel: ["#table", "#header", "#label"]
        case .rowError, .blankRow, .primaryKey, .foreignKey: ["#table", "#row"]
        case .missingCell, .extraCell, .typeError, .constraintError, .uniqueError: ["#table", "#row", "#cell"]
        }
    }
}
