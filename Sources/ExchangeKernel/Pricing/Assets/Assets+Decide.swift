// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func bookAsset(_ command: BookAsset, _ context: Context) throws(Refusal) -> [Event] {
        let holder = try heldBy(context, command.right)
        guard pricing.assets[command.right] == nil else { throw .assetBooked(command.right) }
        let currency = try charter().currency
        for amount in [command.cost] + (command.appraised.map { [$0] } ?? []) {
            guard amount.currency == currency else { throw .priceInOtherCurrency(amount.currency, currency) }
            guard amount.minorUnits >= 0 else { throw .costNegative(amount) }
        }
        guard (1...200).contains(command.document.utf8.count) else { throw .proofMissing }
        let asset = DataAsset(
            recognition: command.recognition, cost: command.cost, impairment: .zero(currency), appraised: command.appraised,
            document: command.document)
        return [
            .pricing(
                .assetBooked(AssetBooked(right: command.right, holder: holder, bookClass: asset.bookClass, asset: asset)))
        ]
    }

    func impairAsset(_ command: ImpairAsset, _ context: Context) throws(Refusal) -> [Event] {
        _ = try heldBy(context, command.right)
        guard let asset = pricing.assets[command.right], asset.bookClass != .unrecognised else {
            throw .assetNotBooked(command.right)
        }
        guard command.recoverable.minorUnits >= 0 else { throw .costNegative(command.recoverable) }
        let loss = try asset.carrying.minus(command.recoverable)
        guard loss.isPositive else { throw .nothingImpaired(command.right, asset.carrying) }
        return [
            .pricing(
                .assetImpaired(
                    AssetImpaired(
                        right: command.right, loss: loss, impairment: try asset.impairment.plus(loss), reason: command.reason)))
        ]
    }

    /// The participant on whose behalf the principal acts, which holds the resource that a right is about.
    private func heldBy(_ context: Context, _ right: ExchangeID) throws(Refusal) -> ExchangeID {
        let holder = try trader(context)
        guard try rights.certified(right).resourceHolder == holder.id else { throw .notHolder(holder.id, .resourceHolding) }
        return holder.id
    }
}
