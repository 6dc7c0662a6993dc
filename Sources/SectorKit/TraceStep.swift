// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// One step of a valuation's arithmetic. Numbers are plain decimal text, so that they are exact everywhere.
public struct TraceStep: Sendable, Hashable, Codable {
    /// What the step computes.
    public let title: Text
    /// How.
    public let operation: Worksheet.Operation
    /// What from.
    public let operands: [String]
    /// What came out.
    public let result: String

    /// Records a step.
    public init(title: Text, operation: Worksheet.Operation, operands: [String], result: String) {
        self.title = title
        self.operation = operation
        self.operands = operands
        self.result = result
    }
}
