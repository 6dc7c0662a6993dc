// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A way to put a value on a data product, by income, cost or market (《数据资产评估指导意见》, 2023).
///
/// The same inputs always give the same appraisal. All arithmetic goes through a ``Worksheet``, so that every appraisal
/// carries a trace that anyone can recompute.
public protocol ValuationModel: Sendable {
    /// A permanent id such as `ct.seasonal-income`.
    var id: String { get }
    /// The name people use.
    var name: Text { get }
    /// The method it follows.
    var method: ValuationMethod { get }
    /// Where its formula comes from.
    var citation: Citation { get }
    /// What it needs to know.
    var inputs: [ValuationInput] { get }
    /// Inputs with a known result, from which people learn the model and tests check it.
    var examples: [ValuationExample] { get }

    /// Puts a value on a product.
    ///
    /// - Throws: `valuation.input-missing`, `valuation.input-out-of-range` or a code of the model's own.
    func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal
}

/// The three classic methods of valuation.
public enum ValuationMethod: String, Sendable, Hashable, Codable, CaseIterable {
    /// 收益法: what it will earn.
    case income
    /// 成本法: what it cost to make.
    case cost
    /// 市场法: what the like of it fetched.
    case market

    /// The name people use.
    public var name: Text {
        switch self {
        case .income: Text(zh: "收益法", en: "income approach")
        case .cost: Text(zh: "成本法", en: "cost approach")
        case .market: Text(zh: "市场法", en: "market approach")
        }
    }
}

/// One thing a valuation model needs to know.
public struct ValuationInput: Sendable, Hashable {
    /// Its name in code and on the command line, such as `annual-fee`.
    public let name: String
    /// What it is, for people, with its unit.
    public let title: Text
    /// How many values it takes: one, or a list.
    public let isList: Bool
    /// The values that make sense.
    public let range: ClosedRange<Decimal>
    /// The value when none is given; `nil`: it must be given.
    public let defaultValue: Decimal?
    /// Whether a larger value never lowers the appraisal.
    public let isMonotone: Bool

    /// Describes an input.
    public init(
        _ name: String, _ title: Text, isList: Bool = false, range: ClosedRange<Decimal>, defaultValue: Decimal? = nil,
        isMonotone: Bool = false
    ) {
        self.name = name
        self.title = title
        self.isList = isList
        self.range = range
        self.defaultValue = defaultValue
        self.isMonotone = isMonotone
    }
}

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
