// SPDX-License-Identifier: Apache-2.0

/// Products found.
public struct ProductPage: Sendable, Hashable {
    /// The products of this page, best first.
    public let products: [ProductSummary]
    /// How many there are in all.
    public let total: Int

    /// Lays out a page.
    public init(products: [ProductSummary], total: Int) {
        self.products = products
        self.total = total
    }
}
