// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What a bank's report on payments comes to when it is held against the payouts of the exchange.
///
/// Every payment of the report has one line, and so has every payout that the report speaks of as part of a whole.
public struct StatusReview: Sendable, Hashable, Codable {
    /// What one line comes to.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        /// The bank pays or has paid; its statement will say so.
        case accepted
        /// The bank has not decided.
        case pending
        /// The bank does not pay: the payout has failed.
        case rejected
        /// The payout was confirmed or had failed before, as the report says.
        case alreadyRecorded
        /// The bank understood another amount than was ordered: a person decides.
        case amountDiffers
        /// The report says the opposite of the books, such as that a payment on the statement was rejected: a person decides.
        case contradictsBooks
        /// No payout of that name was sent in the message that the report is about: a person decides.
        case unknown
    }

    /// A payment and what the bank says of it.
    public struct Line: Sendable, Hashable, Codable {
        /// The identifier that the bank echoes.
        public let endToEndID: String
        /// The payout, where there is one.
        public let payout: ExchangeID?
        /// How much the exchange, or else the bank, says is to be paid.
        public let amount: Money?
        /// What the bank says.
        public let status: PaymentStatus
        /// Why.
        public let reason: StatusReason?
        /// What it comes to.
        public let outcome: Outcome
    }

    /// The id of the message that the report is about.
    public let messageID: String
    /// The lines: the report's own in its order, then the payouts it speaks of as part of a whole, by their id.
    public let lines: [Line]

    /// The payouts that failed, with the bank's reason.
    public var failures: [(payout: ExchangeID, reason: StatusReason)] {
        lines.compactMap { line in
            guard line.outcome == .rejected, let payout = line.payout else { return nil }
            return (payout, line.reason ?? .unspecified)
        }
    }

    /// Whether a person has to look into something.
    public var needsAPerson: Bool {
        lines.contains { [.amountDiffers, .contradictsBooks, .unknown].contains($0.outcome) }
    }

    /// Holds a report against the payouts.
    ///
    /// - Parameters:
    ///   - report: What the bank says.
    ///   - known: All payouts sent in the message that the report is about, and all others that it names.
    public init(of report: PaymentStatusReport, against known: [KnownPayment]) {
        messageID = report.originalID
        let byName = Dictionary(known.map { ($0.payout.description, $0) }) { first, _ in first }
        var lines = report.payments.map { Line($0, byName[$0.endToEndID], of: report.originalID) }
        let named = Set(report.payments.map(\.endToEndID))
        for payment in known.sorted(by: { $0.payout < $1.payout }) where !named.contains(payment.payout.description) {
            guard payment.messageID == report.originalID, let (status, reason) = report.whole(of: payment) else { continue }
            let echoed = PaymentStatusReport.Payment(endToEndID: payment.payout.description, status: status, reason: reason)
            lines.append(Line(echoed, payment, of: report.originalID))
        }
        self.lines = lines
    }
}

extension StatusReview.Line {
    fileprivate init(_ payment: PaymentStatusReport.Payment, _ known: KnownPayment?, of message: String) {
        endToEndID = payment.endToEndID
        payout = known?.payout
        amount = known?.amount ?? payment.amount
        status = payment.status
        reason = payment.reason
        outcome = known.map { StatusReview.Outcome(payment, $0, of: message) } ?? .unknown
    }
}

extension StatusReview.Outcome {
    /// Nothing goes back on the ground of a report on another message than the payout was sent in: that one may still be paid.
    fileprivate init(_ payment: PaymentStatusReport.Payment, _ known: KnownPayment, of message: String) {
        switch (known.standing, payment.status.verdict) {
        case (.confirmed, .rejected), (.failed, .accepted): self = .contradictsBooks
        case (.confirmed, _), (.failed, _): self = .alreadyRecorded
        case (.open, _) where known.messageID != message: self = .unknown
        case (.open, _) where payment.amount != nil && payment.amount != known.amount: self = .amountDiffers
        case (.open, .accepted): self = .accepted
        case (.open, .pending): self = .pending
        case (.open, .rejected): self = .rejected
        }
    }
}

extension PaymentStatusReport {
    /// What is said of a payment as part of its group or of the message; `nil` where nothing is, or only that some were accepted.
    fileprivate func whole(of payment: KnownPayment) -> (PaymentStatus, StatusReason?)? {
        let group = payment.amount.flatMap { amount in
            groups.first { $0.id == CreditTransferFile.groupID(of: originalID, in: amount.currency) }
        }
        let found = group?.status.map { ($0, group?.reason ?? reason) } ?? status.map { ($0, reason) }
        return found?.0 == .partly ? nil : found
    }
}
