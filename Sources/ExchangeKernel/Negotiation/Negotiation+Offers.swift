// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func offer(_ command: MakeOffer, _ context: Context) throws(Refusal) -> [Event] {
        let party = try trader(context)
        let listing = try catalog.listing(command.product)
        let isSeller = listing.seller == party.id
        guard command.to != party.id, isSeller || listing.seller == command.to else { throw .notOffersSeller(command.product) }
        let buyer = try participants.buying(isSeller ? command.to : party.id)
        _ = try participants.trading(listing.seller)
        let mandates = try mandates(adding: command.mandate, of: party.id, to: [], about: listing.product)
        return try made(
            listing, buyer: buyer.id, by: party.id, terms: command.terms, until: command.validUntil, mandates, context)
    }

    /// An order at the list price, put to the seller as an offer.
    func requestOrder(_ command: RequestOrder, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let listing = try catalog.listing(command.product)
        guard buyer.id != listing.seller else { throw .buysFromItself(buyer.id) }
        guard let price = pricing.prices[command.product] else { throw .notPriced(command.product) }
        let terms = terms(at: context.now)
        let until = price.model.term(command.quantity, terms, from: context.now)
        let days = Int((until.milliseconds - context.now.milliseconds) / 86_400_000)
        let listed = try price.model.price(quantity: command.quantity, purpose: command.purpose)
        let offered = OfferTerms(
            price: try taxIncluded(listed, in: price, of: listing.seller, on: context.now.date), quantity: command.quantity,
            uses: price.model.uses(command.quantity, terms), days: days, purpose: command.purpose)
        return try made(listing, buyer: buyer.id, by: buyer.id, terms: offered, until: nil, [], context)
    }

    private func made(
        _ listing: Listing, buyer: ExchangeID, by party: ExchangeID, terms: OfferTerms, until: Instant?, _ mandates: [ExchangeID],
        _ context: Context
    ) throws(Refusal) -> [Event] {
        try check(terms, for: listing)
        let id = try id(.offer, negotiation.offers.nextSerial)
        let offer = Offer(
            id: id, first: id, round: 1, product: listing.product, buyer: buyer, seller: listing.seller, by: party, terms: terms,
            validUntil: try validity(until, context), mandates: mandates)
        return [.negotiation(.offered(OfferMade(offer: offer)))]
    }

    func counter(_ command: CounterOffer, _ context: Context) throws(Refusal) -> [Event] {
        let (answered, party) = try answerable(command.offer, context)
        guard answered.round < Offer.roundLimit else { throw .tooManyRounds(answered.id) }
        try check(command.terms, for: try catalog.listing(answered.product))
        let mandates = try mandates(adding: command.mandate, of: party, to: answered.mandates, about: answered.product)
        let offer = Offer(
            id: try id(.offer, negotiation.offers.nextSerial), first: answered.first, round: answered.round + 1,
            product: answered.product, buyer: answered.buyer, seller: answered.seller, by: party, terms: command.terms,
            validUntil: try validity(command.validUntil, context), mandates: mandates, disclosedBy: answered.disclosedBy,
            consents: answered.consents)
        return [.negotiation(.countered(OfferCountered(answered: answered.id, offer: offer)))]
    }

    /// Places the order that an offer describes.
    func accept(_ command: AcceptOffer, _ context: Context) throws(Refusal) -> [Event] {
        let (offer, _) = try answerable(command.offer, context)
        let listing = try catalog.listing(offer.product)
        let seller = try participants.trading(offer.seller)
        let buyer = try participants.buying(offer.buyer)
        try check(offer.terms, for: listing)
        let brokerage = try brokerage(of: offer)
        let terms = offer.terms
        let deal = Deal(
            listing: listing, buyer: buyer, seller: seller, purpose: terms.purpose, quantity: terms.quantity, price: terms.price,
            listPrice: pricing.prices[offer.product], uses: terms.uses, until: context.now.adding(days: terms.days),
            shares: try shares(of: listing, paying: brokerage))
        let placing = try order(for: deal, context)
        let order = try id(.order, trading.orders.nextSerial)
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let duties = terms.duties ?? ContractTemplate(terms.kind).required(for: catalog.products[offer.product]?.grade ?? .l1)
        let signed = ContractSigned(
            contract: contract, kind: terms.kind, duties: duties, refund: terms.refund, renewal: terms.renewal,
            milestones: terms.milestones?.map(\.minorUnits), brokers: brokerage.isEmpty ? nil : brokerage.map(\.broker))
        return [closed(offer, .accepted, "", order: order)] + placing + [.contracts(.signed(signed))]
    }

    private func validity(_ until: Instant?, _ context: Context) throws(Refusal) -> Instant {
        guard let until else { return context.now.adding(days: terms(at: context.now).offerDays) }
        try checkAhead(until, context)
        return until
    }

    /// Refuses terms that make no sense, and a contract without the duties that the product's grade needs.
    private func check(_ terms: OfferTerms, for listing: Listing) throws(Refusal) {
        try checkAgreed(terms.price)
        guard (1...1_000_000_000).contains(terms.quantity) else { throw .quantityOutOfRange(terms.quantity) }
        guard (1...1_000_000_000).contains(terms.uses) else { throw .usesNotMore(listing.product, 0) }
        guard (1...Self.longestTermDays).contains(terms.days) else { throw .termNotAhead("\(terms.days)") }
        guard !terms.purpose.isEmpty, terms.purpose.utf8.count <= 100 else { throw .purposeMissing }
        try check(terms.renewal)
        if let milestones = terms.milestones {
            var sum = Money.zero(terms.price.currency)
            for milestone in milestones {
                guard milestone.isPositive else { throw .milestonesDiffer(terms.price) }
                sum = try sum.plus(milestone)
            }
            guard (1...OfferTerms.milestoneLimit).contains(milestones.count), sum == terms.price else {
                throw .milestonesDiffer(terms.price)
            }
        }
        guard let duties = terms.duties else { return }
        guard duties.count <= 40, duties.allSatisfy({ $0.utf8.count <= 60 }) else { throw .dutiesMissing([]) }
        let missing = ContractTemplate(terms.kind).missing(in: duties, for: catalog.products[listing.product]?.grade ?? .l1)
        guard missing.isEmpty else { throw .dutiesMissing(missing) }
    }
}
