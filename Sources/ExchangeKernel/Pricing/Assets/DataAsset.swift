// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Where a data resource stands in its holder's books (财会〔2023〕11号).
public enum BookClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// Held for sale (存货).
    case inventory
    /// Held for own use (无形资产).
    case intangible
    /// Not booked, disclosed at most (未确认).
    case unrecognised
}

/// What decides where a data resource is booked.
public struct Recognition: Sendable, Hashable, Codable {
    /// What the resource is held for.
    public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
        case sale, use
    }

    /// Whether the holder controls it.
    public let isControlled: Bool
    /// Whether economic benefit is probable.
    public let isBenefitProbable: Bool
    /// Whether its cost can be measured reliably.
    public let isCostMeasurable: Bool
    /// What it is held for.
    public let purpose: Purpose

    /// States what decides.
    public init(isControlled: Bool, isBenefitProbable: Bool, isCostMeasurable: Bool, purpose: Purpose) {
        self.isControlled = isControlled
        self.isBenefitProbable = isBenefitProbable
        self.isCostMeasurable = isCostMeasurable
        self.purpose = purpose
    }

    /// The class that follows: all three conditions, and then the purpose, make an asset.
    public var bookClass: BookClass {
        guard isControlled, isBenefitProbable, isCostMeasurable else { return .unrecognised }
        return purpose == .sale ? .inventory : .intangible
    }
}

/// A data resource in the books of whoever holds it.
public struct DataAsset: Sendable, Hashable, Codable {
    /// What decided its class.
    public let recognition: Recognition
    /// What it cost to get or make.
    public let cost: Money
    /// What has been written off because it is worth less.
    public internal(set) var impairment: Money
    /// What an appraisal says it is worth; disclosed, never booked.
    public let appraised: Money?
    /// A reference to the accounting document.
    public let document: String

    /// The class it is booked in.
    public var bookClass: BookClass { recognition.bookClass }

    /// What stands in the books: cost less impairment, and nothing for what is not recognised.
    public var carrying: Money {
        guard bookClass != .unrecognised else { return .zero(cost.currency) }
        return Money(minorUnits: cost.minorUnits - impairment.minorUnits, currency: cost.currency)
    }
}

/// The sum of the assets of one class.
public struct AssetTotal: Sendable, Hashable {
    /// The class.
    public let bookClass: BookClass
    /// How many there are.
    public let count: Int
    /// What they cost together.
    public let cost: Money
    /// What has been written off.
    public let impairment: Money
    /// What stands in the books.
    public let carrying: Money
}

extension Pricing {
    /// The data assets by class, each class once, in the order of ``BookClass``.
    ///
    /// - Throws: `money.out-of-range`.
    public func assetTotals(in currency: Currency) throws(Refusal) -> [AssetTotal] {
        let all = assets.sorted.filter { $0.cost.currency == currency }
        var totals: [AssetTotal] = []
        for bookClass in BookClass.allCases {
            let booked = all.filter { $0.bookClass == bookClass }
            var (cost, impairment, carrying) = (Money.zero(currency), Money.zero(currency), Money.zero(currency))
            for asset in booked {
                cost = try cost.plus(asset.cost)
                impairment = try impairment.plus(asset.impairment)
                carrying = try carrying.plus(asset.carrying)
            }
            totals.append(
                AssetTotal(bookClass: bookClass, count: booked.count, cost: cost, impairment: impairment, carrying: carrying))
        }
        return totals
    }
}
