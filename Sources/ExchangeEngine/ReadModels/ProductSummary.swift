// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeModel
public import SectorKit

/// A product as a list shows it.
public struct ProductSummary: Sendable, Hashable, Codable {
    /// Its exchange id.
    public var id: ExchangeID
    /// Its version.
    public var version: Int
    /// Who sells it.
    public var seller: ExchangeID
    /// Its sector.
    public var sector: String
    /// Its kind.
    public var kind: String
    /// The form in which it is delivered.
    public var form: ProductForm
    /// Where its seller is.
    public var region: Region?
    /// Its name.
    public var title: Text
    /// What is in it.
    public var summary: Text
    /// Words by which people find it.
    public var keywords: [String]
    /// Its grade, once examined.
    public var grade: Grade?
    /// How far it is.
    public var status: Product.Status
    /// Why it was rejected or withdrawn.
    public var reason: String?
    /// How its price is made, once it has one.
    public var price: PriceModel?
    /// When it was last described, revised, examined or put on offer.
    public var updated: Instant

    /// Sums up a product.
    public init(
        id: ExchangeID, version: Int, seller: ExchangeID, sector: String, kind: String, form: ProductForm, region: Region?, title: Text,
        summary: Text, keywords: [String], grade: Grade? = nil, status: Product.Status, reason: String? = nil, price: PriceModel? = nil,
        updated: Instant
    ) {
        self.id = id
        self.version = version
        self.seller = seller
        self.sector = sector
        self.kind = kind
        self.form = form
        self.region = region
        self.title = title
        self.summary = summary
        self.keywords = keywords
        self.grade = grade
        self.status = status
        self.reason = reason
        self.price = price
        self.updated = updated
    }
}
