// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The dishonest acts that this market knows (失信行为清单). What is not on the list is not punished.
public enum DishonestAct: String, Sendable, Hashable, Codable, CaseIterable {
    /// Delivered late.
    case lateDelivery
    /// Published a yearly disclosure late or not at all.
    case disclosureOverdue
    /// Cancelled orders again and again without a reason.
    case unfoundedCancellation
    /// Did not deliver.
    case failedDelivery
    /// Described a product falsely.
    case falseDescription
    /// Owes the proof that data was deleted.
    case deletionProofOverdue
    /// Broke the six-stage commitment (承诺制).
    case breachOfCommitment
    /// Used data for something not agreed.
    case purposeExceeded
    /// Hindered an inspection.
    case inspectionHindered
    /// Did not do what an award says.
    case awardUnfulfilled
    /// Deceived another party for gain.
    case fraud
    /// Let data out.
    case dataLeak
    /// Agreed on bids or prices with others.
    case collusion
    /// Signed a false report, certificate or opinion.
    case falseCertificate

    /// Its class. A decision may be milder, never stricter.
    public var severity: Severity {
        switch self {
        case .lateDelivery, .disclosureOverdue, .unfoundedCancellation: .minor
        case .failedDelivery, .falseDescription, .deletionProofOverdue, .breachOfCommitment, .purposeExceeded,
            .inspectionHindered:
            .general
        case .awardUnfulfilled, .fraud, .dataLeak, .collusion, .falseCertificate: .serious
        }
    }

    /// What people call it.
    public var name: Text {
        switch self {
        case .lateDelivery: Text(zh: "逾期交付", en: "late delivery")
        case .disclosureOverdue: Text(zh: "逾期披露", en: "disclosure overdue")
        case .unfoundedCancellation: Text(zh: "无故反复撤单", en: "unfounded cancellation")
        case .failedDelivery: Text(zh: "未交付", en: "failed delivery")
        case .falseDescription: Text(zh: "虚假描述", en: "false description")
        case .deletionProofOverdue: Text(zh: "逾期未交删除证明", en: "deletion proof overdue")
        case .breachOfCommitment: Text(zh: "违反承诺", en: "breach of commitment")
        case .purposeExceeded: Text(zh: "超目的使用", en: "use beyond the purpose")
        case .inspectionHindered: Text(zh: "阻碍检查", en: "inspection hindered")
        case .awardUnfulfilled: Text(zh: "拒不履行裁决", en: "award unfulfilled")
        case .fraud: Text(zh: "欺诈", en: "fraud")
        case .dataLeak: Text(zh: "数据泄露", en: "data leak")
        case .collusion: Text(zh: "串通", en: "collusion")
        case .falseCertificate: Text(zh: "出具虚假证明", en: "false certificate")
        }
    }
}
