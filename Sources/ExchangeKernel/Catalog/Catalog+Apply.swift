// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Catalog {
    mutating func apply(_ event: CatalogEvent, at instant: Instant) {
        switch event {
        case .described(let event):
            let product = Product(
                id: event.product, right: event.right, seller: event.seller, sector: event.sector, kind: event.kind,
                form: event.form, version: 1, description: event.description, declared: event.declared,
                fusion: event.fusion, status: .described, changed: instant)
            products.insert(product, as: event.product)
        case .revised(let event):
            listings.remove(event.product)
            products.update(event.product) {
                $0.version = event.version
                $0.description = event.description
                $0.declared = event.declared
                $0.examination = nil
                $0.status = .described
                $0.changed = instant
            }
        case .fusionAgreed(let event): products.update(event.product) { $0.agreed.append(event.source) }
        case .examined(let event): products.update(event.product) { $0.examination = event.report }
        case .submitted(let event):
            products.update(event.product) {
                $0.status = .submitted
                $0.changed = instant
            }
        case .listed(let event): list(event, at: instant)
        case .rejected(let event):
            products.update(event.product) {
                $0.status = .rejected
                $0.reason = event.reason
                $0.changed = instant
            }
        case .versionRevoked(let event): revoke(event, at: instant)
        case .withdrawn(let event):
            listings.remove(event.product)
            products.update(event.product) {
                $0.status = .withdrawn
                $0.reason = event.reason
                $0.changed = instant
            }
        }
    }

    mutating func apply(_ event: NegotiationEvent) {
        guard case .approvalRequired(let event) = event else { return }
        products.update(event.product) { $0.needsApproval = event.isRequired }
        listings.update(event.product) { $0.needsApproval = event.isRequired }
    }

    private mutating func revoke(_ event: VersionRevoked, at instant: Instant) {
        products.update(event.product) {
            $0.revoked.append(RevokedVersion(version: event.version, reason: event.reason))
            guard event.version == $0.version else { return }
            $0.status = .rejected
            $0.reason = event.reason
            $0.changed = instant
        }
        if let listing = listings[event.product], listing.version == event.version { listings.remove(event.product) }
    }

    private mutating func list(_ event: ProductListed, at instant: Instant) {
        guard let product = products[event.product] else { return }
        products.update(event.product) {
            $0.status = .listed
            $0.verdicts = event.verdicts
            $0.reason = nil
            $0.changed = instant
        }
        let listing = Listing(
            product: product.id, version: event.version, seller: product.seller, sector: product.sector,
            facts: event.facts, sources: event.sources ?? [], ownWeight: product.fusion?.ownWeight ?? 1,
            file: product.examination?.file, needsApproval: product.needsApproval)
        listings.insert(listing, as: product.id)
    }
}
