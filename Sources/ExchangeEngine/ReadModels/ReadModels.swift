// SPDX-License-Identifier: Apache-2.0
public import ExchangeEvidence
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel

/// What people ask that the open state cannot answer: search, finished orders, statements of the past, proofs.
///
/// It is made from the journal alone and can be made again at any time. It lags a little behind; ``position()`` says how far it is.
/// Every conformer passes `ReadModelsContract` of `ExchangeTesting`.
public protocol ReadModels: AnyObject, Sendable, TileSource {
    /// The sequence number of the last record taken in; 0 when there is none.
    func position() throws(Fault) -> UInt64

    /// Takes in records that follow the last one taken in. The records and the new position become visible together.
    func project(_ records: [StoredRecord]) throws(Fault)

    /// Forgets everything, so that it can be made again from the journal.
    func reset() throws(Fault)

    /// Products that match words and filters, best first.
    func products(matching query: ProductQuery) throws(Fault) -> ProductPage

    /// Orders, newest first.
    func orders(matching query: OrderQuery) throws(Fault) -> [OrderSummary]

    /// One order, open or finished.
    func order(_ id: ExchangeID) throws(Fault) -> OrderSummary?

    /// The money entries that touch an account (all entries when `nil`), in order, from a sequence number on, at most so many.
    func entries(of account: AccountID?, from sequence: UInt64, limit: Int) throws(Fault) -> [DatedEntry]

    /// The records with events about something, newest first, at most so many.
    func sequences(about subject: ExchangeID, limit: Int) throws(Fault) -> [UInt64]
}

/// What someone looks for in the catalog.
public struct ProductQuery: Sendable, Hashable {
    /// Words, in Chinese or any other language; empty: everything.
    public var words: String
    /// Only this sector.
    public var sector: String?
    /// Only this grade.
    public var grade: Grade?
    /// Only what is on offer now.
    public var isListedOnly: Bool
    /// How many at most.
    public var limit: Int
    /// How many to pass over.
    public var offset: Int

    /// Looks for words.
    public init(
        words: String = "", sector: String? = nil, grade: Grade? = nil, isListedOnly: Bool = true, limit: Int = 20,
        offset: Int = 0
    ) {
        self.words = words
        self.sector = sector
        self.grade = grade
        self.isListedOnly = isListedOnly
        self.limit = limit
        self.offset = offset
    }
}

/// Products found.
public struct ProductPage: Sendable, Hashable {
    /// The products of this page, best first.
    public let products: [ProductSummary]
    /// How many there are in all.
    public let total: Int

    /// Lays out a page.
    public init(products: [ProductSummary], total: Int) {
        self.products = products
        self.total = total
    }
}

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

    /// Sums up a product.
    public init(
        id: ExchangeID, version: Int, seller: ExchangeID, sector: String, kind: String, title: Text, summary: Text,
        keywords: [String], grade: Grade? = nil, status: Product.Status, reason: String? = nil, price: PriceModel? = nil
    ) {
        self.id = id
        self.version = version
        self.seller = seller
        self.sector = sector
        self.kind = kind
        self.title = title
        self.summary = summary
        self.keywords = keywords
        self.grade = grade
        self.status = status
        self.reason = reason
        self.price = price
    }
}

/// Which orders someone wants to see.
public struct OrderQuery: Sendable, Hashable {
    /// Only orders in which this participant buys or sells.
    public var participant: ExchangeID?
    /// Only orders at this point.
    public var status: OrderSummary.Status?
    /// How many at most.
    public var limit: Int

    /// Asks for orders.
    public init(participant: ExchangeID? = nil, status: OrderSummary.Status? = nil, limit: Int = 100) {
        self.participant = participant
        self.status = status
        self.limit = limit
    }
}

/// An order as a list shows it.
public struct OrderSummary: Sendable, Hashable, Codable {
    /// How far an order is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case placed, delivered, completed, rejected, cancelled, expired
    }

    /// Its exchange id.
    public var id: ExchangeID
    /// The product.
    public var product: ExchangeID
    /// Who buys.
    public var buyer: ExchangeID
    /// Who sells.
    public var seller: ExchangeID
    /// The price.
    public var price: Money
    /// What for.
    public var purpose: String
    /// How far it is.
    public var status: Status
    /// When it was placed.
    public var placed: Instant
    /// When it last changed.
    public var changed: Instant
    /// The record that placed it.
    public var sequence: UInt64

    /// Sums up an order.
    public init(
        id: ExchangeID, product: ExchangeID, buyer: ExchangeID, seller: ExchangeID, price: Money, purpose: String,
        status: Status, placed: Instant, changed: Instant, sequence: UInt64
    ) {
        self.id = id
        self.product = product
        self.buyer = buyer
        self.seller = seller
        self.price = price
        self.purpose = purpose
        self.status = status
        self.placed = placed
        self.changed = changed
        self.sequence = sequence
    }
}
