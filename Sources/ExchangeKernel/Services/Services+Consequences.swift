// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

// What comes after work has taken effect: claims on policies, and what is kept.
extension Market {
    func recordIncident(_ command: RecordIncident, _ context: Context) throws(Refusal) -> [Event] {
        guard trading.contracts.hasIssued(command.contract) else { throw .contractNotFound(command.contract) }
        guard command.day <= context.now.date else { throw .incidentInTheFuture(command.day) }
        let incident = IncidentRecorded(contract: command.contract, day: command.day, evidence: command.evidence)
        return [.services(.incidentRecorded(incident))]
            + insuranceClaims(onLeakOf: command.contract, on: command.day, evidence: command.evidence)
    }

    /// The claims that a leak of a contract's data opens: one on each policy that covers the day, once for one evidence.
    ///
    /// - Parameters:
    ///   - contract: The contract whose data leaked.
    ///   - day: The day it happened.
    ///   - evidence: The digest of the evidence.
    public func insuranceClaims(
        onLeakOf contract: ExchangeID, on day: CalendarDate, evidence: Digest
    ) -> [Event] {
        services.policies.sorted.filter { policy in
            policy.contract == contract && policy.from <= day && day <= policy.until
                && !policy.claims.contains { $0.incident == evidence }
        }.map { .services(.claimOpened(InsuranceClaimOpened(policy: $0.id, incident: evidence))) }
    }

    func decideClaim(_ command: DecideInsuranceClaim, _ context: Context) throws(Refusal) -> [Event] {
        guard let policy = services.policies[command.policy] else { throw .policyNotFound(command.policy) }
        guard context.principal.participant == policy.insurer else { throw .notParty(policy.id) }
        guard policy.claims.contains(where: { $0.incident == command.incident && $0.payout == nil }) else {
            throw .claimNotOpen(policy.id)
        }
        try ServiceText.check(command.reason, "reason")
        let payout = command.payout
        guard payout.currency == policy.sumInsured.currency else {
            throw .priceInOtherCurrency(payout.currency, policy.sumInsured.currency)
        }
        let left = policy.sumInsured.minorUnits - policy.paidMinorUnits
        guard (0...left).contains(payout.minorUnits) else {
            throw .payoutAboveSum(payout, Money(minorUnits: left, currency: payout.currency))
        }
        let decided = InsuranceClaimDecided(
            policy: policy.id, incident: command.incident, payout: payout, reason: command.reason)
        return [.services(.claimDecided(decided))]
    }

    func release(_ command: ReleaseCustody, _ context: Context) throws(Refusal) -> [Event] {
        guard let custody = services.custodies[command.engagement] else { throw .custodyNotFound(command.engagement) }
        try ServiceText.check(command.reason, "reason")
        let isAuthority = !capacities(of: context.principal).isDisjoint(with: [.venue, .regulator])
        guard isAuthority || context.principal.participant == custody.agency else { throw .notParty(custody.engagement) }
        let hasCome =
            switch custody.release {
            case .day(let from): from <= context.now.date
            case .contractEnded(let contract): trading.contracts[contract] == nil
            case .order: isAuthority
            }
        guard hasCome else { throw .custodyNotDue(custody.engagement, custody.release) }
        let released = CustodyReleased(
            engagement: custody.engagement, releaser: context.principal.participant, reason: command.reason)
        return [.services(.released(released))]
    }
}
