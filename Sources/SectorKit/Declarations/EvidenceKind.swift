// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A kind of document that backs what a party declares; the fact holds the document's reference.
///
/// ```swift
/// Declaration(.ethicsApproval, Text(zh: "伦理审查批件", en: "Approval of the ethics committee"), .evidence(.approval))
/// ```
public enum EvidenceKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Where data came from: a contract of purchase, a record of collection.
    case provenance
    /// The consent of persons or of their guardians.
    case consent
    /// The approval of an authority or a committee.
    case approval
    /// A filing with an authority.
    case filing
    /// A licence or permission of an owner or an authority.
    case licence
    /// An assessment of risk or impact.
    case assessment
    /// The report of a test.
    case test
    /// The minutes of a decision.
    case minutes

    /// The name people use.
    public var name: Text {
        switch self {
        case .provenance: Text(zh: "来源凭证", en: "proof of origin")
        case .consent: Text(zh: "同意书", en: "consent")
        case .approval: Text(zh: "批准文件", en: "approval")
        case .filing: Text(zh: "备案凭证", en: "filing")
        case .licence: Text(zh: "许可或授权", en: "licence")
        case .assessment: Text(zh: "评估报告", en: "assessment")
        case .test: Text(zh: "测试报告", en: "test report")
        case .minutes: Text(zh: "决议记录", en: "minutes")
        }
    }
}
