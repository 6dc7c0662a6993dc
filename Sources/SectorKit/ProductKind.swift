// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// One kind of product that a sector trades: its schema, the forms it may take and the ways it may be priced.
public struct ProductKind: Sendable, Identifiable {
    /// A permanent name such as `CT-P1`.
    public typealias ID = String

    /// The permanent name.
    public let id: ID
    /// The name people use.
    public let name: Text
    /// One sentence on what is in it and what it is good for.
    public let summary: Text
    /// The Table Schema, as JSON: every field with its type, unit, constraints, `level` and `pi`.
    public let schemaJSON: [UInt8]
    /// The forms in which it may be delivered.
    public let forms: [ProductForm]
    /// The price models that fit it.
    public let priceModels: [PriceModelKind]
    /// The fields that together might single out a person; k-anonymity is measured over them.
    public let quasiIdentifiers: [String]
    /// The kinds of product it is fused from, of this sector or of others; empty unless it is a fusion product.
    public let madeFrom: [ID]

    /// Describes a product kind.
    public init(
        id: ID, name: Text, summary: Text, schemaJSON: [UInt8], forms: [ProductForm], priceModels: [PriceModelKind],
        quasiIdentifiers: [String] = [], madeFrom: [ID] = []
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.schemaJSON = schemaJSON
        self.forms = forms
        self.priceModels = priceModels
        self.quasiIdentifiers = quasiIdentifiers
        self.madeFrom = madeFrom
    }
}
