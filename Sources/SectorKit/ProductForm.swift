// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

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
