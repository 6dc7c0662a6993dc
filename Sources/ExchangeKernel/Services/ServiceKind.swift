// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// The eleven kinds of third-party services (甘肃数据要素意见 任务七).
public enum ServiceKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 数据集成.
    case integration
    /// 数据经纪.
    case brokerage
    /// 合规认证.
    case certification
    /// 数据审计.
    case audit
    /// 数据公证.
    case notarisation
    /// 数据保险.
    case insurance
    /// 数据托管.
    case custody
    /// 资产评估.
    case appraisal
    /// 争议仲裁.
    case arbitration
    /// 人才培训.
    case training
    /// 资金融通.
    case financing

    /// What people call it.
    public var name: Text {
        switch self {
        case .integration: Text(zh: "数据集成", en: "data integration")
        case .brokerage: Text(zh: "数据经纪", en: "data brokerage")
        case .certification: Text(zh: "合规认证", en: "compliance certification")
        case .audit: Text(zh: "数据审计", en: "data audit")
        case .notarisation: Text(zh: "数据公证", en: "data notarisation")
        case .insurance: Text(zh: "数据保险", en: "data insurance")
        case .custody: Text(zh: "数据托管", en: "data custody")
        case .appraisal: Text(zh: "资产评估", en: "asset appraisal")
        case .arbitration: Text(zh: "争议仲裁", en: "dispute arbitration")
        case .training: Text(zh: "人才培训", en: "training")
        case .financing: Text(zh: "资金融通", en: "financing")
        }
    }

    /// What its work has to be about; empty where it may be about anything or nothing.
    public var subjects: [ExchangeID.Kind] {
        switch self {
        case .certification, .audit, .appraisal: [.product]
        case .insurance, .custody, .arbitration: [.contract]
        case .integration, .brokerage, .notarisation, .training, .financing: []
        }
    }

    /// Where it has its place on the road of a product and a deal.
    public var place: Text {
        switch self {
        case .integration: Text(zh: "加工产品之前", en: "before a product is described")
        case .brokerage: Text(zh: "撮合与签约", en: "when parties are brought together")
        case .certification: Text(zh: "上架之前", en: "before listing")
        case .audit: Text(zh: "上架之后与年度检查", en: "after listing, and every year")
        case .notarisation: Text(zh: "任一环节存证", en: "at any step that is to be proven")
        case .insurance: Text(zh: "合同期内", en: "while a contract runs")
        case .custody: Text(zh: "交付与合同期内", en: "at delivery and while a contract runs")
        case .appraisal: Text(zh: "定价", en: "at pricing")
        case .arbitration: Text(zh: "争议", en: "in a dispute")
        case .training: Text(zh: "准入与贯标", en: "at admission and for standards")
        case .financing: Text(zh: "凭授权读取信用之后", en: "after credit was read with consent")
        }
    }
}
