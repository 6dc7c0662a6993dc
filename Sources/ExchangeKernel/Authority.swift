// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// The capacities in which someone can act. A participant acts in the capacity of each role it was admitted with.
public struct Capacity: OptionSet, Sendable, Hashable {
    /// One bit a capacity.
    public let rawValue: UInt16

    /// Takes over bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A desk of the venue.
    public static let venue = Capacity(rawValue: 1)
    /// The exchange's own clock.
    public static let clock = Capacity(rawValue: 2)
    /// A participant that is not admitted yet.
    public static let applicant = Capacity(rawValue: 4)
    /// A supplier of data (供方).
    public static let seller = Capacity(rawValue: 8)
    /// A user of data (需方).
    public static let buyer = Capacity(rawValue: 16)
    /// A data merchant, who buys and sells (数据商).
    public static let dealer = Capacity(rawValue: 32)
    /// A broker.
    public static let broker = Capacity(rawValue: 64)
    /// A third-party service.
    public static let service = Capacity(rawValue: 128)
    /// The regulator. It reads and stops; it never trades.
    public static let regulator = Capacity(rawValue: 256)
    /// An auditor. It reads.
    public static let auditor = Capacity(rawValue: 512)

    /// Every capacity with its name.
    public static let named: [(capacity: Capacity, name: String)] = [
        (.venue, "venue"), (.clock, "clock"), (.applicant, "applicant"), (.seller, "seller"), (.buyer, "buyer"),
        (.dealer, "dealer"), (.broker, "broker"), (.service, "service"), (.regulator, "regulator"), (.auditor, "auditor"),
    ]

    /// The names of the capacities, for people.
    public var names: String {
        Capacity.named.filter { contains($0.capacity) }.map(\.name).joined(separator: "+")
    }

    private static let suppliers: Capacity = [.seller, .dealer]
    private static let users: Capacity = [.buyer, .dealer]
    private static let traders: Capacity = [.seller, .buyer, .dealer]

