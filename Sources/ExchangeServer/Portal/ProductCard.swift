// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import SectorKit

/// A product in a list.
struct ProductCard {
    let id: String
    let title: String
    let summary: String
    let sector: String
    let grade: String?
    let price: String
    let status: String
    let state: String

    init(_ product: ProductSummary, _ rulebook: Rulebook, _ language: Language) {
        id = "\(product.id)"
        title = product.title(language)
        summary = product.summary(language)
        sector = rulebook.sector(product.sector)?.manifest.name(language) ?? product.sector
        grade = product.grade?.rawValue
        price = product.price?.summary(language) ?? "—"
        status = product.status.title(language)
        state = product.status.state
    }
}

extension Product.Status {
    /// The class of style that a status has.
    var state: String {
        switch self {
        case .listed: "good"
        case .rejected, .withdrawn: "bad"
        case .described, .submitted: "wait"
        }
    }
}
