// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// One of the four checks of credit in a deal's life (全流程信用监管).
public struct CreditCheck: Sendable, Equatable, Codable {
    /// The checks, in order.
    public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
        /// When the parties were admitted.
        case admission
        /// When the order was placed.
        case order
        /// When it was delivered.
        case delivery
        /// Now, after the sale.
        case afterSale
    }

    /// Which check.
    public let stage: Stage
    /// When it was made; of the admission, when the later of the two was admitted.
    public let instant: Instant
    /// The tiers it found.
    public let tiers: DealCredit
    /// Cases about this deal that are on record; after the sale only.
    public let conducts: [ExchangeID]
}

extension Market {
    /// The checks of credit that a deal has gone through, as its records tell them, and the one of now.
    ///
    /// - Parameters:
    ///   - order: The order.
    ///   - records: The deal's own records and the admissions of its parties, in order; others do no harm.
    ///   - now: The instant of the check after the sale.
    /// - Returns: Four checks once the deal was delivered, three before, none when the records do not hold the order.
    public func creditTrace(of order: ExchangeID, in records: some Sequence<Record>, at now: Instant) -> [CreditCheck] {
        var admissions: [ExchangeID: (instant: Instant, tier: CreditTier)] = [:]
        var checks: [CreditCheck] = []
        var parties: (buyer: ExchangeID, seller: ExchangeID)?
        for record in records {
            for event in record.events {
                switch event {
                case .participants(.admitted(let event)):
                    admissions[event.participant] = (record.instant, event.credit ?? .a)
                case .trading(.placed(let event)) where event.order == order:
                    parties = (event.buyer, event.seller)
                    if let buyer = admissions[event.buyer], let seller = admissions[event.seller] {
                        checks.append(
                            CreditCheck(
                                stage: .admission, instant: max(buyer.instant, seller.instant),
                                tiers: DealCredit(buyer: buyer.tier, seller: seller.tier), conducts: []))
                    }
                    checks.append(CreditCheck(.order, record.instant, event.credit))
                case .delivery(.recorded(let event)) where event.order == order:
                    checks.append(CreditCheck(.delivery, record.instant, event.credit))
                default: continue
                }
            }
        }
        guard let parties else { return [] }
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let conducts = credit.conducts.sorted.filter { $0.deal == order || $0.deal == contract }.map(\.id)
        let tiers = credit.tiers(parties.buyer, parties.seller, on: now.date)
        return checks + [CreditCheck(stage: .afterSale, instant: now, tiers: tiers, conducts: conducts)]
    }
}

extension CreditCheck {
    /// A check whose record says nothing found both parties in tier A.
    fileprivate init(_ stage: Stage, _ instant: Instant, _ tiers: DealCredit?) {
        self.init(stage: stage, instant: instant, tiers: tiers ?? DealCredit(buyer: .a, seller: .a), conducts: [])
    }
}
