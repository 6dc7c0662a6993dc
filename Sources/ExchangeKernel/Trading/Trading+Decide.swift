// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: TradingCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .place(let command): return try place(command, context)
        case .cancel(let command): return try cancel(command, context)
        case .use(let command): return try use(command, context)
        case .reinstate(let command): return try reinstate(command, context)
        }
    }

    private func place(_ command: PlaceOrder, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let listing = try catalog.listing(command.product)
        let seller = try partner(of: buyer, in: listing, for: command.purpose)
        guard !listing.needsApproval else { throw .sellerDecides(command.product) }
        guard let price = pricing.prices[command.product] else { throw .notPriced(command.product) }
        let (amount, meter) = try amount(of: command, for: buyer, at: price, by: seller.id, context)
        let agreed = meter?.price ?? price
        let terms = terms(at: context.now)
        let placed = try placed(
            for: Deal(
                listing: listing, buyer: buyer, seller: seller, purpose: command.purpose, quantity: command.quantity, price: amount,
                listPrice: agreed, uses: agreed.model.uses(command.quantity, terms),
                until: agreed.model.term(command.quantity, terms, from: context.now), quote: command.quote, shares: listing.shares),
            context)
        let beside = try pricingEvents(of: placed, at: price, meter)
        return beside.isEmpty ? try holding(placed) : try holding(placed) + beside
    }

    /// The seller of a product, if a buyer may deal with it at all.
    func partner(of buyer: Participant, in listing: Listing, for purpose: String) throws(Refusal) -> Participant {
        let seller = try participants.active(listing.seller)
        guard buyer.id != seller.id else { throw .buysFromItself(buyer.id) }
        guard !purpose.isEmpty, purpose.utf8.count <= 100 else { throw .purposeMissing }
        return seller
    }

    /// The events of a new order: its price is held, and the deposit that it asks for.
    func holding(_ placed: OrderPlaced) throws(Refusal) -> [Event] {
        guard placed.price.isPositive else { return [.trading(.placed(placed))] }
        let hold = priceHold(of: placed)
        guard let deposit = depositHold(of: placed) else {
            try ledger.check(hold)
            return [.trading(.placed(placed)), .ledger(hold)]
        }
        try ledger.check([hold, deposit])
        return [.trading(.placed(placed)), .ledger(hold), .ledger(deposit)]
    }

    /// What is held for a new order; nothing for a free one.
    func holds(for placed: OrderPlaced) -> [LedgerEntry] {
        placed.price.isPositive ? [priceHold(of: placed)] + (depositHold(of: placed).map { [$0] } ?? []) : []
    }

    private func priceHold(of placed: OrderPlaced) -> LedgerEntry {
        let account = placed.buyer.account(.available, placed.price.currency)
        return .held(Hold(id: HoldID(price: placed.order), account: account, minorUnits: placed.price.minorUnits))
    }

    private func depositHold(of placed: OrderPlaced) -> LedgerEntry? {
        guard let deposit = placed.deposit else { return nil }
        let account = placed.buyer.account(.available, deposit.currency)
        return .held(Hold(id: HoldID(deposit: placed.order), account: account, minorUnits: deposit.minorUnits))
    }

    /// The deposit that secures a buyer's duties on an order, rounded half up; `nil` when none is asked for.
    func deposit(of buyer: ExchangeID, on price: Money, _ context: Context) throws(Refusal) -> Money? {
        let terms = terms(at: context.now).escrow
        let rate = terms.depositFollowsCredit ? credit.depositRate(of: buyer, on: context.now.date) : terms.depositRate
        guard rate > .zero else { return nil }
        let deposit = try price.times(rate, rounding: .halfUp)
        return deposit.isPositive ? deposit : nil
    }

    /// The quoted price where there is a quote, the price of the day otherwise; and the meter, where the price is only known later.
    private func amount(
        of command: PlaceOrder, for buyer: Participant, at price: Price, by seller: ExchangeID, _ context: Context
    ) throws(Refusal) -> (Money, Meter?) {
        guard let id = command.quote else {
            let amount = try listAmount(
                price, of: seller, quantity: command.quantity, purpose: command.purpose, buyer: buyer.id, on: context.now.date)
            return (amount, price.model.isMetered ? Meter(price: price, day: context.now.date) : nil)
        }
        let quote = try openQuote(id, buyer.id, command.product, at: context.now)
        guard quote.purpose == command.purpose, quote.quantity == command.quantity else { throw .quoteForSomethingElse(id) }
        return (quote.price, quote.meter)
    }

    private func cancel(_ command: CancelOrder, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context)
        let order = try trading.order(command.order)
        guard order.buyer == participant.id || order.seller == participant.id else { throw .notParty(order.id) }
        guard delivery.deliveries[order.id] == nil else { throw .alreadyDelivered(order.id) }
        guard order.paid == 0 else { throw .milestonePaid(order.id) }
        return try ended(order, .cancelled, command.reason, context)
    }

    private func use(_ command: UseLicence, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let contract = try trading.contract(command.contract)
        guard contract.buyer == buyer.id else { throw .notParty(contract.id) }
        guard contract.isActive else { throw .notDelivered(contract.id) }
        guard contract.purpose == command.purpose else { throw .otherPurpose(contract.purpose, command.purpose) }
        guard context.now < contract.until else { throw .contractEnded(contract.id) }
        guard contract.used < contract.uses else { throw .usesTaken(contract.id, contract.uses) }
        guard trading.lives[contract.id]?.suspension == nil else { throw .contractSuspended(contract.id) }
        let used = Event.trading(.used(LicenceUsed(contract: contract.id, use: contract.used + 1)))
        // While the order is open its buyer is still inspecting: the contract then ends with the order.
        guard contract.used + 1 == contract.uses, trading.orders[contract.order] == nil else { return [used] }
        return [used] + contractOver(contract, context)
    }

    /// Ends an order without completing it and gives the money back; one that was paid in part is completed with that part.
    func ended(_ order: Order, _ cause: OrderEnded.Cause, _ reason: String, _ context: Context) throws(Refusal) -> [Event] {
        if cause != .infringing { try disputes.refuseIfStopped(order) }
        let (left, paid) = held(for: order)
        let contract = trading.contracts[order.contract]
        guard paid > 0 else {
            let ended = Event.trading(.ended(OrderEnded(order: order.id, cause: cause, reason: reason)))
            let closed = contract.map { $0.isActive ? closing($0, context) : [] } ?? []
            return [ended] + closed + (try givenBack(order, cause))
        }
        let completed = try completion(
            of: order, .accepted, paying: .zero(left.currency), after: paid, at: taxRate(of: order, context))
        let events = [Event.trading(.completed(completed))] + (try givenBack(order, cause))
        guard let contract, cause == .infringing || contract.used >= contract.uses || contract.until <= context.now else {
            return events
        }
        return events + contractOver(contract, context)
    }

    /// Gives back what is still held for an order, its deposit included.
    private func givenBack(_ order: Order, _ cause: OrderEnded.Cause) throws(Refusal) -> [Event] {
        guard order.price.isPositive else { return [] }
        let release = LedgerEntry.voided(
            HoldVoided(hold: HoldID(price: order.id), reason: cause == .cancelled ? .cancelled : .released))
        try ledger.check(release)
        guard let returned = try depositReturned(order) else { return [.ledger(release)] }
        return [.ledger(release), returned]
    }

    /// An order's time to be delivered or inspected has come.
    func orderDeadlinePassed(_ deadline: Deadline, _ context: Context) throws(Refusal) -> [Event] {
        guard let order = trading.orders[deadline.subject], order.deadline == deadline.instant,
            ledger.hold(HoldID(order.id.serial))?.isFrozen != true
        else { return [] }
        if disputes.stop(of: order) != nil { return try infringed(order, context) }
        return delivery.deliveries[order.id] == nil
            ? try ended(order, .expired, "", context)
            : try completed(order, .timeout, context)
    }

    /// An order of a stopped product ends with a refund once the claim was upheld; until then it stands still.
    private func infringed(_ order: Order, _ context: Context) throws(Refusal) -> [Event] {
        guard disputes.stoppedOrders[order.id] == nil, disputes.stoppedProducts[order.product]?.isUpheld == true else { return [] }
        let closed: [Event] =
            delivery.deliveries[order.id] == nil ? [] : [.delivery(.closed(InspectionClosed(order: order.id)))]
        return closed + (try ended(order, .infringing, "", context))
    }
}

extension ExchangeID {
    /// A participant's account.
    func account(_ kind: AccountKind, _ currency: Currency) -> AccountID {
        AccountID(owner: serial, kind: kind, currency: currency)
    }
}
