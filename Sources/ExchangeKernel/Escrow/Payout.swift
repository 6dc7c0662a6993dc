// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Money on its way from the custody bank to a participant.
///
/// It is ordered, sent to the bank in a message, and then confirmed by the bank's statement or failed by its status report.
public struct Payout: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// Who gets it.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
}

/// What is known of an open payout beside what is to be paid; most payouts have none before they are sent.
public struct PayoutNote: Sendable, Hashable, Codable {
    /// Whether the participant asked for available money, and was not paid what it earned.
    public internal(set) var isWithdrawal = false
    /// The income tax withheld beside it.
    public internal(set) var withheld: Money?
    /// The id of the message that it was sent to the bank in.
    public internal(set) var message: String?
    /// The authority that gets the money instead of the participant whose it was.
    public internal(set) var payee: String?
    /// The freeze that it was taken from, as it was before.
    public internal(set) var seizedFrom: FrozenFunds?
}

/// A payout that the bank rejected. Its money is back where it came from.
public struct FailedPayout: Sendable, Hashable, Codable {
    /// What was to be paid.
    public let payout: Payout
    /// The id of the message that it was sent in, if it was sent.
    public let message: String?
    /// The bank's reason code, such as `AC01`.
    public let reason: String
    /// The bank's words on it.
    public let explanation: String
    /// When it was recorded.
    public let instant: Instant
}

extension Escrow {
    /// The id of the message that an open payout was sent to the bank in; `nil` when it was not sent.
    public func message(of payout: ExchangeID) -> String? { payoutNotes[payout]?.message }

    mutating func note(on payout: ExchangeID, _ change: (inout PayoutNote) -> Void) {
        var note = payoutNotes[payout] ?? PayoutNote()
        change(&note)
        payoutNotes.insert(note, as: payout)
    }

    mutating func fail(_ event: PayoutFailed, at instant: Instant) {
        guard let payout = payouts.remove(event.payout) else { return }
        let note = payoutNotes.remove(event.payout)
        let failed = FailedPayout(
            payout: payout, message: note?.message, reason: event.reason, explanation: event.explanation, instant: instant)
        failedPayouts.insert(failed, as: event.payout)
    }
}
