// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

// Fusion products: who may make one from what, and how the rules of its sources follow it.
extension Market {
    /// Refuses a product that is not made from what its kind says, or from data that its maker may not process.
    func check(_ fusion: Fusion?, for kind: ProductKind, by maker: Participant, _ context: Context) throws(Refusal) {
        guard let fusion else {
            guard kind.madeFrom.isEmpty else { throw .fusionWithoutSources(kind) }
            return
        }
        guard fusion.ownWeight >= 0, fusion.sources.count <= Fusion.sourceLimit,
            (fusion.sources.map(\.weight) + [fusion.ownWeight]).allSatisfy({ $0 <= 1_000_000 }),
            fusion.sources.allSatisfy({ $0.weight >= 1 }), Set(fusion.sources.map(\.product)).count == fusion.sources.count
        else { throw .fusionWeights }
        var kinds: [ProductKind.ID] = []
        for source in fusion.sources {
            let listing = try catalog.listing(source.product)
            let product = try catalog.product(source.product)
            guard try rights.certified(product.right).mayExercise(.processingUse, maker.id, on: context.now.date) else {
                throw .notHolder(maker.id, .processingUse)
            }
            guard listing.sources.isEmpty else { throw .fusionOfFusion(source.product) }
            kinds.append(product.kind)
        }
        guard kinds.sorted() == kind.madeFrom.sorted() else { throw .fusionKinds(kind, kinds) }
    }

    func agree(_ command: AgreeToFusion, _ context: Context) throws(Refusal) -> [Event] {
        let source = try ownProduct(command.source, context)
        let product = try catalog.product(command.product)
        guard product.fusion?.sources.contains(where: { $0.product == source.id }) == true else {
            throw .notSource(source.id, product.id)
        }
        guard !product.agreed.contains(source.id) else { throw .productElsewhere(product.id, product.status) }
        return [.catalog(.fusionAgreed(FusionAgreed(product: product.id, source: source.id)))]
    }

    /// A product seen as made from each of its sources, once their suppliers have agreed.
    func listedSources(of product: Product, _ own: Facts) throws(Refusal) -> [ListedSource] {
        var listed: [ListedSource] = []
        for source in product.fusion?.sources ?? [] {
            let listing = try catalog.listing(source.product)
            guard listing.seller == product.seller || product.agreed.contains(source.product) else {
                throw .fusionNotAgreed(product.id, source.product)
            }
            listed.append(
                ListedSource(
                    product: source.product, seller: listing.seller, weight: source.weight, sector: listing.sector,
                    facts: own.seenAsMade(from: listing.facts)))
        }
        return listed
    }
}
