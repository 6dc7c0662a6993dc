// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Whether a file keeps to its schema, and where it first does not.
public struct ExaminedValidity: Sendable, Equatable, Codable {
    /// One place where the file breaks its schema.
    public struct Problem: Sendable, Equatable, Codable {
        /// A stable name of the problem.
        public let code: String
        /// The row, counting the header as 1; `nil` when it is about the whole table.
        public let row: Int?
        /// The field's name.
        public let field: String?
        /// What is wrong, without the value.
        public let message: Text

        /// Tells of a problem.
        public init(code: String, row: Int?, field: String?, message: Text) {
            self.code = code.cut(toBytes: Examination.labelBytes)
            self.row = row
            self.field = field?.cut(toBytes: Examination.labelBytes)
            self.message = message.cut(toBytes: Examination.textBytes)
        }
    }

    /// Whether nothing is wrong.
    public let isValid: Bool
    /// How many problems there are.
    public let problemCount: Int
    /// The first of them.
    public let firstProblems: [Problem]

    /// Counts the problems and keeps the first.
    public init(problemCount: Int, firstProblems: [Problem]) {
        isValid = problemCount == 0
        self.problemCount = problemCount
        self.firstProblems = Array(firstProblems.prefix(Examination.problemLimit))
    }
}
