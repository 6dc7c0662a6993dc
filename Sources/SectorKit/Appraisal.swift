// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The result of a valuation, with the trace that leads to it.
public struct Appraisal: Sendable, Hashable, Codable {
    /// The model that made it.
    public let model: String
    /// The appraised value.
    public let value: Money
    /// Each step of the arithmetic, in order.
    public let trace: [TraceStep]
    /// What a reader should know before relying on it.
    public let warnings: [Text]

    /// States an appraisal.
    public init(model: String, value: Money, trace: [TraceStep], warnings: [Text] = []) {
        self.model = model
        self.value = value
        self.trace = trace
        self.warnings = warnings
    }
}
