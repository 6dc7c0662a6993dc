// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func decide(_ command: DisputesCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .file(let command): return try file(command, context)
        case .answer(let command): return try answer(command, context)
        case .fileEvidence(let command): return try fileEvidence(command, context)
        case .mediate(let command): return try mediate(command, context)
        case .propose(let command): return try propose(command, context)
        case .agree(let command): return try agree(command, context)
        case .arbitrate(let command): return try arbitrate(command, context)
        case .sue(let command): return try sue(command, context)
        case .award(let command): return try award(command, context)
        case .decideByDefault(let command): return try decideByDefault(command, context)
        case .withdraw(let command): return try withdraw(command, context)
        case .pay(let command): return try pay(command, context)
        }
    }

    private func file(_ command: FileClaim, _ context: Context) throws(Refusal) -> [Event] {
        let claimant = try trader(context)
        try checkStatement(command.statement)
        guard command.evidence.count <= DisputeCase.evidenceLimit else { throw .tooMuchEvidence(command.evidence.count) }
        if let claimed = command.claimed {
            try checkCurrency(claimed)
            guard claimed.isPositive else { throw .amountNotPositive("claimed") }
        }
        return command.kind == .infringement
            ? try infringement(command, claimant.id, context) : try orderClaim(command, claimant.id, context)
    }

    /// A claim about an order: by one party against the other; for a leak by the seller or the holder of the product's right.
    private func orderClaim(_ command: FileClaim, _ claimant: ExchangeID, _ context: Context) throws(Refusal) -> [Event] {
        guard let id = command.order, command.product == nil, command.right == nil else {
            throw .claimSubject("order", command.kind)
        }
        let open = trading.orders[id]
        let order: Order
        if let open { order = open } else { order = try settled(id, at: context.now).order }
        let isParty = order.buyer == claimant || order.seller == claimant
        switch command.kind {
        case .leak:
            let right = try catalog.product(order.product).right
            let isHolder = DataRight.allCases.contains { rights.all[right]?.holder(of: $0) == claimant }
            guard order.buyer != claimant, isParty || isHolder else { throw .notParty(id) }
        case .quality, .delivery, .payment, .infringement: guard isParty else { throw .notParty(id) }
        }
        return try claim(
            command.kind, on: order, isOpen: open != nil, by: claimant, claimed: command.claimed, command.statement,
            command.evidence, context)
    }

    /// The events of a claim about an order; what is held for it is frozen.
    ///
    /// - Parameter before: Entries that are booked before the freeze.
    func claim(
        _ kind: DisputeCase.Kind, on order: Order, isOpen: Bool, by claimant: ExchangeID, claimed: Money?, _ statement: String,
        _ evidence: [Digest], _ context: Context
    ) throws(Refusal) -> [Event] {
        try disputes.refuseIfStopped(byItsOwnCase: order)
        let dispute = try id(.dispute, disputes.cases.nextSerial)
        let filed = ClaimFiled(
            dispute: dispute, kind: kind, claimant: claimant, respondent: order.buyer == claimant ? order.seller : order.buyer,
            order: order.id, product: order.product, right: nil, claimed: claimed, statement: statement, evidence: evidence,
            answerBy: answerBy(context.now))
        guard isOpen else { return [.disputes(.filed(filed))] }
        guard order.price.isPositive else { throw .nothingHeld(order.id) }
        if ledger.hold(HoldID(price: order.id))?.isFrozen == true { throw .orderFrozen(order.id) }
        let reason = "\(dispute)"
        let freeze = LedgerEntry.frozen(HoldFreeze(hold: HoldID(price: order.id), reason: reason))
        try ledger.check(freeze)
        return [
            .disputes(.filed(filed)), .escrow(.frozen(OrderFrozen(order: order.id, reason: reason))), .ledger(freeze),
        ]
    }

    /// A claim that a product infringes a right: all its open orders stand still and nobody can order it (R1.9).
    ///
    /// It needs evidence, as a notice of infringement does (民法典 1195).
    private func infringement(_ command: FileClaim, _ claimant: ExchangeID, _ context: Context) throws(Refusal) -> [Event] {
        guard let productID = command.product, let rightID = command.right, command.order == nil else {
            throw .claimSubject("product", command.kind)
        }
        guard !command.evidence.isEmpty else { throw .evidenceMissing }
        let product = try catalog.product(productID)
        let right = try rights.certified(rightID)
        guard DataRight.allCases.contains(where: { right.holder(of: $0) == claimant }) else { throw .notHolder(rightID) }
        guard product.seller != claimant else { throw .ownProduct(productID) }
        try disputes.refuseIfStopped(product: productID)
        let filed = ClaimFiled(
            dispute: try id(.dispute, disputes.cases.nextSerial), kind: .infringement, claimant: claimant, respondent: product.seller,
            order: nil, product: productID, right: rightID, claimed: command.claimed, statement: command.statement,
            evidence: command.evidence, answerBy: answerBy(context.now))
        return [.disputes(.filed(filed))]
    }

    private func answerBy(_ now: Instant) -> Instant {
        let terms = terms(at: now).disputes
        return terms.end(ofWorkingDay: terms.answerDays, after: now)
    }

    private func answer(_ command: AnswerClaim, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, party) = try ownCase(command.dispute, context)
        guard dispute.respondent == party else { throw .notRespondent(dispute.id) }
        guard dispute.phase == .negotiation, !dispute.isAnswered else { throw .notAtThisPhase(dispute) }
        try checkStatement(command.statement)
        try checkRoom(for: command.evidence.count, in: dispute)
        let terms = terms(at: context.now).disputes
        let answered = ClaimAnswered(
            dispute: dispute.id, statement: command.statement, evidence: command.evidence,
            negotiateUntil: terms.end(ofWorkingDay: terms.negotiationDays, after: context.now))
        return [.disputes(.answered(answered))]
    }

    private func fileEvidence(_ command: FileEvidence, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, party) = try ownCase(command.dispute, context)
        guard (1...200).contains(command.title.utf8.count) else { throw .titleMissing }
        try checkRoom(for: 1, in: dispute)
        guard !dispute.evidence.contains(where: { $0.digest == command.digest && $0.party == party }) else {
            throw .evidenceFiledAlready(dispute.id)
        }
        let filed = EvidenceFiled(dispute: dispute.id, party: party, digest: command.digest, title: command.title)
        return [.disputes(.evidenceFiled(filed))]
    }

    private func withdraw(_ command: WithdrawClaim, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, party) = try ownCase(command.dispute, context)
        guard dispute.claimant == party else { throw .notClaimant(dispute.id) }
        guard command.reason.utf8.count <= 2_000 else { throw .statementMissing }
        return try givenUp(dispute, .withdrawn, command.reason, context)
    }

    /// A case that ends without a decision: its money is unfrozen.
    func givenUp(
        _ dispute: DisputeCase, _ outcome: DisputeCase.Outcome, _ reason: String, _ context: Context
    ) throws(Refusal) -> [Event] {
        var events = [Event.disputes(.closed(dispute.closed(outcome, reason: reason, at: context.now)))]
        if let id = dispute.order, let order = trading.orders[id] { events += try unfrozen(order, "\(dispute.id)", context) }
        return events
    }

    private func pay(_ command: PayAward, _ context: Context) throws(Refusal) -> [Event] {
        let debtor = try trader(context)
        guard let debt = disputes.debts[command.dispute], debt.debtor == debtor.id else { throw .nothingOwed(command.dispute) }
        guard command.amount.isPositive, command.amount.currency == debt.left.currency,
            command.amount.minorUnits <= debt.left.minorUnits
        else { throw .paymentOutOfRange(debt.dispute, debt.left) }
        let (legs, minorUnits) = taken(command.amount.minorUnits, from: debtor.id, command.amount.currency)
        guard minorUnits == command.amount.minorUnits else { throw .awardNotCovered(debt.dispute, command.amount) }
        let posting = LedgerEntry.posted(
            Posting(
                legs: legs + [.credit(debt.creditor.account(.available, debt.left.currency), minorUnits)],
                memo: "award \(debt.dispute)"))
        try ledger.check(posting)
        let paid = AwardDebtPaid(
            dispute: debt.dispute, order: nil, amount: command.amount, left: try debt.left.minus(command.amount))
        return [.disputes(.debtPaid(paid)), .ledger(posting)]
    }

    /// A case that is not closed, and which of its parties asks.
    func ownCase(_ id: ExchangeID, _ context: Context) throws(Refusal) -> (dispute: DisputeCase, party: ExchangeID) {
        let party = try trader(context)
        let dispute = try disputes.openCase(id)
        guard dispute.isParty(party.id) else { throw .notParty(id) }
        return (dispute, party.id)
    }

    private func checkStatement(_ statement: String) throws(Refusal) {
        guard (1...2_000).contains(statement.utf8.count) else { throw .statementMissing }
    }

    private func checkRoom(for count: Int, in dispute: DisputeCase) throws(Refusal) {
        guard dispute.evidence.count + count <= DisputeCase.evidenceLimit else {
            throw .tooMuchEvidence(dispute.evidence.count + count)
        }
    }
}

extension DisputeCase {
    /// The event of its end.
    func closed(
        _ outcome: Outcome, _ ruling: Ruling? = nil, toBuyer: Money? = nil, toSeller: Money? = nil, reason: String = "",
        at now: Instant
    ) -> CaseClosed {
        let isProduct = order == nil
        return CaseClosed(
            dispute: id, outcome: outcome, ruling: ruling, toBuyer: toBuyer, toSeller: toSeller, reason: reason,
            product: isProduct ? product : nil, isUpheld: isProduct && ruling?.isUpheld == true,
            stoodStill: isProduct ? now.milliseconds - filed.milliseconds : 0)
    }
}
