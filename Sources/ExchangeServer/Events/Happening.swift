// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// One event of the journal, as far as streams tell of it, and whom.
struct Happening: Sendable {
    let position: EventPosition
    let event: String
    let subject: ExchangeID?
    let instant: Instant
    let audience: Audience

    /// What records tell of, in order. Entries of the ledger are left out: what they book is told by the event that they belong to.
    ///
    /// - Throws: A fault of the journal or of the read models.
    static func all(in records: [StoredRecord], of site: Site) async throws -> [Happening] {
        let known = try await site.read { market in
            records.map { stored in stored.record.events.map { Audience.now($0, market) } }
        }
        var past: [ExchangeID: Audience] = [:]
        var happenings: [Happening] = []
        for (stored, audiences) in zip(records, known) {
            let record = stored.record
            for (index, event) in record.events.enumerated() {
                if case .ledger = event { continue }
                var audience = audiences[index] ?? .parties([])
                if audiences[index] == nil, let subject = event.subject {
                    audience = try past[subject] ?? Audience.past(subject, site)
                    past[subject] = audience
                }
                happenings.append(
                    Happening(
                        position: EventPosition(sequence: record.sequence, index: UInt16(clamping: index)), event: event.name,
                        subject: event.subject, instant: record.instant, audience: audience.adding(record.principal.participant)))
            }
        }
        return happenings
    }

    /// The question that shows the subject to those who may see it.
    var path: String? {
        guard let subject, let folder = Self.folders[subject.kind] else { return nil }
        return "/api/v1/\(folder)/\(subject)"
    }

    private static let folders: [ExchangeID.Kind: String] = [
        .participant: "participants", .right: "rights", .product: "products", .order: "orders", .contract: "contracts", .offer: "offers",
        .demand: "demands", .mandate: "mandates", .quote: "quotes", .dispute: "disputes", .settlement: "payouts", .engagement: "engagements",
    ]
}
