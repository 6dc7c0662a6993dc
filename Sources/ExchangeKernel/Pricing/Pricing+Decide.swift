// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: PricingCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .setPrice(let command): return try setPrice(command, context)
        case .quote(let command): return try quote(command, context)
        case .classifyBuyer(let command): return try classifyBuyer(command, context)
        case .reportIncome(let command): return try reportIncome(command, context)
        case .appraise(let command): return try appraise(command, context)
        case .fileReport(let command): return try fileReport(command, context)
        case .bookAsset(let command): return try bookAsset(command, context)
        case .impairAsset(let command): return try impairAsset(command, context)
        case .allocateCosts(let command): return try allocateCosts(command, context)
        case .permitIncome(let command): return try permitIncome(command, context)
        case .closeIncome(let command): return try closeIncome(command, context)
        case .grantRebate(let command): return try grantRebate(command, context)
        }
    }

    private func setPrice(_ command: SetPrice, _ context: Context) throws(Refusal) -> [Event] {
        let product = try ownProduct(command.product, context)
        guard product.status != .withdrawn else { throw .productElsewhere(product.id, product.status) }
        guard let kind = context.rulebook.productKind(product.kind, of: product.sector) else {
            throw .kindUnknown(product.kind, product.sector)
        }
        guard kind.priceModels.contains(command.model.kind) else { throw .modelNotAllowed(command.model.kind, kind) }
        let currency = try charter().currency
        try command.model.check(in: currency)
        try command.adjustments?.check(for: command.model)
        if case .bundle(let bundle) = command.model { try check(bundle, of: product, context) }
        if let cap = command.cap, cap.currency != currency { throw .priceInOtherCurrency(cap.currency, currency) }
        // Caps and floors are held against what buyers pay: beside them nobody should have to ask which of the two is meant.
        if command.tax == .exclusive, command.cap != nil || command.floor != nil || command.model.kind == .governmentGuided {
            throw .taxOutsideCapped(product.id)
        }
        let price = Price(
            model: command.model, version: (pricing.prices[product.id]?.version ?? 0) + 1, cap: command.cap,
            adjustments: command.adjustments, floor: try floor(command.floor, of: product.id, on: context.now.date),
            tax: command.tax == .inclusive ? nil : command.tax)
        return [.pricing(.priced(ProductPriced(product: product.id, price: price)))]
    }

    /// Refuses a bundle of anything but the seller's own products on offer, each at the price it has by itself.
    private func check(_ bundle: ProductBundle, of product: Product, _ context: Context) throws(Refusal) {
        for part in bundle.parts {
            let listing = try catalog.listing(part.product)
            guard listing.seller == product.seller else { throw .notSeller(product.seller, part.product) }
            guard part.product != product.id, let price = pricing.prices[part.product] else { throw .notPriced(part.product) }
            if case .bundle = price.model { throw .bundleOfBundles(part.product) }
            let single = try price.model.price(quantity: 1, purpose: "", on: nil)
            guard single == part.listPrice else { throw .bundleListPrice(part.product, part.listPrice, single) }
        }
    }

    private func quote(_ command: RequestQuote, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let seller = try catalog.listing(command.product).seller
        guard let price = pricing.prices[command.product] else { throw .notPriced(command.product) }
        let today = context.now.date
        let amount = try listAmount(
            price, of: seller, quantity: command.quantity, purpose: command.purpose, buyer: buyer.id, on: today)
        let end = context.now.adding(days: terms(at: context.now).quoteDays)
        // Access that is charged by the day costs something else tomorrow.
        let validUntil = price.model.isDaily ? min(end, Instant(startOf: today.adding(days: 1))) : end
        let quote = Quote(
            id: try id(.quote, pricing.quotes.nextSerial), product: command.product, buyer: buyer.id,
            purpose: command.purpose, quantity: command.quantity, price: amount, priceVersion: price.version,
            validUntil: validUntil, meter: price.model.isMetered ? Meter(price: price, day: today) : nil)
        return [.pricing(.quoted(QuoteIssued(quote: quote)))]
    }

    /// What so much costs a buyer without a quote, tax included.
    func listAmount(
        _ price: Price, of seller: ExchangeID, quantity: Int64, purpose: String, buyer: ExchangeID, on day: CalendarDate
    ) throws(Refusal) -> Money {
        let buyerClass = price.model.kind == .governmentGuided ? pricing.buyerClass(of: buyer, on: day) : .other
        return try taxIncluded(
            try price.amount(quantity: quantity, purpose: purpose, buyer: buyerClass, on: day), in: price, of: seller, on: day)
    }

    /// What a buyer pays where a price comes to so much: the seller's tax of the day is put on top of a price without it.
    func taxIncluded(
        _ amount: Money, in price: Price, of seller: ExchangeID, on day: CalendarDate
    ) throws(Refusal) -> Money {
        guard price.tax == .exclusive else { return amount }
        let rate = clearing.valueAddedTax(of: seller, on: day, general: venue.terms(on: day).valueAddedTax)
        return try TaxExclusive.add(to: amount, rate: rate).gross
    }

    private func classifyBuyer(_ command: ClassifyBuyer, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try participants.active(command.participant)
        guard (1...200).contains(command.proof.utf8.count) else { throw .proofMissing }
        let certified = CertifiedClass(buyerClass: command.buyerClass, until: command.until, proof: command.proof)
        return [.pricing(.buyerClassified(BuyerClassified(participant: participant.id, certified: certified)))]
    }

    /// An open quote of a buyer for a product.
    func openQuote(_ id: ExchangeID, _ buyer: ExchangeID, _ product: ExchangeID, at now: Instant) throws(Refusal) -> Quote {
        guard let quote = pricing.quotes[id], quote.buyer == buyer, quote.product == product else {
            throw .quoteNotFound(id)
        }
        guard now < quote.validUntil else { throw .quoteExpired(id, quote.validUntil) }
        return quote
    }
}
