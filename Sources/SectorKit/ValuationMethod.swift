// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

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
