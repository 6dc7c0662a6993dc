// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// Something that waits at a desk of the venue: what it is about, since when, and what to do next.
struct Matter: Sendable {
    /// What can be done about it, and the permanent name of the command that does it.
    struct Next: Sendable {
        let title: Text
        let path: String
        let command: String
        var isPlain = false
    }

    let title: Text
    /// The page about it.
    let link: String?
    /// What it is about, whose latest record says since when it waits where `since` does not.
    var subject: ExchangeID?
    var since: Instant?
    /// Until when it has to be dealt with.
    var due: Instant?
    /// What somebody else has to do first.
    var missing: Text?
    /// The first is what comes next; the others are what may be done instead.
    var next: [Next] = []
    /// What a proposal about it has in its body; `nil` where there is one such matter at a time.
    var key: String?
}

/// Matters of one kind.
struct MatterGroup: Sendable {
    let title: Text
    let matters: [Matter]

    init(_ title: Text, _ matters: [Matter]) {
        self.title = title
        self.matters = matters
    }

    /// What waits at one desk.
    static func all(of desk: Desk, _ market: Market) -> [MatterGroup] {
        switch desk {
        case .admission: [applications(market), credit(market)]
        case .registration: [registrations(market)]
        case .listing: [listings(market)]
        case .settlement: [payouts(market), suspense(market), closing(market)]
        case .disputes: [disputes(market)]
        default: []
        }
    }

    private static func applications(_ market: Market) -> MatterGroup {
        let waiting = market.participants.all.sorted.filter { $0.status == .applied }
        return MatterGroup(
            Text(zh: "待审核的准入申请", en: "Applications for admission"),
            waiting.map { participant in
                let isOfficial = participant.roles.allSatisfy { $0 == .regulator || $0 == .auditor }
                let path = "/participants/\(participant.id)"
                let check = Matter.Next(
                    title: Text(zh: "核验身份", en: "Check who applies"), path: path + "/personal", command: ReadPersonalInformation.name)
                return Matter(
                    title: participant.title, link: path, subject: participant.id,
                    missing: isOfficial || participant.commitment != nil
                        ? nil : Text(zh: "申请人尚未签署六环节承诺", en: "The applicant has not signed the six-stage commitment"),
                    next: [.init(title: Text(zh: "审核准入", en: "Decide on admission"), path: "/do\(path)/review", command: ReviewAdmission.name)]
                        + (participant.kind == .naturalPerson ? [check] : []), key: "\(participant.id)")
            })
    }

    private static func credit(_ market: Market) -> MatterGroup {
        MatterGroup(
            Text(zh: "待办信用案件", en: "Cases of credit"),
            market.credit.conducts.sorted.compactMap { conduct in
                guard let (title, command) = conduct.nextForVenue else { return nil }
                let path = "/credit/\(conduct.id)"
                return Matter(
                    title: conduct.act.name, link: path, subject: conduct.id, due: conduct.objection?.answerBy,
                    next: [.init(title: title, path: path, command: command)], key: "\(conduct.id)")
            })
    }

    private static func registrations(_ market: Market) -> MatterGroup {
        let waiting = market.rights.all.sorted.filter { $0.status == .applied || $0.status == .objected }
        return MatterGroup(
            Text(zh: "待处理的确权登记", en: "Rights to accept, or objections to decide"),
            waiting.map { right in
                let title = Text(zh: right.resource.title, en: right.resource.title)
                let next =
                    right.status == .applied
                    ? Matter.Next(
                        title: Text(zh: "受理并公示", en: "Accept and publish"), path: "/do/rights/\(right.id)/review", command: AcceptRegistration.name)
                    : Matter.Next(
                        title: Text(zh: "处理异议", en: "Decide on the objection"), path: "/do/rights/\(right.id)/resolution",
                        command: ResolveObjection.name)
                return Matter(
                    title: title, link: "/rights/\(right.id)", subject: right.id,
                    missing: nil, next: [next], key: "\(right.id)")
            })
    }

    private static func listings(_ market: Market) -> MatterGroup {
        let waiting = market.catalog.products.sorted.filter { $0.status == .submitted }
        let stopped = Text(zh: "全市场暂停中,恢复后才能上架", en: "The market is stopped: listed once trading resumes")
        return MatterGroup(
            Text(zh: "待上架审核的产品", en: "Products to review"),
            waiting.map { product in
                Matter(
                    title: product.description.title, link: "/products/\(product.id)", since: product.changed,
                    missing: market.venue.stop.map { _ in stopped },
                    next: [.init(title: Text(zh: "审核上架", en: "Review the listing"), path: "/products/\(product.id)", command: ReviewListing.name)],
                    key: "\(product.id)")
            })
    }

    private static func disputes(_ market: Market) -> MatterGroup {
        MatterGroup(
            Text(zh: "进行中的争议", en: "Open disputes"),
            market.disputes.cases.sorted.filter { $0.phase != .closed }.map { dispute in
                let path = "/disputes/\(dispute.id)"
                let command = dispute.phase == .arbitration ? AwardDispute.name : ProposeDivision.name
                return Matter(
                    title: Text(zh: "\(dispute.id)", en: "\(dispute.id)"), link: path, since: dispute.filed, due: dispute.deadline,
                    next: [.init(title: Text(zh: "打开案件", en: "Open the case"), path: path, command: command)], key: "\(dispute.id)")
            })
    }
}

extension Conduct {
    /// What the venue has to do next, and the command that does it; `nil` where it waits for somebody else.
    fileprivate var nextForVenue: (Text, command: String)? {
        switch status {
        case .reported: (Text(zh: "告知或驳回", en: "Give notice or dismiss"), NotifyOfHearing.name)
        case .heard: (Text(zh: "认定或驳回", en: "Decide or dismiss"), DecideConduct.name)
        case .decided where isInDispute: (Text(zh: "答复异议", en: "Answer the objection"), AnswerObjection.name)
        case .decided where repairProof != nil: (Text(zh: "决定信用修复", en: "Decide on the repair"), DecideRepair.name)
        case .decided, .notified, .ended: nil
        }
    }
}
