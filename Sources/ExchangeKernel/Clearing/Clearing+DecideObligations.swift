// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// What participants owe each other, what answers for it, and how far they may go.
extension Market {
    func recordObligation(_ command: RecordObligation, _ context: Context) throws(Refusal) -> [Event] {
        let proposer = context.principal.participant
        let (payer, payee) = (command.payer, command.payee)
        guard payer != payee else { throw .obligationToOneself(payer) }
        if let proposer, proposer != payer, proposer != payee { throw .notParty(proposer) }
        _ = try participants.active(payer)
        _ = try participants.active(payee)
        try checkClearing(command.amount)
        guard (1...200).contains(command.reference.utf8.count) else { throw .clearingReferenceMissing }
        let obligation = Obligation(
            id: try id(.obligation, clearing.obligations.nextSerial), payer: payer, payee: payee, amount: command.amount,
            due: command.due, basis: command.basis, reference: command.reference, priority: command.priority,
            proposer: proposer, agreed: proposer == nil ? context.now : nil)
        return [.clearing(.obligationRecorded(ObligationRecorded(obligation: obligation)))]
    }

    func agree(_ command: AgreeObligation, _ context: Context) throws(Refusal) -> [Event] {
        let obligation = try clearing.obligation(command.obligation)
        let participant = context.principal.participant
        guard obligation.payer == participant || obligation.payee == participant else { throw .notParty(obligation.id) }
        guard obligation.agreed == nil else { throw .obligationAgreed(obligation.id) }
        guard obligation.proposer != participant else { throw .otherPartyAgrees(obligation.id) }
        _ = try participants.active(obligation.payer)
        _ = try participants.active(obligation.payee)
        return [.clearing(.obligationAgreed(ObligationAgreed(obligation: obligation.id, agreed: context.now)))]
    }

    func withdrawObligation(_ command: WithdrawObligation, _ context: Context) throws(Refusal) -> [Event] {
        let obligation = try clearing.obligation(command.obligation)
        if let participant = context.principal.participant {
            guard obligation.payer == participant || obligation.payee == participant else { throw .notParty(obligation.id) }
            // Whoever owes does not decide that it no longer does.
            guard obligation.agreed == nil || obligation.payee == participant else { throw .obligationAgreed(obligation.id) }
        }
        try checkClearingReason(command.reason)
        let withdrawn = ObligationWithdrawn(obligation: obligation.id, reason: command.reason)
        return [.clearing(.obligationWithdrawn(withdrawn))]
    }

    func postCollateral(_ command: PostCollateral, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context)
        try checkClearing(command.amount)
        let posting = try moved(command.amount, of: participant.id, from: .available, to: .collateral, "collateral posted")
        let posted = CollateralPosted(participant: participant.id, amount: command.amount)
        return [.clearing(.collateralPosted(posted)), .ledger(posting)]
    }

    func releaseCollateral(_ command: ReleaseCollateral, _ context: Context) throws(Refusal) -> [Event] {
        guard let participant = participants.all[command.participant] else { throw .participantNotFound(command.participant) }
        try checkClearing(command.amount)
        let owes = clearing.obligations.contains { $0.payer == participant.id && $0.isDue(on: context.now.date) }
        guard !owes else { throw .obligationsDue(participant.id) }
        let posting = try moved(command.amount, of: participant.id, from: .collateral, to: .available, "collateral released")
        let released = CollateralReleased(participant: participant.id, amount: command.amount)
        return [.clearing(.collateralReleased(released)), .ledger(posting)]
    }

    func setDebitCap(_ command: SetDebitCap) throws(Refusal) -> [Event] {
        let participant = try participants.active(command.participant)
        if let cap = command.cap, cap.currency != (try charter().currency) {
            throw .priceInOtherCurrency(cap.currency, try charter().currency)
        }
        let account = participant.id.account(.available, try charter().currency)
        let entry = LedgerEntry.limitSet(AccountLimit(account: account, netDebitCap: command.cap?.minorUnits))
        try ledger.check(entry)
        return [.ledger(entry)]
    }

    private func moved(
        _ amount: Money, of participant: ExchangeID, from source: AccountKind, to target: AccountKind, _ memo: String
    ) throws(Refusal) -> LedgerEntry {
        let posting = LedgerEntry.posted(
            Posting(
                legs: [
                    .debit(participant.account(source, amount.currency), amount.minorUnits),
                    .credit(participant.account(target, amount.currency), amount.minorUnits),
                ], memo: memo))
        try ledger.check(posting)
        return posting
    }

    /// Refuses an amount that is not above zero or not in the market's currency.
    func checkClearing(_ amount: Money) throws(Refusal) {
        let currency = try charter().currency
        guard amount.currency == currency else { throw .priceInOtherCurrency(amount.currency, currency) }
        guard amount.isPositive else { throw .clearingAmountNotPositive(amount) }
    }

    func checkClearingReason(_ reason: String) throws(Refusal) {
        guard (1...2_000).contains(reason.utf8.count) else { throw .clearingReasonMissing }
    }
}
