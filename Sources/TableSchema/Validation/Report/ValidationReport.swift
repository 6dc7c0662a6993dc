// SPDX-License-Identifier: Apache-2.0

/// What validating a table came to, with the shape of `frictionless validate --json`.
public struct ValidationReport: Sendable, Equatable {
    /// The table's name.
    public var name: String
    /// Where the table stands, for people.
    public var place: String
    /// The labels of its header.
    public var labels: [String]
    /// How many fields its schema has, or its header when there is no schema.
    public var fields: Int
    /// How many rows were read.
    public var rows: Int
    /// How many bytes of text were read.
    public var bytes: Int
    /// The first errors, by row.
    public var errors: [TableError]
    /// How many errors there were, the ones not kept included.
    public var errorCount: Int
    /// How often each type of error occurred.
    public var errorCounts: [TypeCount]
    /// The first warnings.
    public var warnings: [String]
    /// How many warnings there were.
    public var warningCount: Int
    /// What broke the reading off, if anything did. Nothing of the table may be used then.
    public var faultCode: String?
    /// How long it took, if the caller measured it.
    public var seconds: Double?

    /// How often one type of error occurred.
    public struct TypeCount: Sendable, Equatable {
        /// The type.
        public let type: TableErrorType
        /// How often.
        public let count: Int
    }

    /// Whether there was no error.
    public var isValid: Bool { errorCount == 0 }

    /// The report as Frictionless writes it; `errorsByType` and `fault` are ours.
    public var json: JSONValue {
        let seconds = JSONValue.number(JSONNumber(thousandths: seconds ?? 0))
        let counts: [JSONValue.Member] = [
            .init("errors", .integer(errorCount)), .init("warnings", .integer(warningCount)), .init("seconds", seconds),
        ]
        let sizes: [JSONValue.Member] = [
            .init("bytes", .integer(bytes)), .init("fields", .integer(fields)), .init("rows", .integer(rows)),
            .init("errorsByType", .object(errorCounts.map { .init($0.type.rawValue, .integer($0.count)) })),
        ]
        let warnings = JSONValue.array(warnings.map { .string($0) })
        var task: [JSONValue.Member] = [
            .init("name", .string(name)), .init("type", .string("table")), .init("valid", .bool(isValid)),
            .init("place", .string(place)), .init("labels", .array(labels.map { .string($0) })),
            .init("stats", .object(counts + sizes)), .init("warnings", warnings),
            .init("errors", .array(errors.map(\.json))),
        ]
        if let faultCode { task.append(.init("fault", .string(faultCode))) }
        return .object([
            .init("valid", .bool(isValid)), .init("stats", .object([.init("tasks", .integer(1))] + counts)),
            .init("warnings", .array([])), .init("errors", .array([])), .init("tasks", .array([.object(task)])),
        ])
    }
}

extension JSONNumber {
    /// Writes a number of seconds to three decimals.
    init(thousandths value: Double) {
        let whole = Int((value * 1_000).rounded())
        let digits = String(whole % 1_000)
        self.init(literal: "\(whole / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits)
    }
}
