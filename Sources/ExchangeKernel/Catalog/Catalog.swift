// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// The products of the market and what is on offer (信息发布).
public struct Catalog: Sendable, Equatable, Codable {
    /// All products, withdrawn ones included: they leave a tombstone.
    public internal(set) var products = Table<Product>()
    /// What an order needs to know of the products on offer, kept apart because orders are many.
    public internal(set) var listings = Table<Listing>()

    /// A product.
    ///
    /// - Throws: `catalog.not-found`.
    public func product(_ id: ExchangeID) throws(Refusal) -> Product {
        guard let product = products[id] else { throw .productNotFound(id) }
        return product
    }

    /// A product that is on offer.
    ///
    /// - Throws: `catalog.not-found` or `catalog.not-listed`.
    public func listing(_ id: ExchangeID) throws(Refusal) -> Listing {
        guard let listing = listings[id] else {
            let product = try product(id)
            throw .notListed(id, product.status, product.reason)
        }
        return listing
    }
}

/// A data product: something made under a registered right, described so that people can decide to buy it.
public struct Product: Sendable, Equatable, Codable {
    /// How far the product is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case described, submitted, listed, rejected, withdrawn
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// The registration it is made under.
    public let right: ExchangeID
    /// Who sells it.
    public let seller: ExchangeID
    /// The sector it belongs to.
    public let sector: String
    /// The kind of product it is.
    public let kind: ProductKind.ID
    /// The form in which it is delivered.
    public let form: ProductForm
    /// Its version, from 1.
    public internal(set) var version: Int
    /// What people read before they buy.
    public internal(set) var description: ProductDescription
    /// What the seller declares, with references to what backs it.
    public internal(set) var declared: Facts
    /// What it is made from, if it is a fusion product.
    public let fusion: Fusion?
    /// The sources whose suppliers have agreed to it and to their part.
    public internal(set) var agreed: [ExchangeID] = []
    /// What the examination of the data found.
    public internal(set) var examination: ExaminationReport?
    /// How far the product is.
    public internal(set) var status: Status
    /// Why it was rejected or withdrawn.
    public internal(set) var reason: String?
    /// The rules that spoke when it was listed.
    public internal(set) var verdicts: [String] = []
    /// Whether the seller approves each order before it is placed.
    public internal(set) var needsApproval = false
    /// The versions that were taken back, with the reasons, in the order of their revocation.
    public internal(set) var revoked: [RevokedVersion] = []
    /// When its status last changed.
    public internal(set) var changed: Instant

    /// Its grade: that of its strictest field; unknown before the examination.
    public var grade: Grade? { examination?.grade }
}

/// What an order needs to know of a product on offer.
public struct Listing: Sendable, Equatable, Codable {
    /// The product.
    public let product: ExchangeID
    /// The version on offer.
    public let version: Int
    /// Who sells it.
    public let seller: ExchangeID
    /// The sector whose rules apply.
    public let sector: String
    /// What is known about it at each gate.
    public let facts: Facts
    /// What it is made from; empty unless it is a fusion product.
    public let sources: [ListedSource]
    /// Its seller's part of the income beside its sources'.
    public let ownWeight: Int64
    /// The digest of the file that a delivery must have.
    public let file: Digest?
    /// Whether the seller approves each order before it is placed.
    public internal(set) var needsApproval = false
}

/// A version of a product that was taken back.
public struct RevokedVersion: Sendable, Hashable, Codable {
    /// The version.
    public let version: Int
    /// Why; everyone can read it.
    public let reason: String
}
