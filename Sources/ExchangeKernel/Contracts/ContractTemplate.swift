// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// One duty of a contract: who must do what, by when, and whether the exchange can see that it was done.
public struct ContractDuty: Sendable, Hashable, Codable {
    /// Who owes it.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case seller, buyer, both, broker
    }

    /// By when.
    public enum Due: String, Sendable, Hashable, Codable, CaseIterable {
        /// Before the contract is signed.
        case atSignature
        /// By the order's delivery deadline.
        case atDelivery
        /// As long as the contract runs.
        case throughout
        /// Within the market's days for deletion after the end.
        case afterEnd
    }

    /// The permanent id, such as `provision.delete-at-end`.
    public let id: String
    /// Who owes it.
    public let role: Role
    /// By when.
    public let due: Due
    /// What must be done.
    public let what: Text
    /// Whether the exchange itself can see that it was done; otherwise the party declares it.
    public let isChecked: Bool
    /// The grade from which on contracts must contain it.
    public let since: Grade

    init(_ id: String, _ role: Role, _ due: Due, zh: String, en: String, isChecked: Bool, since: Grade = .l1) {
        self.id = id
        self.role = role
        self.due = due
        what = Text(zh: zh, en: en)
        self.isChecked = isChecked
        self.since = since
    }
}

/// The duties that come with a kind of contract.
public struct ContractTemplate: Sendable, Hashable {
    /// The kind.
    public let kind: ContractKind
    /// Its duties.
    public let duties: [ContractDuty]

    /// The template of a kind.
    public init(_ kind: ContractKind) {
        self.kind = kind
        switch kind {
        case .provision: duties = Self.provision + Self.graded
        case .processing: duties = Self.processing + Self.graded
        case .fusion: duties = Self.fusion + Self.graded
        case .brokerage: duties = Self.provision + Self.brokerage + Self.graded
        }
    }

    /// The duties that a contract about data of a grade must contain.
    public func required(for grade: Grade) -> [String] { duties.filter { $0.since <= grade }.map(\.id) }

    /// The required duties that a contract lacks.
    public func missing(in agreed: [String], for grade: Grade) -> [String] { required(for: grade).filter { !agreed.contains($0) } }

    private static let provision = [
        ContractDuty(
            "provision.deliver", .seller, .atDelivery,
            zh: "按期交付经检测的数据", en: "deliver the examined data in time", isChecked: true),
        ContractDuty(
            "provision.source", .seller, .atSignature,
            zh: "说明来源合法并留存证据", en: "explain the lawful source, with evidence", isChecked: true),
        ContractDuty(
            "provision.revisions", .seller, .throughout,
            zh: "合同期内交付修订版本", en: "hand over revisions while the contract runs", isChecked: true),
        ContractDuty(
            "provision.purpose", .buyer, .throughout,
            zh: "只按约定用途与次数使用", en: "use for the agreed purpose and as often as agreed", isChecked: true),
        ContractDuty(
            "provision.no-onward", .buyer, .throughout,
            zh: "未经约定不得再提供", en: "provide to no one else unless agreed", isChecked: false),
        ContractDuty(
            "provision.delete-at-end", .buyer, .afterEnd,
            zh: "期满删除并提交证明", en: "delete at the end, with proof", isChecked: true),
    ]
    private static let processing = [
        ContractDuty(
            "processing.instruct", .buyer, .throughout,
            zh: "写明处理目的与方式", en: "state the purpose and manner of processing", isChecked: true),
        ContractDuty(
            "processing.on-instruction", .seller, .throughout,
            zh: "只按指示处理", en: "process on instruction only", isChecked: true),
        ContractDuty(
            "processing.no-subcontract", .seller, .throughout,
            zh: "未经同意不得转委托", en: "engage no other processor without consent", isChecked: false),
        ContractDuty(
            "processing.return-at-end", .seller, .afterEnd,
            zh: "期满返还或删除并提交证明", en: "return or delete at the end, with proof", isChecked: true),
    ]
    private static let fusion = [
        ContractDuty(
            "fusion.contribute", .both, .throughout,
            zh: "各方持续提供约定的来源产品", en: "keep the agreed sources available", isChecked: true),
        ContractDuty(
            "fusion.split", .seller, .throughout,
            zh: "收益按约定比例分配", en: "split the income as agreed", isChecked: true),
        ContractDuty(
            "fusion.no-other-use", .both, .throughout,
            zh: "来源数据不得挪作他用", en: "use the sources for nothing else", isChecked: false),
        ContractDuty(
            "fusion.delete-at-end", .buyer, .afterEnd,
            zh: "期满删除并提交证明", en: "delete at the end, with proof", isChecked: true),
    ]
    private static let brokerage = [
        ContractDuty(
            "brokerage.disclose", .broker, .atSignature,
            zh: "披露双重代理并取得双方同意", en: "disclose dual agency and have both consents", isChecked: true),
        ContractDuty(
            "brokerage.commission", .broker, .throughout,
            zh: "成交后方可收取约定佣金", en: "take the agreed commission from a concluded deal only", isChecked: true),
        ContractDuty(
            "brokerage.report", .broker, .atSignature,
            zh: "如实报告订约事项", en: "report truthfully about the deal", isChecked: false),
    ]
    private static let graded = [
        ContractDuty(
            "graded.access-log", .buyer, .throughout,
            zh: "留存访问日志", en: "keep a log of access", isChecked: false, since: .l3),
        ContractDuty(
            "graded.inspection", .buyer, .throughout,
            zh: "接受安全检查", en: "accept security inspections", isChecked: false, since: .l4),
        ContractDuty(
            "graded.risk-assessment", .seller, .atSignature, zh: "提供前完成风险评估", en: "assess the risk before providing", isChecked: false,
            since: .important),
    ]
}
