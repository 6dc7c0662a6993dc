// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Inputs with a known result.
public struct ValuationExample: Sendable {
    /// What the example is.
    public let title: Text
    /// The inputs.
    public let inputs: ValuationInputs
    /// The appraised value.
    public let value: Money

    /// States an example.
    public init(title: Text, inputs: ValuationInputs, value: Money) {
        self.title = title
        self.inputs = inputs
        self.value = value
    }
}
