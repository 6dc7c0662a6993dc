// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen in clearing.
public enum ClearingEvent: Sendable, Equatable {
    case settled(PayablesSettled)
    case dayClosed(DayClosed)
    case obligationRecorded(ObligationRecorded)
    case obligationAgreed(ObligationAgreed)
    case obligationWithdrawn(ObligationWithdrawn)
    case cycleOpened(CycleOpened)
    case cycleCommitted(CycleCommitted)
    case defaultDeclared(DefaultDeclared)
    case collateralPosted(CollateralPosted)
    case collateralReleased(CollateralReleased)
    case velocityLimitSet(VelocityLimitSet)
    case liquidityReserved(LiquidityReserved)
    case taxTermsSet(TaxTermsSet)
    case taxpayerClassified(TaxpayerClassified)
    case invoiceIssued(InvoiceIssued)
    case invoiceReversed(InvoiceReversed)
    case incomeShared(IncomeShared)
    case periodClosed(PeriodClosed)
    case reversalAsked(ReversalAsked)
    case reversalConfirmed(ReversalConfirmed)
    case reconciliationRecorded(ReconciliationRecorded)
    case suspenseBooked(SuspenseBooked)
    case suspenseReleased(SuspenseReleased)

    var payload: any NamedPayload {
        switch self {
        case .settled(let event): event
        case .dayClosed(let event): event
        case .obligationRecorded(let event): event
        case .obligationAgreed(let event): event
        case .obligationWithdrawn(let event): event
        case .cycleOpened(let event): event
        case .cycleCommitted(let event): event
        case .defaultDeclared(let event): event
        case .collateralPosted(let event): event
        case .collateralReleased(let event): event
        case .velocityLimitSet(let event): event
        case .liquidityReserved(let event): event
        case .taxTermsSet(let event): event
        case .taxpayerClassified(let event): event
        case .invoiceIssued(let event): event
        case .invoiceReversed(let event): event
        case .incomeShared(let event): event
        case .periodClosed(let event): event
        case .reversalAsked(let event): event
        case .reversalConfirmed(let event): event
        case .reconciliationRecorded(let event): event
        case .suspenseBooked(let event): event
        case .suspenseReleased(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ClearingEvent? {
        switch name {
        case PayablesSettled.name: .settled(try PayablesSettled(from: &reader))
        case DayClosed.name: .dayClosed(try DayClosed(from: &reader))
        case ObligationRecorded.name: .obligationRecorded(try ObligationRecorded(from: &reader))
        case ObligationAgreed.name: .obligationAgreed(try ObligationAgreed(from: &reader))
        case ObligationWithdrawn.name: .obligationWithdrawn(try ObligationWithdrawn(from: &reader))
        case CycleOpened.name: .cycleOpened(try CycleOpened(from: &reader))
        case CycleCommitted.name: .cycleCommitted(try CycleCommitted(from: &reader))
        case DefaultDeclared.name: .defaultDeclared(try DefaultDeclared(from: &reader))
        case CollateralPosted.name: .collateralPosted(try CollateralPosted(from: &reader))
        case CollateralReleased.name: .collateralReleased(try CollateralReleased(from: &reader))
        case VelocityLimitSet.name: .velocityLimitSet(try VelocityLimitSet(from: &reader))
        case LiquidityReserved.name: .liquidityReserved(try LiquidityReserved(from: &reader))
        case TaxTermsSet.name: .taxTermsSet(try TaxTermsSet(from: &reader))
        case TaxpayerClassified.name: .taxpayerClassified(try TaxpayerClassified(from: &reader))
        case InvoiceIssued.name: .invoiceIssued(try InvoiceIssued(from: &reader))
        case InvoiceReversed.name: .invoiceReversed(try InvoiceReversed(from: &reader))
        case IncomeShared.name: .incomeShared(try IncomeShared(from: &reader))
        case PeriodClosed.name: .periodClosed(try PeriodClosed(from: &reader))
        case ReversalAsked.name: .reversalAsked(try ReversalAsked(from: &reader))
        case ReversalConfirmed.name: .reversalConfirmed(try ReversalConfirmed(from: &reader))
        case ReconciliationRecorded.name: .reconciliationRecorded(try ReconciliationRecorded(from: &reader))
        case SuspenseBooked.name: .suspenseBooked(try SuspenseBooked(from: &reader))
        case SuspenseReleased.name: .suspenseReleased(try SuspenseReleased(from: &reader))
        default: nil
        }
    }
}

/// What suppliers have earned is to be paid out.
public struct PayablesSettled: NamedPayload {
    /// `clearing.settled`
    public static let name = "clearing.settled"
    /// The batch.
    public let batch: ExchangeID
    /// One payout for each supplier.
    public let payouts: [Payout]
    /// The income tax withheld from payouts to natural persons; `nil`: from none.
    public let withheld: [WithheldTax]?
}

/// The books of a day were closed in balance.
public struct DayClosed: NamedPayload {
    /// `clearing.day-closed`
    public static let name = "clearing.day-closed"

    /// The total of one kind of account when the day was closed.
    public struct Total: Sendable, Hashable, Codable {
        /// The kind of account.
        public let kind: String
        /// What stands on its normal side.
        public let amount: Money
        /// How much of it is held for orders.
        public let held: Money
    }

    /// The day.
    public let day: CalendarDate
    /// The last record that belongs to it.
    public let through: UInt64
    /// The totals, by kind of account.
    public let totals: [Total]
}
