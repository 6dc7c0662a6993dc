// SPDX-License-Identifier: Apache-2.0

/// One of the three separable rights over data (数据二十条, 2022).
public enum DataRight: String, Sendable, Hashable, Codable, CaseIterable {
    /// 数据资源持有权: to hold a data resource.
    case resourceHolding
    /// 数据加工使用权: to process and use it.
    case processingUse
    /// 数据产品经营权: to operate products made from it.
    case productOperation

    /// The name people use.
    public var name: Text {
        switch self {
        case .resourceHolding: Text(zh: "数据资源持有权", en: "right to hold the data resource")
        case .processingUse: Text(zh: "数据加工使用权", en: "right to process and use the data")
        case .productOperation: Text(zh: "数据产品经营权", en: "right to operate data products")
        }
    }
}

/// Whose data it is: each class has a path of authorisation of its own.
public enum SourceClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// Public data (公共数据).
    case publicData
    /// Enterprise data (企业数据).
    case enterprise
    /// Personal data (个人数据).
    case personal

    /// The name people use.
    public var name: Text {
        switch self {
        case .publicData: Text(zh: "公共数据", en: "public data")
        case .enterprise: Text(zh: "企业数据", en: "enterprise data")
        case .personal: Text(zh: "个人数据", en: "personal data")
        }
    }
}
