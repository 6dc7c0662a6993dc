// SPDX-License-Identifier: Apache-2.0
package import ExchangeIdentifiers
package import ExchangeKernel
package import ExchangeModel

extension ProductSummary {
    /// A product that was just described by a seller who is somewhere.
    package init(_ event: ProductDescribed, in region: Region?, at instant: Instant) {
        self.init(
            id: event.product, version: 1, seller: event.seller, sector: event.sector, kind: event.kind, form: event.form,
            region: region, title: event.description.title, summary: event.description.summary,
            keywords: event.description.keywords, status: .described, updated: instant)
    }

    /// The product after an event about it.
    package mutating func apply(_ event: Event, at instant: Instant) {
        switch event {
        case .catalog(.revised(let event)):
            version = event.version
            title = event.description.title
            summary = event.description.summary
            keywords = event.description.keywords
            status = .described
            grade = nil
            updated = instant
        case .catalog(.examined(let event)):
            grade = event.report.grade
            updated = instant
        case .catalog(.submitted): status = .submitted
        case .catalog(.listed):
            status = .listed
            updated = instant
        case .catalog(.rejected(let event)):
            status = .rejected
            reason = event.reason
        case .catalog(.withdrawn(let event)):
            status = .withdrawn
            reason = event.reason
        case .catalog(.versionRevoked(let event)):
            guard event.version == version else { return }
            status = .rejected
            reason = event.reason
        case .pricing(.priced(let event)): price = event.price.model
        default: return
        }
    }
}

extension Event {
    /// The product that a list must show anew after the event.
    package var changedProduct: ExchangeID? {
        switch self {
        case .catalog(.described(let event)): event.product
        case .catalog(.revised(let event)): event.product
        case .catalog(.examined(let event)): event.product
        case .catalog(.submitted(let event)): event.product
        case .catalog(.listed(let event)): event.product
        case .catalog(.rejected(let event)): event.product
        case .catalog(.withdrawn(let event)): event.product
        case .catalog(.versionRevoked(let event)): event.product
        case .pricing(.priced(let event)): event.product
        default: nil
        }
    }
}
