// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel
public import SectorKit

/// What a fusion product is made from (融合产品): products of others, whose suppliers share in its income.
public struct Fusion: Sendable, Hashable, Codable {
    /// The most products that one can be made from.
    public static let sourceLimit = 12

    /// One product it is made from.
    public struct Source: Sendable, Hashable, Codable {
        /// The product.
        public let product: ExchangeID
        /// Its supplier's part of the income, beside the other parts; at least 1.
        public let weight: Int64

        /// Names a product and its part.
        public init(product: ExchangeID, weight: Int64) {
            self.product = product
            self.weight = weight
        }
    }

    /// The products it is made from, each once.
    public let sources: [Source]
    /// The part of whoever made it; not negative.
    public let ownWeight: Int64

    /// States what a product is made from.
    public init(sources: [Source], ownWeight: Int64) {
        self.sources = sources
        self.ownWeight = ownWeight
    }
}

/// A participant's part of what an order brings, beside the other parts.
public struct IncomeShare: Sendable, Hashable, Codable {
    /// Who receives.
    public let participant: ExchangeID
    /// The part.
    public let weight: Int64
}

/// A fusion product as one of its sources makes the rules see it.
public struct ListedSource: Sendable, Equatable, Codable {
    /// The source.
    public let product: ExchangeID
    /// Who supplies it.
    public let seller: ExchangeID
    /// Its supplier's part of the income.
    public let weight: Int64
    /// The sector whose rules it brings along.
    public let sector: String
    /// What is known about the fusion product, seen as made from this source.
    public let facts: Facts

    /// The same source with other facts.
    func with(_ facts: Facts) -> ListedSource {
        ListedSource(product: product, seller: seller, weight: weight, sector: sector, facts: facts)
    }
}

extension Listing {
    /// Who shares in what an order brings; `nil`: the seller has it all.
    var shares: [IncomeShare]? {
        guard !sources.isEmpty else { return nil }
        return [IncomeShare(participant: seller, weight: ownWeight)]
            + sources.map { IncomeShare(participant: $0.seller, weight: $0.weight) }
    }
}

extension Facts {
    /// What was declared of a source, under what the product made from it says; where the source comes from always holds.
    func seenAsMade(from source: Facts) -> Facts {
        var facts = source.merging(self)
        facts[.isDerived] = true
        for name in FactName.provenance { facts[name] = source[name] }
        for name in FactName.stains where source.isTrue(name) { facts[name] = true }
        return facts.folded
    }
}

extension FactName {
    /// Where data comes from: no processing changes it.
    fileprivate static let provenance: [FactName] = [
        .sourceClass, .acquisition, .acquisitionEvidence, .sourceLicence, .openLevel, .operationAuthorisation,
        .operationAuthorisedUntil, .yearlyDisclosure, .tradeSecretPermission,
    ]
    /// What stays true of everything made from it.
    fileprivate static let stains: [FactName] = [.hasMinors, .isTradeSecret, .isCriticalInfrastructure]
}
