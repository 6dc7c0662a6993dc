// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting

extension BareMarket {
    /// Records, as the venue, what one trader owes another since yesterday or another day.
    @discardableResult
    func owes(_ payer: Principal, _ payee: Principal, _ fen: Int64, due days: Int = -1, priority: UInt8 = 5) throws -> ExchangeID {
        guard let from = payer.participant, let to = payee.participant else { throw FloorProblem.noOrder }
        let record = RecordObligation(
            payer: from, payee: to, amount: .fen(fen), due: now.date.adding(days: days), basis: .contract, reference: "C-1",
            priority: priority)
        guard
            case .clearing(.obligationRecorded(let event))? = try submit(
                .clearing(.recordObligation(record)), as: TradingFloor.venue
            ).first
        else { throw FloorProblem.noOrder }
        return event.obligation.id
    }

    /// Opens a cycle, lets its cut-off come and commits its first record.
    func runCycle(rerunOf: ExchangeID? = nil) throws -> CycleCommitted {
        try submit(.clearing(.openCycle(OpenCycle(cutOff: now, rerunOf: rerunOf))), as: TradingFloor.venue)
        return try commitCycle()
    }

    /// Commits the open cycle's next record.
    func commitCycle() throws -> CycleCommitted {
        guard
            case .clearing(.cycleCommitted(let event))? = try submit(
                .clearing(.commitCycle(CommitCycle())), as: TradingFloor.venue
            ).first
        else { throw FloorProblem.noOrder }
        return event
    }

    /// Admits a natural person as a seller.
    func naturalPerson() throws -> ExchangeID {
        let apply = ApplyForAdmission(kind: .naturalPerson, title: "老陈", code: nil, region: nil, roles: [.seller])
        guard case .participants(.applied(let applied))? = try submit(.participants(.apply(apply)), as: TradingFloor.venue).first
        else { throw FloorProblem.noOrder }
        let person = applied.participant
        let sign = SignCommitment(stages: SignCommitment.Stage.allCases, document: TradingFloor.file)
        try submit(.participants(.sign(sign)), as: .participant(person, by: "chen"))
        try submit(.participants(.review(ReviewAdmission(participant: person, isAdmitted: true, reason: ""))), as: TradingFloor.venue)
        return person
    }
}
