// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel
public import SectorKit

/// What can be asked about products.
public enum CatalogCommand: Sendable, Equatable {
    case describe(DescribeProduct)
    case agree(AgreeToFusion)
    case revise(ReviseProduct)
    case examine(RecordExamination)
    case submit(SubmitProduct)
    case review(ReviewListing)
    case withdraw(WithdrawProduct)
    case revoke(RevokeVersion)

    var payload: any NamedPayload {
        switch self {
        case .describe(let command): command
        case .agree(let command): command
        case .revise(let command): command
        case .examine(let command): command
        case .submit(let command): command
        case .review(let command): command
        case .withdraw(let command): command
        case .revoke(let command): command
        }
    }
}

/// Describes a new product made under a certified right.
public struct DescribeProduct: NamedPayload {
    /// `catalog.describe`
    public static let name = "catalog.describe"
    /// The registration it is made under.
    public let right: ExchangeID
    /// The sector it belongs to.
    public let sector: String
    /// The kind of product it is.
    public let kind: ProductKind.ID
    /// The form in which it is delivered.
    public let form: ProductForm
    /// What people read before they buy.
    public let description: ProductDescription
    /// What the seller declares, with references to what backs it.
    public let declared: Facts
    /// What it is made from, if it is a fusion product.
    public let fusion: Fusion?

    /// Asks to describe.
    public init(
        right: ExchangeID, sector: String, kind: ProductKind.ID, form: ProductForm, description: ProductDescription,
        declared: Facts = [:], fusion: Fusion? = nil
    ) {
        self.right = right
        self.sector = sector
        self.kind = kind
        self.form = form
        self.description = description
        self.declared = declared
        self.fusion = fusion
    }
}

/// Agrees that a product is used for a fusion product, and to its supplier's part of the income.
public struct AgreeToFusion: NamedPayload {
    /// `catalog.agree`
    public static let name = "catalog.agree"
    /// The fusion product.
    public let product: ExchangeID
    /// The source, a product of whoever agrees.
    public let source: ExchangeID

    /// Agrees.
    public init(product: ExchangeID, source: ExchangeID) {
        self.product = product
        self.source = source
    }
}

/// Makes a new version of a product. It goes through examination and review again; what was bought stays as it was.
public struct ReviseProduct: NamedPayload {
    /// `catalog.revise`
    public static let name = "catalog.revise"
    /// The product.
    public let product: ExchangeID
    /// What people read before they buy.
    public let description: ProductDescription
    /// What the seller declares.
    public let declared: Facts

    /// Asks to revise.
    public init(product: ExchangeID, description: ProductDescription, declared: Facts) {
        self.product = product
        self.description = description
        self.declared = declared
    }
}

/// Records what an examination found.
public struct RecordExamination: NamedPayload {
    /// `catalog.examine`
    public static let name = "catalog.examine"
    /// The product.
    public let product: ExchangeID
    /// What was found.
    public let report: ExaminationReport

    /// Asks to record.
    public init(product: ExchangeID, report: ExaminationReport) {
        self.product = product
        self.report = report
    }
}

/// Hands an examined and priced product in for review.
public struct SubmitProduct: NamedPayload {
    /// `catalog.submit`
    public static let name = "catalog.submit"
    /// The product.
    public let product: ExchangeID

    /// Asks for review.
    public init(product: ExchangeID) { self.product = product }
}

/// Decides whether a submitted product goes on offer. The rules have the last word.
public struct ReviewListing: NamedPayload {
    /// `catalog.review`
    public static let name = "catalog.review"
    /// The product.
    public let product: ExchangeID
    /// Whether it goes on offer.
    public let isApproved: Bool
    /// Why.
    public let reason: String

    /// Decides.
    public init(product: ExchangeID, isApproved: Bool, reason: String) {
        self.product = product
        self.isApproved = isApproved
        self.reason = reason
    }
}

/// Takes a product off offer. Its page stays, with the reason; open orders go on.
public struct WithdrawProduct: NamedPayload {
    /// `catalog.withdraw`
    public static let name = "catalog.withdraw"
    /// The product.
    public let product: ExchangeID
    /// Why; everyone can read it.
    public let reason: String

    /// Asks to withdraw.
    public init(product: ExchangeID, reason: String) {
        self.product = product
        self.reason = reason
    }
}

/// Takes a version of a product back, current or earlier: it is not offered again, and its holders see why.
public struct RevokeVersion: NamedPayload {
    /// `catalog.revoke-version`
    public static let name = "catalog.revoke-version"
    /// The product.
    public let product: ExchangeID
    /// The version.
    public let version: Int
    /// Why; everyone can read it.
    public let reason: String

    /// Asks to revoke.
    public init(product: ExchangeID, version: Int, reason: String) {
        self.product = product
        self.version = version
        self.reason = reason
    }
}
