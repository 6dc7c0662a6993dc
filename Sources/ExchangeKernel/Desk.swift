// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The desks at which the venue's own people work. What the venue may ask for is divided among them (岗位分离).
public struct Desk: OptionSet, Sendable, Hashable, Codable {
    /// One bit a desk.
    public let rawValue: UInt16

    /// Takes over bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Accounts, the founding, the terms of trade and local rules.
    public static let administration = Desk(rawValue: 1)
    /// Who takes part: admission, accreditation of services, credit.
    public static let admission = Desk(rawValue: 2)
    /// Rights over data resources.
    public static let registration = Desk(rawValue: 4)
    /// Products: examination, prices under guidance, approvals, listing.
    public static let listing = Desk(rawValue: 8)
    /// Money: escrow, clearing, taxes, banks.
    public static let settlement = Desk(rawValue: 16)
    /// Disputes, freezes and contracts at rest.
    public static let disputes = Desk(rawValue: 32)

    /// Every desk with its name.
    public static let named: [(desk: Desk, name: String, title: Text)] = [
        (.administration, "administration", Text(zh: "系统管理岗", en: "administration")),
        (.admission, "admission", Text(zh: "准入岗", en: "admission")),
        (.registration, "registration", Text(zh: "确权登记岗", en: "registration")),
        (.listing, "listing", Text(zh: "上架审核岗", en: "listing review")),
        (.settlement, "settlement", Text(zh: "结算岗", en: "settlement")),
        (.disputes, "disputes", Text(zh: "争议处理岗", en: "disputes")),
    ]

    /// All desks.
    public static let all: Desk = [.administration, .admission, .registration, .listing, .settlement, .disputes]

    /// The desks that may give a command for the venue; none when the venue never gives it.
    public static func responsible(for command: Command) -> Desk {
        guard Capacity.allowed(for: command).contains(.venue) else { return [] }
        return switch command {
        case .venue: .administration
        case .participants: .admission
        case .rights: .registration
        case .catalog: .listing
        case .compliance(.adopt), .compliance(.repeal): .administration
        case .compliance(.approve), .compliance(.revoke): .listing
        case .pricing(.classifyBuyer): [.admission, .listing]
        case .pricing(.grantRebate), .pricing(.closeIncome): .settlement
        case .pricing: .listing
        case .trading, .negotiation, .auctions, .delivery: .disputes
        case .escrow(.freeze), .escrow(.unfreeze): [.disputes, .settlement]
        case .escrow: .settlement
        case .contracts(.recordOutsideDeal): .listing
        case .contracts, .disputes: .disputes
        case .clearing: .settlement
        case .credit, .services: .admission
        }
    }

    /// The permanent names of the commands that need a second person.
    public static let commandsForTwo: Set<String> = [
        "clearing.book-suspense", "clearing.close-day", "clearing.close-period", "clearing.declare-default",
        "clearing.release-collateral", "clearing.release-suspense", "clearing.settle", "disputes.decide-by-default",
        "escrow.confirm-payout", "escrow.deposit", "escrow.fail-payout", "escrow.send-payouts", "participants.review", "venue.set-terms",
    ]

    /// Whether a command of the venue takes effect only when a second person agrees: money and admissions (双人复核).
    ///
    /// A reversal is not among them, since the market itself wants two for it.
    public static func needsTwo(_ command: Command) -> Bool {
        switch command {
        case .participants(.review), .venue(.setTerms), .disputes(.decideByDefault): true
        case .escrow(.deposit), .escrow(.confirmPayout), .escrow(.failPayout), .escrow(.sendPayouts): true
        case .clearing(.settle), .clearing(.closeDay), .clearing(.closePeriod), .clearing(.bookSuspense),
            .clearing(.releaseSuspense), .clearing(.releaseCollateral), .clearing(.declareDefault):
            true
        default: false
        }
    }
}
