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

    /// Describes a product kind.
    public init(
        id: ID, name: Text, summary: Text, schemaJSON: [UInt8], forms: [ProductForm], priceModels: [PriceModelKind],
        quasiIdentifiers: [String] = []
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.schemaJSON = schemaJSON
        self.forms = forms
        self.priceModels = priceModels
        self.quasiIdentifiers = quasiIdentifiers
    }
}

/// The form in which a product reaches its buyer.
public enum ProductForm: String, Sendable, Hashable, Codable, CaseIterable {
    /// A table as a file.
    case dataset
    /// Queries against the supplier's service.
    case api
    /// A yes or no about one subject.
    case verification
    /// A document for people.
    case report
    /// A trained model.
    case model
    /// The buyer's algorithm goes to the data; only results leave.
    case computeOnly
    /// Data as it was collected, before any processing. Public data never leaves in this form.
    case raw

    /// The name people use.
    public var name: Text {
        switch self {
        case .dataset: Text(zh: "数据集", en: "dataset")
        case .api: Text(zh: "数据接口", en: "API")
        case .verification: Text(zh: "核验服务", en: "verification")
        case .report: Text(zh: "数据报告", en: "report")
        case .model: Text(zh: "模型", en: "model")
        case .computeOnly: Text(zh: "可用不可见", en: "compute only")
        case .raw: Text(zh: "原始数据", en: "raw data")
        }
    }
}

/// A way to price a product.
public enum PriceModelKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// One price for one licence.
    case fixed
    /// A price per unit that falls with volume.
    case tiered
    /// A price per month of access.
    case subscription
    /// Free, for governance and public benefit.
    case publicBenefit

    /// The name people use.
    public var name: Text {
        switch self {
        case .fixed: Text(zh: "固定价", en: "fixed price")
        case .tiered: Text(zh: "阶梯计价", en: "tiered by volume")
        case .subscription: Text(zh: "订阅", en: "subscription")
        case .publicBenefit: Text(zh: "公益免费", en: "free for public benefit")
        }
    }
}
