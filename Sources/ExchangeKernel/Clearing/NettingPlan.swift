// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// What the next record of a netting cycle would do: its preview, and what its commitment carries out.
public struct NettingPlan: Sendable, Equatable {
    /// The obligations that are dealt with, in the order in which they are paid.
    public let obligations: [Obligation]
    /// The participants among them, in the order of their ids.
    public let participants: [ExchangeID]
    /// Those of the obligations that can be settled, as indexes.
    public let settled: [Int]
    /// Those that wait for the next cycle, as indexes.
    public let deferred: [Int]
    /// Each participant's net of what is settled, in the order of ``participants``.
    public let positions: NetPositions
    /// Why the positions settle exactly what was owed.
    public let proof: NettingProof
    /// Whether the cycle has no more obligations after these.
    public let isLast: Bool

    /// The obligations that are settled, as the proof wants them.
    public let indexed: [IndexedObligation]

    /// Plans the payment of obligations.
    ///
    /// - Parameters:
    ///   - obligations: The obligations, in the order in which they are paid.
    ///   - blocked: Payers that already had to defer something in this cycle: what follows in their queue waits as well.
    ///   - spendable: What a participant may spend.
    ///   - reserved: What a participant keeps for urgent payments; `nil`: nobody keeps anything.
    init(
        _ obligations: [Obligation], blocked: Set<ExchangeID>, isLast: Bool, spendable: (ExchangeID) -> Int64,
        reserved: ((ExchangeID) -> ReservedMeans?)?
    ) {
        self.obligations = obligations
        self.isLast = isLast
        participants = Set(obligations.flatMap { [$0.payer, $0.payee] }).sorted()
        let place = Dictionary(uniqueKeysWithValues: participants.enumerated().map { ($1, Int32($0)) })
        let open = obligations.indices.filter { !blocked.contains(obligations[$0].payer) }
        let queue = open.map { index in
            let obligation = obligations[index]
            let indexed = IndexedObligation(
                payer: place[obligation.payer] ?? 0, payee: place[obligation.payee] ?? 0,
                minorUnits: obligation.amount.minorUnits)
            return QueuedPayment(indexed, sequence: obligation.id.serial, priority: obligation.priority)
        }
        var kept: [ReservedMeans?] = []
        if let reserved { kept = participants.map(reserved) }
        let resolution = GridlockResolution(of: queue, means: participants.map(spendable), reserved: kept)
        settled = resolution.settled.map { open[$0] }
        let isSettled = Set(settled)
        deferred = obligations.indices.filter { !isSettled.contains($0) }
        indexed = resolution.settled.map { queue[$0].obligation }
        positions = NetPositions(of: indexed, participants: participants.count)
        proof = NettingProof(of: positions, from: indexed)
    }
}

extension Market {
    /// What the open cycle would settle if it were committed at an instant with today's balances; changes nothing.
    ///
    /// - Throws: `clearing.cycle-not-open`.
    public func nettingPreview(at instant: Instant) throws(Refusal) -> NettingPlan {
        guard let cycle = clearing.cycle else { throw .cycleNotOpen }
        let currency = try charter().currency
        let until = min(instant, cycle.cutOff)
        var candidates: [Obligation] = []
        var blocked: Set<ExchangeID> = []
        for obligation in clearing.obligations.sorted where obligation.isDue(on: cycle.cutOff.date) {
            guard obligation.deferredIn != cycle.id else {
                blocked.insert(obligation.payer)
                continue
            }
            if let agreed = obligation.agreed, agreed <= until { candidates.append(obligation) }
        }
        // In the order of the queues, so that what does not fit into one record comes after what does.
        candidates.sort { ($0.priority, $0.id.serial) < ($1.priority, $1.id.serial) }
        let fitting = candidates.prefix(CommitCycle.obligationLimit)
        var participants: Set<ExchangeID> = []
        var count = 0
        for obligation in fitting {
            participants.formUnion([obligation.payer, obligation.payee])
            guard participants.count <= CommitCycle.participantLimit else { break }
            count += 1
        }
        return NettingPlan(
            Array(candidates.prefix(count)), blocked: blocked, isLast: count == candidates.count,
            spendable: { ledger.spendable(from: $0.account(.available, currency)) },
            reserved: clearing.reserves.count == 0 ? nil : { clearing.reserves[$0]?.reserved })
    }
}
