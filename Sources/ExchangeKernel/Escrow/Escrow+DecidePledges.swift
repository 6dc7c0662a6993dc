// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func pledge(_ command: RegisterPledge, _ context: Context) throws(Refusal) -> [Event] {
        let pledgor = try trader(context)
        let pledgee = try participants.active(command.pledgee)
        guard pledgee.id != pledgor.id else { throw .pledgeToItself(pledgor.id) }
        if let product = command.product { _ = try ownProduct(product, context) }
        try checkCurrency(command.amount)
        guard command.amount.isPositive else { throw .amountNotPositive("amount") }
        let registered = PledgeRegistered(
            pledge: try id(.pledge, escrow.pledges.nextSerial), pledgor: pledgor.id, pledgee: pledgee.id, product: command.product,
            amount: command.amount, document: command.document,
            priority: (escrow.pledges(on: pledgor.id).last?.priority ?? 0) + 1)
        return [.escrow(.pledged(registered))]
    }

    func releasePledge(_ command: ReleasePledge, _ context: Context) throws(Refusal) -> [Event] {
        guard let pledge = escrow.pledges[command.pledge] else { throw .pledgeNotOpen(command.pledge) }
        guard context.principal.participant == pledge.pledgee else { throw .notPledgee(pledge.id) }
        return [.escrow(.pledgeReleased(PledgeReleased(pledge: pledge.id)))]
    }

    func declareDefault(_ command: DeclarePledgeDefault) throws(Refusal) -> [Event] {
        guard let pledge = escrow.pledges[command.pledge] else { throw .pledgeNotOpen(command.pledge) }
        guard !pledge.isDefaulted else { throw .pledgeAlreadyDefaulted(pledge.id) }
        return [.escrow(.pledgeDefaulted(PledgeDefaulted(pledge: pledge.id, document: command.document)))]
    }

    /// A participant on either side of a pledge, an open dispute or an unpaid award cannot leave.
    func refuseExitWhileBound(_ id: ExchangeID) throws(Refusal) {
        if let pledge = escrow.pledges.sorted.first(where: { $0.pledgor == id || $0.pledgee == id }) { throw .boundBy(pledge.id, id) }
        if let debt = disputes.debts.sorted.first(where: { $0.debtor == id || $0.creditor == id }) { throw .boundBy(debt.dispute, id) }
        if let dispute = disputes.open(of: id).first { throw .boundBy(dispute.id, id) }
    }
}

extension Refusal {
    static func amountNotPositive(_ field: String) -> Refusal {
        Refusal(
            "escrow.amount-not-positive", Text(zh: "金额必须大于零。", en: "The amount has to be above zero."), subject: field)
    }

    static func boundBy(_ obligation: ExchangeID, _ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.obligation-open",
            Text(
                zh: "主体 \(id) 受 \(obligation) 约束,不能退出。请先了结争议、清偿裁决或解除质押。",
                en: "Participant \(id) is bound by \(obligation) and cannot leave. End the dispute, pay the award or have the pledge released."
            ),
            subject: "\(obligation)")
    }
}
