// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Hummingbird

// Money, evidence and accounts.
extension Queries {
    /// What an account stands at.
    struct AccountBalance: Codable, Sendable {
        let account: String
        let posted: Money
        let held: Int64
        let available: Money
    }

    /// A record as its readers see it.
    struct RecordAnswer: Codable, Sendable {
        let sequence: UInt64
        let instant: String
        let actor: String
        let participant: ExchangeID?
        let events: [String]
        let leaf: Digest
    }

    /// Who is asking.
    struct AccountAnswer: Codable, Sendable {
        let name: String
        let title: String
        let participant: ExchangeID?
        let capacities: [String]
        let desks: [String]
    }

    /// What waits for a second person.
    struct PendingProposal: Codable, Sendable {
        let proposal: Int64
        let command: String
        let body: String
        let maker: String
        let proposed: Instant
    }

    /// A receipt that anyone can check offline.
    struct ReceiptText: Codable, Sendable {
        let receipt: String
        let verifierKey: String
    }

    private static let participant = QueryParameter(
        "participant", SchemaProbe.shape(of: ExchangeID.self), Text(zh: "主体;须有权查看", en: "whose; for those who read everything"))

    static let money: [Query] = [
        Query("/balances", area: "escrow", Text(zh: "余额", en: "Balances"), parameters: [participant], [AccountBalance].self) { site, request, visit in
            let owner = try owner(request, visit)
            return try await site.read { market in
                let currency = market.venue.charter?.currency ?? .cny
                return [AccountKind.available, .payable, .payoutClearing].map { kind in
                    let balance = market.ledger.balance(of: AccountID(owner: owner.serial, kind: kind, currency: currency))
                    return AccountBalance(account: balance.account.text, posted: balance.posted, held: balance.held, available: balance.available)
                }
            }
        },
        Query(
            "/statements", area: "escrow", Text(zh: "对账单", en: "Statements of account"),
            parameters: [
                participant, QueryParameter("from", SchemaProbe.shape(of: CalendarDate.self), Text(zh: "起始日", en: "first day")),
                QueryParameter("until", SchemaProbe.shape(of: CalendarDate.self), Text(zh: "截止日", en: "last day")),
                QueryParameter(
                    "by", SchemaProbe.shape(of: DateBasis.self), Text(zh: "日期依据:记账日或起息日", en: "by the day of booking, or from which bookings count")),
            ], [Statement].self
        ) { site, request, visit in
            try await site.exchange.statements(
                of: try owner(request, visit), from: request.query("from").flatMap { CalendarDate($0) },
                until: request.query("until").flatMap { CalendarDate($0) },
                by: request.query("by").flatMap { DateBasis(rawValue: $0) } ?? .record, now: site.clock.now
            ).statements
        },
    ]

    private static func owner(_ request: Request, _ visit: Visit) throws -> ExchangeID {
        let named = try request.query("participant").map { text throws in try ExchangeID(text) }
        guard let owner = named ?? visit.visitor.participant else { throw Refusal.participantNeeded }
        guard visit.visitor.mayRead(owner) else { throw Refusal.pageNotFound("\(owner)") }
        return owner
    }

    static let evidence: [Query] = [
        Query("/records/{record}", area: "evidence", Text(zh: "查看记录", en: "Show a record"), RecordAnswer.self) { site, _, visit in
            answer(try readable(site, visit))
        },
        Query("/records/{record}/receipt", area: "evidence", Text(zh: "可离线核验的回执", en: "A receipt that anyone can check offline"), ReceiptText.self) {
            site, _, visit in
            let stored = try readable(site, visit)
            let receipt = try await site.exchange.receipt(for: stored.record.sequence, signedBy: site.logKey)
            return ReceiptText(receipt: receipt.text, verifierKey: site.logKey.verifierKey.description)
        },
        Query(
            "/records", area: "evidence", Text(zh: "变更流:监管与运营方按序号续读", en: "The change feed, resumed by sequence; for those who read everything"),
            parameters: [.limit, .cursor], PageAnswer<RecordAnswer>.self
        ) { site, request, visit in
            guard visit.visitor.readsAll else { throw Refusal.pageNotFound("records") }
            let last = try site.exchange.journal.lastSequence()
            let first = request.pageCursor + 1
            guard first <= last else { return PageAnswer(items: [], next: nil) }
            let end = min(last, first + UInt64(request.pageLimit) - 1)
            let items = try (first...end).compactMap { try site.exchange.journal.record(at: $0).map(answer) }
            return PageAnswer(items: items, next: end < last ? "\(end)" : nil)
        },
        Query(
            "/checkpoint", area: "evidence", Text(zh: "存证日志的签名检查点", en: "The signed checkpoint of the evidence log"), isPublic: true, ReceiptText.self
        ) { site, _, _ in
            let checkpoint = try await site.exchange.checkpoint(signedBy: site.logKey)
            return ReceiptText(receipt: checkpoint.text, verifierKey: site.logKey.verifierKey.description)
        },
    ]

    private static func readable(_ site: Site, _ visit: Visit) throws -> StoredRecord {
        let text = visit.parameters.get("record") ?? ""
        guard let sequence = UInt64(text), let stored = try site.exchange.journal.record(at: sequence),
            visit.visitor.mayRead(stored.record.principal.participant), visit.visitor.readsAll || stored.record.principal.participant != nil
        else { throw Refusal.pageNotFound(text) }
        return stored
    }

    private static func answer(_ stored: StoredRecord) -> RecordAnswer {
        let record = stored.record
        return RecordAnswer(
            sequence: record.sequence, instant: "\(record.instant)", actor: record.principal.actor, participant: record.principal.participant,
            events: record.events.map(\.name), leaf: Digest.leaf(of: stored.bytes))
    }

    static let access: [Query] = [
        Query("/me", area: "access", Text(zh: "当前账户", en: "The account that asks"), AccountAnswer.self) { _, _, visit in
            guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
            return AccountAnswer(
                name: account.name, title: account.title, participant: account.participant,
                capacities: Capacity.named.filter { visit.visitor.capacities.contains($0.capacity) }.map(\.name),
                desks: Desk.named.filter { account.desks.contains($0.desk) }.map(\.name))
        },
        Query("/proposals", area: "access", Text(zh: "待复核的申请", en: "What waits for a second person"), [PendingProposal].self) { site, _, visit in
            guard visit.visitor.isStaff else { throw Refusal.pageNotFound("proposals") }
            return try site.access.openProposals().map {
                PendingProposal(proposal: $0.id, command: $0.command, body: $0.body, maker: $0.maker, proposed: $0.proposed)
            }
        },
    ]
}

extension Refusal {
    static let participantNeeded = Refusal(
        "request.participant-needed", Text(zh: "请以 participant= 指明主体。", en: "Name a participant with participant=."), subject: "participant")
}
