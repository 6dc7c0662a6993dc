// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What can happen to products.
public enum CatalogEvent: Sendable, Equatable {
    case described(ProductDescribed)
    case fusionAgreed(FusionAgreed)
    case revised(ProductRevised)
    case examined(ProductExamined)
    case submitted(ProductSubmitted)
    case listed(ProductListed)
    case rejected(ProductRejected)
    case withdrawn(ProductWithdrawn)
    case versionRevoked(VersionRevoked)

    var payload: any NamedPayload {
        switch self {
        case .described(let event): event
        case .fusionAgreed(let event): event
        case .revised(let event): event
        case .examined(let event): event
        case .submitted(let event): event
        case .listed(let event): event
        case .rejected(let event): event
        case .withdrawn(let event): event
        case .versionRevoked(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> CatalogEvent? {
        switch name {
        case ProductDescribed.name: .described(try ProductDescribed(from: &reader))
        case FusionAgreed.name: .fusionAgreed(try FusionAgreed(from: &reader))
        case ProductRevised.name: .revised(try ProductRevised(from: &reader))
        case ProductExamined.name: .examined(try ProductExamined(from: &reader))
        case ProductSubmitted.name: .submitted(try ProductSubmitted(from: &reader))
        case ProductListed.name: .listed(try ProductListed(from: &reader))
        case ProductRejected.name: .rejected(try ProductRejected(from: &reader))
        case ProductWithdrawn.name: .withdrawn(try ProductWithdrawn(from: &reader))
        case VersionRevoked.name: .versionRevoked(try VersionRevoked(from: &reader))
        default: nil
        }
    }
}

/// A product was described.
public struct ProductDescribed: NamedPayload {
    /// `catalog.described`
    public static let name = "catalog.described"
    /// The id it was given.
    public let product: ExchangeID
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
    /// What people read before they buy.
    public let description: ProductDescription
    /// What the seller declares.
    public let declared: Facts
    /// What it is made from, if it is a fusion product.
    public let fusion: Fusion?
}

/// A supplier agreed that its product is used for a fusion product.
public struct FusionAgreed: NamedPayload {
    /// `catalog.fusion-agreed`
    public static let name = "catalog.fusion-agreed"
    /// The fusion product.
    public let product: ExchangeID
    /// The source.
    public let source: ExchangeID
}

/// A new version of a product was made.
public struct ProductRevised: NamedPayload {
    /// `catalog.revised`
    public static let name = "catalog.revised"
    /// The product.
    public let product: ExchangeID
    /// The new version.
    public let version: Int
    /// What people read before they buy.
    public let description: ProductDescription
    /// What the seller declares.
    public let declared: Facts
}

/// A product's data was examined.
public struct ProductExamined: NamedPayload {
    /// `catalog.examined`
    public static let name = "catalog.examined"
    /// The product.
    public let product: ExchangeID
    /// What was found.
    public let report: ExaminationReport
}

/// A product was handed in for review.
public struct ProductSubmitted: NamedPayload {
    /// `catalog.submitted`
    public static let name = "catalog.submitted"
    /// The product.
    public let product: ExchangeID
}

/// A product went on offer.
public struct ProductListed: NamedPayload {
    /// `catalog.listed`
    public static let name = "catalog.listed"
    /// The product.
    public let product: ExchangeID
    /// The version on offer.
    public let version: Int
    /// What was known about it: the facts that order rules will be asked about.
    public let facts: Facts
    /// What it is made from, as order rules will be asked about it, if it is a fusion product.
    public let sources: [ListedSource]?
    /// The rules that spoke.
    public let verdicts: [String]
    /// The duties that come with it.
    public let obligations: [Text]
    /// Why it was approved.
    public let reason: String
}

/// A product was turned down at review.
public struct ProductRejected: NamedPayload {
    /// `catalog.rejected`
    public static let name = "catalog.rejected"
    /// The product.
    public let product: ExchangeID
    /// Why.
    public let reason: String
}

/// A product was taken off offer.
public struct ProductWithdrawn: NamedPayload {
    /// `catalog.withdrawn`
    public static let name = "catalog.withdrawn"
    /// The product.
    public let product: ExchangeID
    /// Why.
    public let reason: String
}

/// A version of a product was taken back; its holders see why.
public struct VersionRevoked: NamedPayload {
    /// `catalog.version-revoked`
    public static let name = "catalog.version-revoked"
    /// The product.
    public let product: ExchangeID
    /// The version.
    public let version: Int
    /// Why.
    public let reason: String
}
