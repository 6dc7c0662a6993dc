// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

// Rules of the place, adopted as data.
extension Market {
    func adopt(_ command: AdoptOverlay, _ context: Context) throws(Refusal) -> [Event] {
        let overlay = command.overlay
        try check(overlay, context.rulebook)
        if let known = compliance.overlays.first(where: { $0.overlay.id == overlay.id }) {
            guard overlay.version > known.overlay.version else {
                throw .overlayNotNewer(overlay, known.overlay.version)
            }
        }
        return [
            .compliance(
                .overlayAdopted(OverlayAdopted(overlay: overlay, file: command.file, signer: command.signer)))
        ]
    }

    /// Refuses an overlay that does not belong here, or whose rules do not do what their own examples say.
    ///
    /// - Throws: `overlay.*`, naming the rule.
    public func check(_ overlay: Overlay, _ rulebook: Rulebook) throws(Refusal) {
        guard try charter().region.isInside(overlay.region) else { throw .overlayElsewhere(overlay.region) }
        if let sector = overlay.sector, rulebook.sector(sector) == nil { throw .sectorNotLoaded(sector) }
        guard (1...Overlay.ruleLimit).contains(overlay.rules.count), !overlay.id.isEmpty, overlay.version >= 1,
            Set(overlay.rules.map(\.id)).count == overlay.rules.count
        else { throw .overlayUnusable(overlay.id) }
        let others = compliance.overlays.map(\.overlay).filter { $0.id != overlay.id }.flatMap(\.rules).map(\.id)
        let taken = Set(rulebook.ruleIDs + others)
        for rule in overlay.rules {
            guard !taken.contains(rule.id) else { throw .overlayRuleTaken(rule.id) }
            guard !rule.gates.isEmpty, !rule.conditions.isEmpty, rule.conditions.allSatisfy(\.isWellFormed),
                rule.sentence.isComplete, !rule.source.isEmpty
            else { throw .overlayRuleUnusable(rule.id) }
            guard rule.check(rule.failing) != nil, rule.check(rule.passing) == nil else {
                throw .overlayExampleFails(rule.id)
            }
        }
    }

    /// What an overlay would change if it were adopted today: each product on offer and each open order that it would treat more
    /// strictly. Nothing changes.
    ///
    /// - Throws: `overlay.*` or `sectors.not-loaded`.
    public func simulate(_ overlay: Overlay, _ rulebook: Rulebook, at now: Instant) throws(Refusal) -> [SimulatedChange] {
        try check(overlay, rulebook)
        let context = Context(now: now, principal: .venue("simulation"), rulebook: rulebook)
        var after = self
        after.compliance.overlays.removeAll { $0.overlay.id == overlay.id }
        after.compliance.overlays.append(
            AdoptedOverlay(overlay: overlay, file: Digest(words: 0, 0, 0, 0), signer: ""))
        var changes: [SimulatedChange] = []
        for listing in catalog.listings.sorted {
            let before = try judge(.list, sector: listing.sector, listing.facts, listing.sources, context)
            let then = try after.judge(.list, sector: listing.sector, listing.facts, listing.sources, context)
            if let change = SimulatedChange(listing.product, .list, before, then) { changes.append(change) }
        }
        for order in trading.orders.sorted {
            guard let listing = catalog.listings[order.product], let contract = trading.contracts[order.contract],
                let buyer = participants.all[order.buyer], let seller = participants.all[order.seller]
            else { continue }
            let deal = Deal(
                listing: listing, buyer: buyer, seller: seller, purpose: contract.purpose, quantity: 1, price: order.price,
                listPrice: pricing.prices[order.product], uses: contract.uses, until: contract.until, shares: order.shares)
            let facts = try orderFacts(deal, listing.facts, context)
            let before = try judge(.order, sector: listing.sector, facts, [], context)
            let then = try after.judge(.order, sector: listing.sector, facts, [], context)
            if let change = SimulatedChange(order.id, .order, before, then) { changes.append(change) }
        }
        return changes
    }
}

/// Something that an overlay would treat otherwise than now.
public struct SimulatedChange: Sendable, Equatable, Codable {
    /// The product or the order.
    public let subject: ExchangeID
    /// The gate.
    public let gate: Gate
    /// What the rules say now.
    public let before: Verdict
    /// What they would say.
    public let after: Verdict
    /// The rule that would have the last word.
    public let rule: String

    /// A change; `nil` when nothing changes.
    init?(_ subject: ExchangeID, _ gate: Gate, _ before: Judgement, _ after: Judgement) {
        guard before.findings != after.findings, let finding = after.findings.first else { return nil }
        self.subject = subject
        self.gate = gate
        self.before = before.verdict
        self.after = after.verdict
        rule = finding.rule
    }
}
