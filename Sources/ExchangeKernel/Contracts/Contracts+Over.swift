// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What happens to contracts by the clock, and what their end leaves behind.
extension Market {
    /// A time that was set for a contract has come: a proposal's, or the end of its term. It never fails.
    func contractDeadlinePassed(_ deadline: Deadline, _ context: Context) -> [Event] {
        guard let contract = trading.contracts[deadline.subject] else { return [] }
        let life = trading.lives[contract.id]
        var events: [Event] = []
        if let proposal = life?.proposal, proposal.validUntil == deadline.instant {
            let (answer, hasEnded) = unanswered(proposal, contract, context)
            if hasEnded { return answer }
            events += answer
        }
        guard contract.until == deadline.instant, trading.orders[contract.order] == nil else { return events }
        if let suspension = life?.suspension {
            // A rest that is not the buyer's own will lengthen the term when it ends.
            return suspension.by == contract.buyer ? events + contractOver(contract, context) : events
        }
        guard let renewal = life?.renewal, life?.notice == nil else { return events + contractOver(contract, context) }
        do throws(Refusal) {
            return events + (try renewed(contract, renewal, context))
        } catch {
            let failed = RenewalFailed(contract: contract.id, code: error.code.rawValue)
            return events + [.contracts(.renewalFailed(failed))] + contractOver(contract, context)
        }
    }

    /// A proposal that nobody answered: an end for cause takes effect, anything else lapses.
    private func unanswered(
        _ proposal: ContractLife.Proposal, _ contract: Contract, _ context: Context
    ) -> (events: [Event], hasEnded: Bool) {
        var lapsed = ProposalLapsed(contract: contract.id, cause: .expired, reason: "")
        if case .endForCause(let reason, let evidence) = proposal.change {
            do throws(Refusal) {
                return (try terminated(contract, proposal, reason, for: evidence, context), true)
            } catch {
                lapsed = ProposalLapsed(contract: contract.id, cause: .failed, reason: error.code.rawValue)
            }
        }
        return ([.contracts(.lapsed(lapsed))], false)
    }

    /// The next term of a contract: a new order at the agreed price, through the gate that any order passes.
    private func renewed(_ contract: Contract, _ renewal: Renewal, _ context: Context) throws(Refusal) -> [Event] {
        try refuseWhileStopped()
        let next = try id(.contract, trading.orders.nextSerial)
        let continued = try deal(continuing: contract, buyer: contract.buyer, purpose: contract.purpose, price: renewal.price)
        let deal = Deal(
            listing: continued.listing, buyer: continued.buyer, seller: continued.seller, purpose: contract.purpose, quantity: 1,
            price: renewal.price, listPrice: continued.listPrice, uses: contract.uses, until: contract.until.adding(days: renewal.days),
            shares: contract.shares)
        return try order(for: deal, context) + quotasLapsed(of: contract.id) + [
            .contracts(.renewed(ContractRenewed(contract: contract.id, next: next)))
        ]
    }

    /// The end of a contract whose term is over or whose uses are taken.
    func contractOver(_ contract: Contract, _ context: Context) -> [Event] {
        [.trading(.contractCompleted(ContractCompleted(contract: contract.id)))] + closing(contract, context)
    }

    /// What every end of a contract brings: its duties are checked, and delivered data is to be deleted.
    func closing(_ contract: Contract, _ context: Context) -> [Event] {
        var events = quotasLapsed(of: contract.id)
        if let findings = dutiesChecked(of: contract, at: context.now) { events.append(findings) }
        guard contract.isActive else { return events }
        let duty = DeletionDuty(
            contract: contract.id, product: contract.product, holder: deleter(after: contract),
            due: context.now.adding(days: terms(at: context.now).deletionDays))
        events.append(.contracts(.deletionDue(DeletionFellDue(duty: duty))))
        return events
    }

    func proveDeletion(_ command: ProveDeletion, _ context: Context) throws(Refusal) -> [Event] {
        let holder = try trader(context).id
        guard let duty = trading.deletions[command.contract]?.open.first(where: { $0.holder == holder }) else {
            throw .noDeletionDue(command.contract)
        }
        let proven = DeletionProven(
            contract: duty.contract, holder: holder, proof: command.proof, isLate: duty.due < context.now)
        return [.contracts(.deletionProven(proven))]
    }
}
