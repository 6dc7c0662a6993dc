// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Several products of one seller at one price.
public struct ProductBundle: Sendable, Hashable, Codable {
    /// The most products that one bundle has.
    public static let limit = 20

    /// One product of the bundle.
    public struct Part: Sendable, Hashable, Codable {
        /// The product.
        public let product: ExchangeID
        /// What one of it costs by itself.
        public let listPrice: Money

        /// Names a product and its price.
        public init(product: ExchangeID, listPrice: Money) {
            self.product = product
            self.listPrice = listPrice
        }
    }

    /// The price of all of them together.
    public let price: Money
    /// The products, each once.
    public let parts: [Part]

    /// Sets the terms.
    public init(price: Money, parts: [Part]) {
        self.price = price
        self.parts = parts
    }

    /// What of an amount falls on each product, in proportion to list prices; the parts add up to it (largest remainder).
    ///
    /// - Throws: `money.split-without-weights`.
    public func allocation(of amount: Money) throws(Refusal) -> [Money] {
        try amount.split(by: parts.map(\.listPrice.minorUnits))
    }

    func check() throws(Refusal) {
        guard price.isPositive else { throw .priceNotPositive }
        guard (2...Self.limit).contains(parts.count), Set(parts.map(\.product)).count == parts.count else {
            throw .bundleParts(parts.count)
        }
        var sum = Money.zero(price.currency)
        for part in parts {
            guard part.listPrice.isPositive else { throw .priceNotPositive }
            sum = try sum.plus(part.listPrice)
        }
        guard price.minorUnits <= sum.minorUnits else { throw .bundleDearer(price, sum) }
    }
}
