// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The amounts, thresholds and rates of a market: configuration with effective dates, never constants in code.
public struct MarketTerms: Sendable, Hashable, Codable {
    /// The platform's fee as a share of the price.
    public var platformFee: Rate = Rate(partsPerMillion: 20_000)
    /// The least fee on a deal that has a price, in minor units.
    public var minimumFeeMinorUnits: Int64 = 0
    /// The most the fee on one deal may be, in minor units.
    public var maximumFeeMinorUnits: Int64 = 50_000_000
    /// Value added tax on data products and services (增值税法 第10条: 6 %).
    public var valueAddedTax: Rate = .percent(6)
    /// How many days a quote holds.
    public var quoteDays: Int = 7
    /// How many days a registration is open to objection.
    public var publicityDays: Int = 10
    /// How many days a supplier has to deliver.
    public var deliveryDays: Int = 15
    /// How many days a buyer has to inspect before a delivery counts as accepted.
    public var inspectionDays: Int = 7
    /// How many days a licence runs when its price model names no term.
    public var licenceDays: Int = 365
    /// How many uses a licence allows when nothing else is agreed.
    public var licenceUses: Int = 3
    /// The smallest class over quasi-identifiers in controlled delivery.
    public var controlledAnonymity: Int = 5
    /// The smallest class over quasi-identifiers in open release.
    public var openAnonymity: Int = 20
    /// How many may hold one product (国发〔2011〕38号: 200).
    public var holderLimit: Int = 200
    /// Deposits, refunds and reinstatement.
    public var escrow = EscrowTerms()
    /// How long each step of a dispute may take.
    public var disputes = DisputeTerms()
    /// How conduct is scored and what follows; `nil`: as ``CreditTerms`` starts. Absent from terms written before it came.
    public var credit: CreditTerms?
    /// The kinds of product that need a certification in force before they are listed; `nil`: none.
    public var certifiedKinds: [String]?

    /// How many days an offer, or a proposed change of a contract, stays open when its maker names no day.
    public var offerDays: Int = 7
    /// How many days the other party has to object to the end of a contract for cause before it takes effect.
    public var objectionDays: Int = 5
    /// How many days a buyer has to delete the data after its contract ended.
    public var deletionDays: Int = 30
    /// What a contract that ends early gives back when its parties agreed on nothing else.
    public var earlyEndRefund: RefundBasis = .byDays
    /// The most a broker's commission may be.
    public var maximumCommission: Rate = .percent(20)
    /// How many trading days must pass before what was bought is sold on (国发〔2011〕38号: 5).
    public var resaleDays: Int = 5
    /// The weekdays on which the market is closed: public holidays. At most ``closedDaysLimit``.
    public var closedDays: [CalendarDate] = []
    /// For how many days at most use or income is counted before a metered order is settled.
    public var meteringDays: Int = 30
    /// For how many days at most an auction takes bids.
    public var auctionDays: Int = 90
    /// How many days bidders have to reveal their bids.
    public var revealDays: Int = 2
    /// What a bid sets aside, as a share of the reserve; the same for everyone, so that it says nothing about the bid.
    public var auctionDeposit: Rate = .percent(10)
    /// The share of a bid's deposit that is lost to the seller by not revealing or not paying.
    public var auctionForfeit: Rate = .one
    /// The incentive for supply and re-use; none unless the venue sets one. At most 20 steps.
    public var rebates: [RebateStep] = []
    /// How far the methods of an appraisal may lie apart, as a share of their mean, before a warning goes with it.
    public var appraisalDispersion: Rate = .percent(30)

    /// The most closed days that terms name.
    public static let closedDaysLimit = 400

    /// The terms a market starts with unless it says otherwise.
    public init() {}
}

extension MarketTerms {
    /// Decodes terms. A term that older terms do not have has the value of ``init()``.
    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, _ value: inout Value) throws {
            value = try container.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        try read(.platformFee, &platformFee)
        try read(.minimumFeeMinorUnits, &minimumFeeMinorUnits)
        try read(.maximumFeeMinorUnits, &maximumFeeMinorUnits)
        try read(.valueAddedTax, &valueAddedTax)
        try read(.quoteDays, &quoteDays)
        try read(.publicityDays, &publicityDays)
        try read(.deliveryDays, &deliveryDays)
        try read(.inspectionDays, &inspectionDays)
        try read(.licenceDays, &licenceDays)
        try read(.licenceUses, &licenceUses)
        try read(.controlledAnonymity, &controlledAnonymity)
        try read(.openAnonymity, &openAnonymity)
        try read(.holderLimit, &holderLimit)
        try read(.resaleDays, &resaleDays)
        try read(.closedDays, &closedDays)
        try read(.meteringDays, &meteringDays)
        try read(.auctionDays, &auctionDays)
        try read(.revealDays, &revealDays)
        try read(.auctionDeposit, &auctionDeposit)
        try read(.auctionForfeit, &auctionForfeit)
        try read(.rebates, &rebates)
        try read(.appraisalDispersion, &appraisalDispersion)
        try read(.escrow, &escrow)
        try read(.disputes, &disputes)
        try read(.offerDays, &offerDays)
        try read(.objectionDays, &objectionDays)
        try read(.deletionDays, &deletionDays)
        try read(.earlyEndRefund, &earlyEndRefund)
        try read(.maximumCommission, &maximumCommission)
        credit = try container.decodeIfPresent(CreditTerms.self, forKey: .credit)
        certifiedKinds = try container.decodeIfPresent([String].self, forKey: .certifiedKinds)
    }
}
