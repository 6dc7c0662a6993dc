// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The four kinds of data contracts that the national templates name (国家数据局数据流通交易合同示范文本: 提供、委托处理、融合开发、中介).
public enum ContractKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A supplier provides data for the buyer's own use (数据提供).
    case provision
    /// A processor handles data on the instructions of whoever entrusts it: the buyer entrusts, the seller processes (委托处理).
    case processing
    /// Several parties make something from their data and share its income (融合开发).
    case fusion
    /// A deal that a broker arranged (中介).
    case brokerage

    /// The name people use.
    public var name: Text {
        switch self {
        case .provision: Text(zh: "数据提供", en: "data provision")
        case .processing: Text(zh: "数据委托处理", en: "entrusted processing")
        case .fusion: Text(zh: "数据融合开发", en: "joint development")
        case .brokerage: Text(zh: "数据中介", en: "brokerage")
        }
    }
}

/// What a contract that ends early gives back of the price.
public enum RefundBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The part of the term's days that has not begun.
    case byDays
    /// The part of the uses that was not taken.
    case byUses
    /// Nothing.
    case none
}

/// The agreed continuation of a contract when its term ends.
public struct Renewal: Sendable, Hashable, Codable {
    /// The price of the next term, tax included.
    public let price: Money
    /// How many days the next term has.
    public let days: Int
    /// How many days before the end a party can still say no.
    public let noticeDays: Int
    /// Whether the next term is renewed again in the same way.
    public let isRepeated: Bool

    /// Agrees on a continuation.
    public init(price: Money, days: Int, noticeDays: Int, isRepeated: Bool) {
        self.price = price
        self.days = days
        self.noticeDays = noticeDays
        self.isRepeated = isRepeated
    }
}
