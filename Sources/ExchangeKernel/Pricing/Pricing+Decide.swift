// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: PricingCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .setPrice(let command): return try setPrice(command, context)
        case .quote(let command): return try quote(command, context)
        case .appraise(let command): return try appraise(command, context)
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
        if let cap = command.cap, cap.currency != currency { throw .priceInOtherCurrency(cap.currency, currency) }
        let version = (pricing.prices[product.id]?.version ?? 0) + 1
        let price = Price(model: command.model, version: version, cap: command.cap)
        return [.pricing(.priced(ProductPriced(product: product.id, price: price)))]
    }

    private func quote(_ command: RequestQuote, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        _ = try catalog.listing(command.product)
        guard let price = pricing.prices[command.product] else { throw .notPriced(command.product) }
        let quote = Quote(
            id: try id(.quote, pricing.quotes.nextSerial), product: command.product, buyer: buyer.id,
            purpose: command.purpose, quantity: command.quantity,
            price: try price.model.price(quantity: command.quantity, purpose: command.purpose),
            priceVersion: price.version, validUntil: context.now.adding(days: terms(at: context.now).quoteDays))
        return [.pricing(.quoted(QuoteIssued(quote: quote)))]
    }

    private func appraise(_ command: RecordAppraisal, _ context: Context) throws(Refusal) -> [Event] {
        let product = try catalog.product(command.product)
        guard context.now.date <= command.until else { throw .appraisalInThePast(command.until) }
        guard command.appraisal.value.minorUnits >= 0, command.appraisal.trace.count <= 200 else {
            throw .appraisalUnusable(command.appraisal.model)
        }
        let id = try id(.appraisal, pricing.appraisalCount + 1)
        return [
            .pricing(
                .appraised(
                    ProductAppraised(id: id, product: product.id, appraisal: command.appraisal, until: command.until)))
        ]
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
