// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func decide(_ command: ContractsCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .propose(let command): return try propose(command, context)
        case .agree(let command): return try agree(command, context)
        case .decline(let command): return try decline(command, context)
        case .giveNotice(let command): return try giveNotice(command, context)
        case .suspend(let command): return try suspend(command, context)
        case .resume(let command): return try resume(command, context)
        case .proveDeletion(let command): return try proveDeletion(command, context)
        case .deliverRevision(let command): return try deliverRevision(command, context)
        case .recordOutsideDeal(let command): return try recordOutsideDeal(command, context)
        case .grantQuota(let command): return try grantQuota(command, context)
        case .useQuota(let command): return try useQuota(command, context)
        }
    }

    /// A running contract of the participant on whose behalf the principal acts.
    func ownContract(_ id: ExchangeID, _ context: Context) throws(Refusal) -> (contract: Contract, party: ExchangeID, seller: ExchangeID) {
        let party = try trader(context).id
        let contract = try trading.contract(id)
        let seller = try catalog.product(contract.product).seller
        guard party == contract.buyer || party == seller else { throw .notParty(id) }
        return (contract, party, seller)
    }

    /// Refuses what can only be done with a contract that was delivered and paid.
    func refuseUnlessSettled(_ contract: Contract) throws(Refusal) {
        guard contract.isActive, trading.orders[contract.order] == nil else { throw .contractOrderOpen(contract.id) }
    }

    func checkContractReason(_ reason: String) throws(Refusal) {
        guard (1...2_000).contains(reason.utf8.count) else { throw .contractReasonMissing }
    }

    private func giveNotice(_ command: GiveRenewalNotice, _ context: Context) throws(Refusal) -> [Event] {
        let (contract, party, _) = try ownContract(command.contract, context)
        let life = trading.lives[contract.id]
        guard let renewal = life?.renewal else { throw .noRenewal(contract.id) }
        guard life?.notice == nil else { throw .noticeAlreadyGiven(contract.id) }
        let last = contract.until.adding(days: -renewal.noticeDays)
        guard context.now <= last else { throw .noticeTooLate(contract.id, last) }
        return [.contracts(.noticeGiven(RenewalNoticeGiven(contract: contract.id, participant: party)))]
    }

    private func suspend(_ command: SuspendContract, _ context: Context) throws(Refusal) -> [Event] {
        let by: ExchangeID?
        let contract: Contract
        if isOfficial(context) {
            contract = try trading.contract(command.contract)
            by = nil
        } else {
            (contract, by, _) = try ownContract(command.contract, context)
        }
        try checkContractReason(command.reason)
        try refuseUnlessSettled(contract)
        guard context.now < contract.until else { throw .contractEnded(contract.id) }
        guard trading.lives[contract.id]?.suspension == nil else { throw .contractSuspended(contract.id) }
        let suspension = ContractLife.Suspension(by: by, since: context.now, reason: command.reason)
        return [.contracts(.suspended(ContractSuspended(contract: contract.id, suspension: suspension)))]
    }

    private func resume(_ command: ResumeContract, _ context: Context) throws(Refusal) -> [Event] {
        let contract: Contract
        var party: ExchangeID?
        if isOfficial(context) {
            contract = try trading.contract(command.contract)
        } else {
            (contract, party, _) = try ownContract(command.contract, context)
        }
        guard let suspension = trading.lives[contract.id]?.suspension else { throw .notResting(contract.id) }
        guard isOfficial(context) || suspension.by == party else { throw .suspendedByOther(contract.id) }
        // A rest that the buyer asked for is the buyer's own time; any other lengthens the term.
        let length = suspension.by == contract.buyer ? 0 : context.now.milliseconds - suspension.since.milliseconds
        let resumed = ContractResumed(
            contract: contract.id, rested: contract.rested + length, until: contract.until.adding(milliseconds: length))
        return [.contracts(.resumed(resumed))]
    }

    /// Whether a desk of the venue or the regulator acts, not a party.
    private func isOfficial(_ context: Context) -> Bool {
        !capacities(of: context.principal).isDisjoint(with: [.venue, .regulator])
    }
}