    /// The capacities that may ask for a command: the one table of who may do what.
    public static func allowed(for command: Command) -> Capacity {
        switch command {
        case .venue(.found), .venue(.setTerms), .venue(.declareAffiliate): .venue
        case .venue(.stop), .venue(.resume): [.venue, .regulator]
        case .venue(.passTime): .clock
        case .participants(.apply), .participants(.review), .participants(.readPersonal): .venue
        case .participants(.sign): [.applicant, .seller, .buyer, .dealer, .broker, .service]
        case .participants(.suspend), .participants(.reinstate): [.venue, .regulator]
        case .participants(.exit): [.seller, .buyer, .dealer, .broker, .service]
        case .rights(.register), .rights(.transfer), .rights(.licence): suppliers
        case .rights(.accept), .rights(.resolve), .rights(.certify): .venue
        case .rights(.object): [.seller, .buyer, .dealer, .broker, .service, .regulator]
        case .catalog(.describe), .catalog(.agree), .catalog(.submit), .catalog(.revise): suppliers
        case .catalog(.examine), .catalog(.review): .venue
        case .catalog(.withdraw), .catalog(.revoke): [.venue, .seller, .dealer, .regulator]
        case .compliance(.approve), .compliance(.revoke), .compliance(.adopt), .compliance(.repeal): [.venue, .regulator]
        case .pricing(.setPrice): suppliers
        case .pricing(.quote): users
        case .pricing(.appraise), .pricing(.fileReport): [.venue, .service]
        case .pricing(.classifyBuyer), .pricing(.permitIncome), .pricing(.closeIncome), .pricing(.grantRebate): .venue
        case .pricing(.reportIncome): users
        case .pricing(.bookAsset), .pricing(.impairAsset), .pricing(.allocateCosts): suppliers
        case .auctions(.open), .auctions(.cancel): suppliers
        case .auctions(.bid), .auctions(.reveal): users
        case .trading(.place), .trading(.use), .trading(.reinstate): users
        case .trading(.cancel): traders
        case .escrow(.deposit), .escrow(.sendPayouts), .escrow(.confirmPayout), .escrow(.failPayout): .venue
        case .escrow(.withdraw): traders
        case .escrow(.freeze), .escrow(.unfreeze), .escrow(.freezeFunds), .escrow(.unfreezeFunds), .escrow(.seizeFunds):
            [.venue, .regulator]
        case .escrow(.refund), .escrow(.pledge): suppliers
        case .escrow(.releasePledge): [.seller, .buyer, .dealer, .broker, .service]
        case .disputes(.propose), .disputes(.award): [.venue, .service]
        case .escrow(.declareDefault), .disputes(.decideByDefault): .venue
        case .disputes: traders
        case .delivery(.record): suppliers
        case .delivery(.accept), .delivery(.acceptPart), .delivery(.reject): users
        case .credit(.report): [.venue, .seller, .buyer, .dealer, .broker, .service, .regulator]
        case .credit(.notify), .credit(.dismiss), .credit(.decide), .credit(.answer), .credit(.decideRepair), .credit(.evaluate):
            [.venue, .regulator]
        case .credit(.state): [.venue, .seller, .buyer, .dealer, .broker, .service]
        case .credit(.object), .credit(.requestRepair), .credit(.consent), .credit(.revokeConsent):
            [.seller, .buyer, .dealer, .broker, .service]
        case .services(.accredit), .services(.revoke), .services(.recordIncident): [.venue, .regulator]
        case .services(.request), .services(.acceptWork), .services(.rejectWork): traders
        case .services(.accept), .services(.deliver): [.broker, .service]
        case .services(.cancel): [.seller, .buyer, .dealer, .broker, .service]
        case .services(.decideClaim): .service
        case .services(.release): [.venue, .service, .regulator]
        case .negotiation(.publishDemand), .negotiation(.withdrawDemand), .negotiation(.requestOrder): users
        case .negotiation(.offer), .negotiation(.counter), .negotiation(.accept), .negotiation(.decline): traders
        case .negotiation(.withdraw), .negotiation(.giveMandate), .negotiation(.consentToAgency): traders
        case .negotiation(.endMandate): [.seller, .buyer, .dealer, .broker]
        case .negotiation(.discloseAgency): .broker
        case .negotiation(.requireApproval), .contracts(.deliverRevision), .contracts(.grantQuota): suppliers
        case .contracts(.propose), .contracts(.agree), .contracts(.decline), .contracts(.giveNotice): traders
        case .contracts(.suspend), .contracts(.resume): [.venue, .seller, .buyer, .dealer, .regulator]
        case .contracts(.proveDeletion), .contracts(.useQuota): traders
        case .contracts(.recordOutsideDeal): .venue
        case .clearing(.settle), .clearing(.closeDay), .clearing(.closePeriod), .clearing(.reverse),
            .clearing(.confirmReversal), .clearing(.openCycle), .clearing(.commitCycle), .clearing(.declareDefault),
            .clearing(.releaseCollateral), .clearing(.setDebitCap), .clearing(.setVelocityLimit), .clearing(.setTaxTerms), .clearing(.classify),
            .clearing(.issueInvoice), .clearing(.reverseInvoice), .clearing(.recordReconciliation), .clearing(.bookSuspense),
            .clearing(.releaseSuspense):
            .venue
        case .clearing(.recordObligation), .clearing(.withdraw): [.venue, .seller, .buyer, .dealer, .broker, .service]
        case .clearing(.agree), .clearing(.postCollateral), .clearing(.reserveLiquidity): [.seller, .buyer, .dealer, .broker, .service]
        case .clearing(.shareIncome): suppliers
        }
    }
}

extension Market {
    /// The capacities in which a principal can act now.
    public func capacities(of principal: Principal) -> Capacity {
        guard !principal.isClock else { return .clock }
        guard let id = principal.participant else { return .venue }
        guard let participant = participants.all[id] else { return [] }
        return participant.status == .applied ? .applicant : participant.status == .admitted ? participant.capacities : []
    }

    func authorise(_ command: Command, _ context: Context) throws(Refusal) {
        let capacities = capacities(of: context.principal)
        guard capacities.isDisjoint(with: Capacity.allowed(for: command)) else { return }
        if let id = context.principal.participant { try participants.refuseUnlessActive(id) }
        throw .notAllowed(command.name, capacities.names)
    }
}
