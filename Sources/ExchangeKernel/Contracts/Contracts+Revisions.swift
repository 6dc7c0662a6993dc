// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// A notice to the holder of a contract about the versions of its product.
public struct RevisionNotice: Sendable, Hashable, Codable {
    /// The contract.
    public let contract: ExchangeID
    /// Its buyer.
    public let buyer: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// The version that the buyer has.
    public let holds: Int64
    /// The later version on offer that the buyer is owed; `nil`: none.
    public let owed: Int64?
    /// Why the version that the buyer has was revoked; `nil`: it stands.
    public let revocation: String?
}

extension Market {
    /// Which running contracts are owed which version, and which hold a revoked one, in order of the contracts.
    public func revisionNotices() -> [RevisionNotice] {
        trading.contracts.sorted.compactMap { contract in
            let owed = catalog.listings[contract.product].map { Int64($0.version) }.flatMap { $0 > contract.version ? $0 : nil }
            let revocation = catalog.products[contract.product]?.revocation(of: Int(contract.version))?.reason
            guard contract.isActive, owed != nil || revocation != nil else { return nil }
            return RevisionNotice(
                contract: contract.id, buyer: contract.buyer, product: contract.product, holds: contract.version, owed: owed,
                revocation: revocation)
        }
    }

    func deliverRevision(_ command: DeliverRevision, _ context: Context) throws(Refusal) -> [Event] {
        let (contract, party, seller) = try ownContract(command.contract, context)
        guard party == seller else { throw .notSeller(party, contract.product) }
        try refuseUnlessSettled(contract)
        guard trading.lives[contract.id]?.suspension == nil else { throw .contractSuspended(contract.id) }
        let listing = try catalog.listing(contract.product)
        guard Int64(listing.version) > contract.version else { throw .nothingOwed(contract.id, contract.version) }
        let judgement = try judged(
            try catalog.product(contract.product), isExamined: listing.file == nil || listing.file == command.file,
            contract.rulebook, credit.tiers(contract.buyer, listing.seller, on: context.now.date), context)
        let delivered = RevisionDelivered(
            contract: contract.id, version: Int64(listing.version), file: command.file, verdicts: judgement.summary)
        return [.contracts(.revisionDelivered(delivered))]
    }

    func recordOutsideDeal(_ command: RecordOutsideDeal, _ context: Context) throws(Refusal) -> [Event] {
        guard (1...200).contains(command.complianceReport.utf8.count) else { throw .complianceReportMissing }
        let listing = try catalog.listing(command.product)
        let seller = try participants.active(listing.seller)
        let buyer = try participants.buying(command.buyer)
        guard buyer.id != seller.id else { throw .buysFromItself(buyer.id) }
        guard !command.purpose.isEmpty, command.purpose.utf8.count <= 100 else { throw .purposeMissing }
        try checkAgreed(command.price)
        guard (1...1_000_000_000).contains(command.uses) else { throw .usesNotMore(command.product, 0) }
        guard (1...Self.longestTermDays).contains(command.days) else { throw .termNotAhead("\(command.days)") }
        let until = context.now.adding(days: command.days)
        let judgement = try judged(
            Deal(
                listing: listing, buyer: buyer, seller: seller, purpose: command.purpose, quantity: 1, price: command.price,
                listPrice: pricing.prices[command.product], uses: command.uses, until: until, shares: nil), context)
        let recorded = OutsideDealRecorded(
            contract: try id(.contract, trading.orders.nextSerial), product: listing.product, version: Int64(listing.version),
            buyer: buyer.id, seller: seller.id, purpose: command.purpose, price: command.price, uses: command.uses, until: until,
            complianceReport: command.complianceReport, evidence: command.evidence, verdicts: judgement.summary)
        return [.contracts(.outsideDealRecorded(recorded))]
    }
}

extension Participants {
    /// A participant that may buy: active, committed and admitted as a buyer or a dealer.
    ///
    /// - Throws: What ``trading(_:)`` throws, or `contracts.not-a-buyer`.
    func buying(_ id: ExchangeID) throws(Refusal) -> Participant {
        let participant = try trading(id)
        guard !participant.capacities.isDisjoint(with: [.buyer, .dealer]) else { throw .notABuyer(id) }
        return participant
    }
}
