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

    /// The terms a market starts with unless it says otherwise.
    public init() {}
}

extension MarketTerms {
    /// Decodes terms; those that a record of an earlier release does not know are the terms a market starts with.
    public init(from decoder: any Decoder) throws {
        let terms = try decoder.container(keyedBy: CodingKeys.self)
        platformFee = try terms.decode(Rate.self, forKey: .platformFee)
        minimumFeeMinorUnits = try terms.decode(Int64.self, forKey: .minimumFeeMinorUnits)
        maximumFeeMinorUnits = try terms.decode(Int64.self, forKey: .maximumFeeMinorUnits)
        valueAddedTax = try terms.decode(Rate.self, forKey: .valueAddedTax)
        quoteDays = try terms.decode(Int.self, forKey: .quoteDays)
        publicityDays = try terms.decode(Int.self, forKey: .publicityDays)
        deliveryDays = try terms.decode(Int.self, forKey: .deliveryDays)
        inspectionDays = try terms.decode(Int.self, forKey: .inspectionDays)
        licenceDays = try terms.decode(Int.self, forKey: .licenceDays)
        licenceUses = try terms.decode(Int.self, forKey: .licenceUses)
        controlledAnonymity = try terms.decode(Int.self, forKey: .controlledAnonymity)
        openAnonymity = try terms.decode(Int.self, forKey: .openAnonymity)
        holderLimit = try terms.decode(Int.self, forKey: .holderLimit)
        escrow = try terms.decodeIfPresent(EscrowTerms.self, forKey: .escrow) ?? escrow
        disputes = try terms.decodeIfPresent(DisputeTerms.self, forKey: .disputes) ?? disputes
        credit = try terms.decodeIfPresent(CreditTerms.self, forKey: .credit)
        certifiedKinds = try terms.decodeIfPresent([String].self, forKey: .certifiedKinds)
        offerDays = try terms.decodeIfPresent(Int.self, forKey: .offerDays) ?? offerDays
        objectionDays = try terms.decodeIfPresent(Int.self, forKey: .objectionDays) ?? objectionDays
        deletionDays = try terms.decodeIfPresent(Int.self, forKey: .deletionDays) ?? deletionDays
        earlyEndRefund = try terms.decodeIfPresent(RefundBasis.self, forKey: .earlyEndRefund) ?? earlyEndRefund
        maximumCommission = try terms.decodeIfPresent(Rate.self, forKey: .maximumCommission) ?? maximumCommission
    }
}
