// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What can be asked about settlement.
public enum ClearingCommand: Sendable, Equatable {
    case settle(SettlePayables)
    case closeDay(CloseDay)
    case recordObligation(RecordObligation)
    case agree(AgreeObligation)
    case withdraw(WithdrawObligation)
    case openCycle(OpenCycle)
    case commitCycle(CommitCycle)
    case declareDefault(DeclareDefault)
    case postCollateral(PostCollateral)
    case releaseCollateral(ReleaseCollateral)
    case setDebitCap(SetDebitCap)
    case setVelocityLimit(SetVelocityLimit)
    case reserveLiquidity(ReserveLiquidity)
    case setTaxTerms(SetTaxTerms)
    case classify(ClassifyTaxpayer)
    case issueInvoice(IssueInvoice)
    case reverseInvoice(ReverseInvoice)
    case shareIncome(ShareIncome)
    case closePeriod(ClosePeriod)
    case reverse(AskReversal)
    case confirmReversal(ConfirmReversal)
    case recordReconciliation(RecordReconciliation)
    case bookSuspense(BookSuspense)
    case releaseSuspense(ReleaseSuspense)

    var payload: any NamedPayload {
        switch self {
        case .settle(let command): command
        case .closeDay(let command): command
        case .recordObligation(let command): command
        case .agree(let command): command
        case .withdraw(let command): command
        case .openCycle(let command): command
        case .commitCycle(let command): command
        case .declareDefault(let command): command
        case .postCollateral(let command): command
        case .releaseCollateral(let command): command
        case .setDebitCap(let command): command
        case .setVelocityLimit(let command): command
        case .reserveLiquidity(let command): command
        case .setTaxTerms(let command): command
        case .classify(let command): command
        case .issueInvoice(let command): command
        case .reverseInvoice(let command): command
        case .shareIncome(let command): command
        case .closePeriod(let command): command
        case .reverse(let command): command
        case .confirmReversal(let command): command
        case .recordReconciliation(let command): command
        case .bookSuspense(let command): command
        case .releaseSuspense(let command): command
        }
    }
}

/// Pays out what suppliers have earned: one payout each, at most ``limit`` of them in one batch.
public struct SettlePayables: NamedPayload {
    /// `clearing.settle`
    public static let name = "clearing.settle"
    /// How many payouts one batch may have, so that its record stays within its limit.
    public static let limit = 150

    /// Asks to settle.
    public init() {}
}

/// Closes the books of a past day. Refused while anything is out of balance.
public struct CloseDay: NamedPayload {
    /// `clearing.close-day`
    public static let name = "clearing.close-day"
    /// The day.
    public let day: CalendarDate

    /// Asks to close.
    public init(day: CalendarDate) { self.day = day }
}
