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
        try disputes.refuseIfStopped(product: command.product)
        let seller = try participants.active(listing.seller)
        guard buyer.id != seller.id else { throw .buysFromItself(buyer.id) }
        guard !command.purpose.isEmpty, command.purpose.utf8.count <= 100 else { throw .purposeMissing }
        guard let price = pricing.prices[command.product] else { throw .notPriced(command.product) }
        let amount = try amount(of: command, for: buyer, at: price, context)
        let judgement = try judge(
            .order, sector: listing.sector,
            orderFacts(listing, listing.facts, buyer, seller, command.purpose, amount, price.cap, context),
            try offeredSources(of: listing, buyer, seller, command.purpose, amount, price.cap, context), context)
        try compliance.refuseUnlessAllowed(judgement, subject: command.product, on: context.now.date)

        let terms = terms(at: context.now)
        let id = try id(.order, trading.orders.nextSerial)
        let placed = OrderPlaced(
            order: id, product: command.product, version: Int64(listing.version), buyer: buyer.id, seller: seller.id,
            purpose: command.purpose, quantity: command.quantity, price: amount, quote: command.quote, file: listing.file,
            uses: price.model.uses(command.quantity, terms), until: price.model.term(command.quantity, terms, from: context.now),
            deliverBy: context.now.adding(days: terms.deliveryDays), verdicts: judgement.summary, shares: listing.shares,
            deposit: try deposit(of: buyer.id, on: amount, terms))
        return try holding(placed)
    }

    /// The events of a new order: its price is held, and the deposit that it asks for.
    func holding(_ placed: OrderPlaced) throws(Refusal) -> [Event] {
        guard placed.price.isPositive else { return [.trading(.placed(placed))] }
        let account = placed.buyer.account(.available, placed.price.currency)
        let hold = LedgerEntry.held(Hold(id: HoldID(price: placed.order), account: account, minorUnits: placed.price.minorUnits))
        guard let deposit = placed.deposit else {
            try ledger.check(hold)
            return [.trading(.placed(placed)), .ledger(hold)]
        }
        let second = LedgerEntry.held(Hold(id: HoldID(deposit: placed.order), account: account, minorUnits: deposit.minorUnits))
        try ledger.check([hold, second])
        return [.trading(.placed(placed)), .ledger(hold), .ledger(second)]
    }

    /// The deposit that secures a buyer's duties on an order, rounded half up; `nil` when none is asked for.
    func deposit(of buyer: ExchangeID, on price: Money, _ terms: MarketTerms) throws(Refusal) -> Money? {
        let rate = depositRate(of: buyer, terms)
        guard rate > .zero else { return nil }
        let deposit = try price.times(rate, rounding: .halfUp)
        return deposit.isPositive ? deposit : nil
    }

    /// What share of a price a participant deposits besides it.
    func depositRate(of participant: ExchangeID, _ terms: MarketTerms) -> Rate { terms.escrow.depositRate }

    /// The quoted price where there is a quote, the price of the day otherwise.
    private func amount(
        of command: PlaceOrder, for buyer: Participant, at price: Price, _ context: Context
    ) throws(Refusal) -> Money {
        guard let id = command.quote else {
            return try price.model.price(quantity: command.quantity, purpose: command.purpose)
        }
        let quote = try openQuote(id, buyer.id, command.product, at: context.now)
        guard quote.purpose == command.purpose, quote.quantity == command.quantity else { throw .quoteForSomethingElse(id) }
        return quote.price
    }

    private func cancel(_ command: CancelOrder, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context)
        let order = try trading.order(command.order)
        guard order.buyer == participant.id || order.seller == participant.id else { throw .notParty(order.id) }
        guard delivery.deliveries[order.id] == nil else { throw .alreadyDelivered(order.id) }
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
        let used = Event.trading(.used(LicenceUsed(contract: contract.id, use: contract.used + 1)))
        // While the order is open its buyer is still inspecting: the contract then ends with the order.
        let order = ExchangeID(region: contract.id.region, kind: .order, serial: contract.id.serial)
        guard contract.used + 1 == contract.uses, trading.orders[order] == nil else { return [used] }
        return [used, .trading(.contractCompleted(ContractCompleted(contract: contract.id)))]
    }

    /// Ends an order without completing it and gives the money back; one that was paid in part is completed with that part.
    func ended(_ order: Order, _ cause: OrderEnded.Cause, _ reason: String, _ context: Context) throws(Refusal) -> [Event] {
        if cause != .infringing { try disputes.refuseIfStopped(order) }
        let (left, paid) = held(for: order)
        guard paid > 0 else { return try endedUnpaid(order, cause, reason) }
        let completed = try completion(
            of: order, .accepted, paying: .zero(left.currency), after: paid, terms(at: order.placed))
        var events = [Event.trading(.completed(completed))] + (try givenBack(order, cause))
        if let contract = trading.contracts[order.contract],
            cause == .infringing || contract.used >= contract.uses || contract.until <= context.now
        {
            events.append(.trading(.contractCompleted(ContractCompleted(contract: contract.id))))
        }
        return events
    }

    /// Ends an order of which nothing was paid.
    private func endedUnpaid(_ order: Order, _ cause: OrderEnded.Cause, _ reason: String) throws(Refusal) -> [Event] {
        [.trading(.ended(OrderEnded(order: order.id, cause: cause, reason: reason)))] + (try givenBack(order, cause))
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

    /// A contract's term is over.
    func contractTermEnded(_ deadline: Deadline) -> [Event] {
        let id = deadline.subject
        let order = ExchangeID(region: id.region, kind: .order, serial: id.serial)
        guard let contract = trading.contracts[id], contract.until == deadline.instant, trading.orders[order] == nil else {
            return []
        }
        return [.trading(.contractCompleted(ContractCompleted(contract: id)))]
    }

    /// The sources of a fusion product, which all are still on offer, with what is known about the deal.
    func offeredSources(
        of listing: Listing, _ buyer: Participant, _ seller: Participant, _ purpose: String, _ amount: Money, _ cap: Money?,
        _ context: Context
    ) throws(Refusal) -> [ListedSource] {
        var sources: [ListedSource] = []
        for source in listing.sources {
            _ = try catalog.listing(source.product)
            try disputes.refuseIfStopped(product: source.product)
            sources.append(source.with(orderFacts(listing, source.facts, buyer, seller, purpose, amount, cap, context)))
        }
        return sources
    }

    /// What is known about a deal: what is known about its product, and what the parties and the price add.
    func orderFacts(
        _ listing: Listing, _ known: Facts, _ buyer: Participant, _ seller: Participant, _ purpose: String, _ amount: Money, _ cap: Money?,
        _ context: Context
    ) -> Facts {
        var facts = known
        facts[.asOf] = .date(context.now.date)
        facts[.purpose] = .text(purpose)
        facts[.priceMinorUnits] = .integer(amount.minorUnits)
        if let cap { facts[.priceCapMinorUnits] = .integer(cap.minorUnits) }
        facts[.buyer] = .text(buyer.code ?? "")
        facts[.buyerIsForeign] = .flag(buyer.isForeign)
        if buyer.isForeign { facts[.buyerCountry] = .text(buyer.country) }
        facts[.buyerIsVerified] = true
        facts[.sellerIsVerified] = true
        facts[.sellerIsVenue] = .flag(venue.isOperatorOrAffiliate(seller.code))
        facts[.holderCount] = .integer(Int64(trading.holders.count(of: listing.product, otherThan: buyer.id)))
        return facts
    }
}

extension ExchangeID {
    /// A participant's account.
    func account(_ kind: AccountKind, _ currency: Currency) -> AccountID {
        AccountID(owner: serial, kind: kind, currency: currency)
    }
}

extension PriceModel {
    /// How often a buyer may use what it ordered: as often as the terms say; a subscription as often as it likes in its months.
    func uses(_ quantity: Int64, _ terms: MarketTerms) -> Int64 {
        switch self {
        case .fixed, .publicBenefit: Int64(terms.licenceUses)
        case .tiered: quantity
        case .subscription: 1_000_000
        }
    }

    /// Until when a buyer may use what it ordered. A month of a subscription has 30 days.
    func term(_ quantity: Int64, _ terms: MarketTerms, from now: Instant) -> Instant {
        switch self {
        case .fixed, .publicBenefit, .tiered: now.adding(days: terms.licenceDays)
        case .subscription: now.adding(days: Int(min(quantity, 1_200)) * 30)
        }
    }
}
