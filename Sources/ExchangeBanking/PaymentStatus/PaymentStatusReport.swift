// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What a bank says of a message of payments that it was sent (ISO 20022 pain.002.001.10).
///
/// A report that exists does not contradict itself: what was rejected as a whole has no part that was not, its counts are those of
/// its lines, and each payment is in it once.
public struct PaymentStatusReport: Sendable, Hashable, Codable {
    /// One payment of the report.
    public struct Payment: Sendable, Hashable, Codable {
        /// The payer's identifier, echoed.
        public let endToEndID: String
        /// How far the bank is with it: its own status, or that of its group or message.
        public let status: PaymentStatus
        /// Why.
        public let reason: StatusReason?
        /// How much the bank understood is to be paid, where it says so.
        public let amount: Money?

        /// States how far a payment is.
        public init(endToEndID: String, status: PaymentStatus, reason: StatusReason? = nil, amount: Money? = nil) {
            self.endToEndID = endToEndID
            self.status = status
            self.reason = reason
            self.amount = amount
        }
    }

    /// One group of payments: those of one currency (PmtInf).
    public struct Group: Sendable, Hashable, Codable {
        /// Its identifier, echoed.
        public let id: String
        /// What holds for all its payments.
        public let status: PaymentStatus?
        /// Why.
        public let reason: StatusReason?
        /// The payments the bank speaks of.
        public let payments: [Payment]
    }

    /// How many payments the bank counts in a status.
    public struct Count: Sendable, Hashable, Codable {
        /// The status.
        public let status: PaymentStatus
        /// How many.
        public let payments: Int
    }

    /// The namespace of the message version that is read.
    public static let namespace = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"

    /// The bank's id of the report.
    public let id: String
    /// When the bank made it.
    public let created: Instant
    /// The id of the message it is about.
    public let originalID: String
    /// How many payments the bank found in that message.
    public let originalCount: Int?
    /// What holds for the message as a whole.
    public let status: PaymentStatus?
    /// Why.
    public let reason: StatusReason?
    /// How many payments have which status, as the bank counts.
    public let counts: [Count]
    /// What is said of groups and payments.
    public let groups: [Group]

    init(
        id: String, created: Instant, originalID: String, originalCount: Int?, status: PaymentStatus?, reason: StatusReason?,
        counts: [Count], groups: [Group]
    ) throws(Refusal) {
        self.id = id
        self.created = created
        self.originalID = originalID
        self.originalCount = originalCount
        self.status = status
        self.reason = reason
        self.counts = counts
        self.groups = groups
        try checkAgreement()
        try checkCounts()
    }

    /// The payments the bank speaks of, in its order.
    public var payments: [Payment] { groups.flatMap(\.payments) }

    private func checkAgreement() throws(Refusal) {
        var groupIDs: Set<String> = []
        var paymentIDs: Set<String> = []
        for group in groups {
            guard groupIDs.insert(group.id).inserted else { throw .statusRepeated(group.id) }
            if status == .rejected, let own = group.status, own != .rejected { throw .statusesContradict(group.id) }
            for payment in group.payments {
                guard paymentIDs.insert(payment.endToEndID).inserted else { throw .statusRepeated(payment.endToEndID) }
                let isRejectedAsAWhole = status == .rejected || group.status == .rejected
                guard payment.status == .rejected || !isRejectedAsAWhole else { throw .statusesContradict(payment.endToEndID) }
            }
        }
    }

    /// A bank may leave out what it accepted, but it lists what it rejected, unless that is all.
    private func checkCounts() throws(Refusal) {
        let payments = payments
        if let originalCount, payments.count > originalCount { throw .statusCountDiffers(originalCount, payments.count) }
        var seen: Set<PaymentStatus> = []
        for count in counts {
            guard seen.insert(count.status).inserted else { throw .statusRepeated(count.status.rawValue) }
            let listed = payments.count { $0.status == count.status }
            let isWhole = status == count.status || groups.contains { $0.status == count.status }
            let mayLeaveOut = count.status != .rejected || isWhole
            guard listed == count.payments || listed < count.payments && mayLeaveOut else {
                throw .statusCountDiffers(count.payments, listed)
            }
        }
    }
}
