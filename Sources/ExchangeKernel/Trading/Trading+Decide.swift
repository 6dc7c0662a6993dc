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
        }
    }

    private func place(_ command: PlaceOrder, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let listing = try catalog.listing(command.product)
        let seller = try partner(of: buyer, in: listing, for: command.purpose)
        guard let price = pricing.prices[command.product] else { throw .notPriced(command.product) }
        let (amount, meter) = try amount(of: command, for: buyer, at: price, context)
        let placed = try order(
            listing, at: meter?.price ?? price, buyer, seller,
            Deal(purpose: command.purpose, quantity: command.quantity, amount: amount, quote: command.quote), context)
        let beside = try pricingEvents(of: placed, at: price, meter)
        guard let hold = hold(for: placed) else { return [.trading(.placed(placed))] + beside }
        try ledger.check(hold)
        guard beside.isEmpty else { return [.trading(.placed(placed)), .ledger(hold)] + beside }
        return [.trading(.placed(placed)), .ledger(hold)]
    }

    /// The seller of a product, if a buyer may deal with it at all.
    func partner(of buyer: Participant, in listing: Listing, for purpose: String) throws(Refusal) -> Participant {
        let seller = try participants.active(listing.seller)
        guard buyer.id != seller.id else { throw .buysFromItself(buyer.id) }
        guard !purpose.isEmpty, purpose.utf8.count <= 100 else { throw .purposeMissing }
        return seller
    }

    /// The order that a deal makes, once every gate has let it pass.
    func order(
        _ listing: Listing, at price: Price, _ buyer: Participant, _ seller: Participant, _ deal: Deal, _ context: Context
    ) throws(Refusal) -> OrderPlaced {
        try price.refuseBelowFloor(deal.amount, quantity: deal.quantity, on: context.now.date)
        let cap = try price.cap(on: deal.quantity)
        var facts = orderFacts(listing, listing.facts, buyer, seller, deal.purpose, deal.amount, cap, context)
        if case .bundle(let bundle) = price.model { countHolders(of: bundle, buyer, in: &facts) }
        let judgement = try judge(
            .order, sector: listing.sector, facts,
            try offeredSources(of: listing, buyer, seller, deal.purpose, deal.amount, cap, context), context)
        try compliance.refuseUnlessAllowed(judgement, subject: listing.product, on: context.now.date)
        let terms = terms(at: context.now)
        return OrderPlaced(
            order: try id(.order, trading.orders.nextSerial), product: listing.product, version: Int64(listing.version),
            buyer: buyer.id, seller: seller.id, purpose: deal.purpose, quantity: deal.quantity, price: deal.amount,
            quote: deal.quote, file: listing.file, uses: deal.uses ?? price.model.uses(deal.quantity, terms),
            until: deal.days.map { context.now.adding(days: $0) } ?? price.model.term(deal.quantity, terms, from: context.now),
            deliverBy: context.now.adding(days: terms.deliveryDays), verdicts: judgement.summary, shares: listing.shares)
    }

    /// Whoever takes a bundle holds its products: the one with the most holders decides.
    private func countHolders(of bundle: ProductBundle, _ buyer: Participant, in facts: inout Facts) {
        let most = bundle.parts.map { Int64(trading.holders.count(of: $0.product, otherThan: buyer.id)) }.max() ?? 0
        facts[.holderCount] = .integer(max(most, facts.integer(.holderCount) ?? 0))
    }

    /// What is held for an order; nothing for a free one.
    func hold(for placed: OrderPlaced) -> LedgerEntry? {
        guard placed.price.isPositive else { return nil }
        let account = placed.buyer.account(.available, placed.price.currency)
        return .held(Hold(id: HoldID(placed.order.serial), account: account, minorUnits: placed.price.minorUnits))
    }

    /// The quoted price where there is a quote, the price of the day otherwise; and the meter, where the price is only known later.
    private func amount(
        of command: PlaceOrder, for buyer: Participant, at price: Price, _ context: Context
    ) throws(Refusal) -> (Money, Meter?) {
        guard let id = command.quote else {
            let amount = try listAmount(
                price, quantity: command.quantity, purpose: command.purpose, buyer: buyer.id, on: context.now.date)
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
        return try ended(order, .cancelled, command.reason)
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

    /// Ends an order without completing it and gives the money back.
    func ended(_ order: Order, _ cause: OrderEnded.Cause, _ reason: String) throws(Refusal) -> [Event] {
        let event = Event.trading(.ended(OrderEnded(order: order.id, cause: cause, reason: reason)))
        guard order.price.isPositive else { return [event] }
        let release = LedgerEntry.voided(
            HoldVoided(hold: HoldID(order.id.serial), reason: cause == .cancelled ? .cancelled : .released))
        try ledger.check(release)
        return [event, .ledger(release)]
    }

    /// An order's time to be delivered or inspected has come.
    func orderDeadlinePassed(_ deadline: Deadline, _ context: Context) throws(Refusal) -> [Event] {
        guard let order = trading.orders[deadline.subject], order.deadline == deadline.instant,
            ledger.hold(HoldID(order.id.serial))?.isFrozen != true
        else { return [] }
        return delivery.deliveries[order.id] == nil
            ? try ended(order, .expired, "")
            : try completed(order, .timeout, context)
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
    private func offeredSources(
        of listing: Listing, _ buyer: Participant, _ seller: Participant, _ purpose: String, _ amount: Money, _ cap: Money?,
        _ context: Context
    ) throws(Refusal) -> [ListedSource] {
        var sources: [ListedSource] = []
        for source in listing.sources {
            _ = try catalog.listing(source.product)
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
