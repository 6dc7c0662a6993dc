// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

/// What a buyer and a seller agree on: an order to be, whether at a list price, in a negotiation or by a renewal.
struct Deal {
    let listing: Listing
    let buyer: Participant
    let seller: Participant
    let purpose: String
    let quantity: Int64
    let price: Money
    // The price on the product, whose cap and floor bind every deal about it.
    let listPrice: Price?
    let uses: Int64
    let until: Instant
    var quote: ExchangeID?
    let shares: [IncomeShare]?
    var reinstates: ExchangeID?
}

extension Market {
    /// Places an order: the rules are asked, the money is held.
    func order(for deal: Deal, _ context: Context) throws(Refusal) -> [Event] { try holding(placed(for: deal, context)) }

    /// The order that a deal makes, once every gate has let it pass.
    func placed(for deal: Deal, _ context: Context) throws(Refusal) -> OrderPlaced {
        let judgement = try judged(deal, context)
        let terms = terms(at: context.now)
        let id = try id(.order, trading.orders.nextSerial)
        return OrderPlaced(
            order: id, product: deal.listing.product, version: Int64(deal.listing.version), buyer: deal.buyer.id,
            seller: deal.seller.id, purpose: deal.purpose, quantity: deal.quantity, price: deal.price, quote: deal.quote,
            file: deal.listing.file, uses: deal.uses, until: deal.until,
            deliverBy: context.now.adding(days: terms.deliveryDays), verdicts: judgement.summary, shares: deal.shares,
            deposit: try deposit(of: deal.buyer.id, on: deal.price, context), reinstates: deal.reinstates,
            credit: credit.tiers(deal.buyer.id, deal.seller.id, on: context.now.date).noteworthy)
    }

    /// Asks all rules about a deal and refuses what they do not let pass. Every way to an order comes here, so none has a gate less.
    func judged(_ deal: Deal, _ context: Context) throws(Refusal) -> Judgement {
        try disputes.refuseIfStopped(product: deal.listing.product)
        try deal.listPrice?.refuseBelowFloor(deal.price, quantity: deal.quantity, on: context.now.date)
        let judgement = try judge(
            .order, sector: deal.listing.sector, try orderFacts(deal, deal.listing.facts, context), try offeredSources(of: deal, context),
            context)
        try compliance.refuseUnlessAllowed(judgement, subject: deal.listing.product, on: context.now.date)
        return judgement
    }

    /// The sources of a fusion product, which all are still on offer, with what is known about the deal.
    private func offeredSources(of deal: Deal, _ context: Context) throws(Refusal) -> [ListedSource] {
        var sources: [ListedSource] = []
        for source in deal.listing.sources {
            _ = try catalog.listing(source.product)
            try disputes.refuseIfStopped(product: source.product)
            sources.append(source.with(try orderFacts(deal, source.facts, context)))
        }
        return sources
    }

    /// How many others hold what a deal is about. Whoever takes a bundle holds its products: the one with the most holders decides.
    private func holderCount(of deal: Deal) -> Int {
        let own = trading.holders.count(of: deal.listing.product, otherThan: deal.buyer.id)
        guard case .bundle(let bundle)? = deal.listPrice?.model else { return own }
        return bundle.parts.reduce(own) { max($0, trading.holders.count(of: $1.product, otherThan: deal.buyer.id)) }
    }

    /// What is known about a deal: what is known about its product, and what the parties and the price add.
    func orderFacts(_ deal: Deal, _ known: Facts, _ context: Context) throws(Refusal) -> Facts {
        var facts = known
        facts[.asOf] = .date(context.now.date)
        facts[.purpose] = .text(deal.purpose)
        facts[.priceMinorUnits] = .integer(deal.price.minorUnits)
        if let cap = try deal.listPrice?.cap(on: deal.quantity) { facts[.priceCapMinorUnits] = .integer(cap.minorUnits) }
        facts[.buyer] = .text(deal.buyer.code ?? "")
        facts[.buyerIsForeign] = .flag(deal.buyer.isForeign)
        if deal.buyer.isForeign { facts[.buyerCountry] = .text(deal.buyer.country) }
        facts[.buyerIsVerified] = true
        facts[.sellerIsVerified] = true
        facts[.sellerIsVenue] = .flag(venue.isOperatorOrAffiliate(deal.seller.code))
        facts[.holderCount] = .integer(Int64(holderCount(of: deal)))
        facts[.creditTier] = .text(credit.tiers(deal.buyer.id, deal.seller.id, on: context.now.date).worse.rawValue)
        if credit.isSeriouslyDishonest(deal.buyer.id) || credit.isSeriouslyDishonest(deal.seller.id) {
            facts[.isSeriouslyDishonest] = true
        }
        return facts
    }
}
