// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Discounts that go with any model that has a list price: by volume, by term, and for those who come early.
///
/// They are taken one after the other in this order, each rounded half up.
public struct PriceAdjustments: Sendable, Hashable, Codable {
    /// A discount from a number on.
    public struct Step: Sendable, Hashable, Codable {
        /// The first unit, or the first number of months, that has it.
        public let from: Int64
        /// The discount.
        public let discount: Rate

        /// Sets a step.
        public init(from: Int64, discount: Rate) {
            self.from = from
            self.discount = discount
        }
    }

    /// A discount until a day.
    public struct EarlyBird: Sendable, Hashable, Codable {
        /// The last day.
        public let until: CalendarDate
        /// The discount.
        public let discount: Rate

        /// Sets a discount.
        public init(until: CalendarDate, discount: Rate) {
            self.until = until
            self.discount = discount
        }
    }

    /// Discounts on the units from a step on, up to the next step. They leave earlier units alone: more never costs less.
    public let volume: [Step]
    /// Discounts on the whole price for whoever takes at least so many months.
    public let term: [Step]
    /// A discount on the whole price for whoever comes early.
    public let earlyBird: EarlyBird?

    /// Sets discounts.
    public init(volume: [Step] = [], term: [Step] = [], earlyBird: EarlyBird? = nil) {
        self.volume = volume
        self.term = term
        self.earlyBird = earlyBird
    }

    /// What so much of a model costs with these discounts.
    ///
    /// - Throws: What ``PriceModel/price(quantity:purpose:buyer:on:)`` throws.
    public func price(
        _ model: PriceModel, quantity: Int64, purpose: String, buyer: BuyerClass, on day: CalendarDate
    ) throws(Refusal) -> Money {
        var taken = Money.zero(model.currency)
        var total = taken
        for (index, step) in volume.enumerated() where step.from <= quantity {
            if index == 0, step.from > 1 {
                taken = try model.price(quantity: step.from - 1, purpose: purpose, buyer: buyer, on: day)
                total = taken
            }
            let last = index + 1 < volume.count ? min(volume[index + 1].from - 1, quantity) : quantity
            let through = try model.price(quantity: last, purpose: purpose, buyer: buyer, on: day)
            total = try total.plus(through.minus(taken).less(step.discount))
            taken = through
        }
        if volume.first.map({ $0.from > quantity }) ?? true {
            total = try model.price(quantity: quantity, purpose: purpose, buyer: buyer, on: day)
        }
        if let months = model.months(quantity), let step = term.last(where: { $0.from <= months }) {
            total = try total.less(step.discount)
        }
        guard let earlyBird, day <= earlyBird.until else { return total }
        return try total.less(earlyBird.discount)
    }

    /// Refuses discounts that make no sense, or that a model has no use for.
    func check(for model: PriceModel) throws(Refusal) {
        switch model {
        case .negotiated, .auction, .royalty, .publicBenefit: throw .nothingToDiscount(model.kind)
        case .fixed, .tiered, .subscription, .metered, .plan, .bundle, .guided: break
        }
        guard term.isEmpty || model.months(1) != nil else { throw .nothingToDiscount(model.kind) }
        for steps in [volume, term] {
            let isOrdered = zip(steps, steps.dropFirst()).allSatisfy { $0.from < $1.from && $0.discount <= $1.discount }
            guard isOrdered, steps.count <= 20, (steps.first?.from ?? 1) >= 1 else { throw .discountsNotOrdered }
        }
        for rate in volume.map(\.discount) + term.map(\.discount) + (earlyBird.map { [$0.discount] } ?? [])
        where rate < .zero || rate >= .one { throw .rateOutOfRange(rate) }
    }
}
