// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func decide(_ command: EscrowCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .deposit(let command): return try deposit(command, context)
        case .withdraw(let command): return try withdraw(command, context)
        case .sendPayouts(let command): return try sendPayouts(command)
        case .confirmPayout(let command): return try confirmPayout(command, context)
        case .failPayout(let command): return try failPayout(command)
        case .freeze(let command): return try freeze(command)
        case .unfreeze(let command): return try unfreeze(command, context)
        case .freezeFunds(let command): return try freezeFunds(command, context)
        case .unfreezeFunds(let command): return try unfreezeFunds(command)
        case .seizeFunds(let command): return try seizeFunds(command)
        case .refund(let command): return try refund(command, context)
        case .pledge(let command): return try pledge(command, context)
        case .releasePledge(let command): return try releasePledge(command, context)
        case .declareDefault(let command): return try declareDefault(command)
        }
    }

    private func deposit(_ command: RecordDeposit, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try participants.active(command.participant)
        try checkNew(command.bankReference)
        let amount = command.amount
        let posting = LedgerEntry.posted(
            Posting(
                legs: [
                    .debit(.venue(.custodyBank, amount.currency), amount.minorUnits),
                    .credit(participant.id.account(.available, amount.currency), amount.minorUnits),
                ], memo: "deposit \(command.bankReference)", valueDate: try valueDate(command.valueDate, context)))
        try checkCurrency(amount)
        try ledger.check(posting)
        let deposited = FundsDeposited(
            deposit: try id(.deposit, escrow.depositCount + 1), participant: participant.id, amount: amount,
            bankReference: command.bankReference)
        return [.escrow(.deposited(deposited)), .ledger(posting)]
    }

    private func freeze(_ command: FreezeOrder) throws(Refusal) -> [Event] {
        let order = try trading.order(command.order)
        guard order.price.isPositive else { throw .nothingHeld(order.id) }
        try disputes.refuseIfStopped(byItsOwnCase: order)
        let freeze = LedgerEntry.frozen(HoldFreeze(hold: HoldID(order.id.serial), reason: command.reason))
        try ledger.check(freeze)
        return [.escrow(.frozen(OrderFrozen(order: order.id, reason: command.reason))), .ledger(freeze)]
    }

    private func unfreeze(_ command: UnfreezeOrder, _ context: Context) throws(Refusal) -> [Event] {
        let order = try trading.order(command.order)
        guard order.price.isPositive else { throw .nothingHeld(order.id) }
        try disputes.refuseIfStopped(byItsOwnCase: order)
        return try unfrozen(order, command.reason, context)
    }

    /// Lifts a freeze: the order's time for delivery or inspection starts anew.
    func unfrozen(_ order: Order, _ reason: String, _ context: Context) throws(Refusal) -> [Event] {
        let unfreeze = LedgerEntry.unfrozen(HoldUnfreeze(hold: HoldID(price: order.id), reason: reason))
        try ledger.check(unfreeze)
        let terms = terms(at: order.placed)
        let days = delivery.deliveries[order.id] == nil ? terms.deliveryDays : terms.inspectionDays
        let unfrozen = OrderUnfrozen(order: order.id, reason: reason, deadline: context.now.adding(days: days))
        return [.escrow(.unfrozen(unfrozen)), .ledger(unfreeze)]
    }

    /// The day from which a booking counts, if it is another than the day it is booked on.
    ///
    /// - Throws: `escrow.value-date-out-of-range`.
    func valueDate(_ day: CalendarDate?, _ context: Context) throws(Refusal) -> CalendarDate? {
        let today = context.now.date
        guard let day, day != today else { return nil }
        guard (today.adding(days: -ValueDate.daysBack)...today.adding(days: ValueDate.daysAhead)).contains(day) else {
            throw .valueDateOutOfRange(day)
        }
        return day
    }

    func checkNew(_ bankReference: String) throws(Refusal) {
        guard (1...70).contains(bankReference.utf8.count) else { throw .bankReferenceMissing }
        guard escrow.bankReferences[bankReference] == nil else { throw .bankReferenceUsed(bankReference) }
    }

    func checkCurrency(_ amount: Money) throws(Refusal) {
        let currency = try charter().currency
        guard amount.currency == currency else { throw .priceInOtherCurrency(amount.currency, currency) }
    }
}

/// How far the day from which a booking counts may lie from the day it is booked on.
enum ValueDate {
    /// Ten years: what is older is no bank's file of today.
    static let daysBack = 3_660
    /// Banks credit cheques and foreign payments some days after they book them.
    static let daysAhead = 366
}
