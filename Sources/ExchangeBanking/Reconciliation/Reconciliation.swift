// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// What a comparison of a bank's statement with the expected payments came to.
///
/// Every line of the statement is in exactly one of ``matched``, ``amountDiffers``, ``extra`` and ``alreadySeen``; every expected
/// payment in exactly one of ``matched``, ``amountDiffers`` and ``missing``.
public struct Reconciliation: Sendable, Hashable, Codable {
    /// A line and the payment it belongs to.
    public struct Pair: Sendable, Hashable, Codable {
        /// The line.
        public let entry: BankEntry
        /// The payment.
        public let expected: ExpectedPayment
    }

    /// A line that nobody expected.
    public struct Extra: Sendable, Hashable, Codable {
        /// The line; its money belongs on the suspense account until someone is found for it.
        public let entry: BankEntry
        /// The participant that the payer named, where the text has the exchange id of one: a hint, not a decision.
        public let namedParticipant: ExchangeID?
    }

    /// Found, with the amount expected.
    public private(set) var matched: [Pair] = []
    /// Found, with another amount or currency: a person decides.
    public private(set) var amountDiffers: [Pair] = []
    /// In the statement, not expected.
    public private(set) var extra: [Extra] = []
    /// In the statement, and recorded by an earlier delivery of it.
    public private(set) var alreadySeen: [BankEntry] = []
    /// Expected, not in the statement.
    public private(set) var missing: [ExpectedPayment] = []

    /// Compares a statement with what is expected.
    ///
    /// A line that was recorded before is passed over, so that a re-delivered file changes nothing. Lines with the right amount
    /// find their payment before lines with a wrong one; among equals the first line takes the first payment.
    ///
    /// - Parameters:
    ///   - statement: What the bank says.
    ///   - expected: Payouts on their way and deposits announced, in order.
    ///   - already: The bank's references on record.
    public static func compare(
        statement: BankStatement, expected: [ExpectedPayment], already: Set<String>
    ) -> Reconciliation {
        var result = Reconciliation()
        var open = OpenExpectations(expected)
        var rest: [BankEntry] = []
        var matches: [(line: Int, expected: Int)] = []
        for (line, entry) in statement.entries.enumerated() {
            if already.contains(entry.reference) {
                result.alreadySeen.append(entry)
            } else if let index = open.take(for: entry, where: { $0.amount == entry.amount }) {
                matches.append((line, index))
            } else {
                rest.append(entry)
            }
        }
        result.matched = matches.map { Pair(entry: statement.entries[$0.line], expected: expected[$0.expected]) }
        for entry in rest {
            if let index = open.take(for: entry, where: { _ in true }) {
                result.amountDiffers.append(Pair(entry: entry, expected: expected[index]))
            } else {
                result.extra.append(Extra(entry: entry, namedParticipant: namedParticipant(by: entry)))
            }
        }
        result.missing = open.left.map { expected[$0] }
        return result
    }

    /// The commands that follow from the matched lines, in the statement's order.
    public var instructions: [BankInstruction] {
        matched.map { pair in
            switch pair.expected {
            case .payout(let id, _):
                .confirmPayout(payout: id, bankReference: pair.entry.reference, valueDate: pair.entry.valueDate)
            case .deposit(let participant, let amount, _):
                .deposit(
                    participant: participant, amount: amount, bankReference: pair.entry.reference, valueDate: pair.entry.valueDate)
            }
        }
    }

    /// The deposits that would follow if everyone named by a payer were believed; the operator decides whether to submit them.
    public var suggestedDeposits: [BankInstruction] {
        extra.compactMap { extra in
            extra.namedParticipant.map {
                .deposit(
                    participant: $0, amount: extra.entry.amount, bankReference: extra.entry.reference, valueDate: extra.entry.valueDate)
            }
        }
    }

    /// Whether nothing is left for a person to look into.
    public var isClean: Bool { amountDiffers.isEmpty && extra.isEmpty && missing.isEmpty }

    private static func namedParticipant(by entry: BankEntry) -> ExchangeID? {
        guard entry.direction == .credit, !entry.isReversal, entry.amount.isPositive else { return nil }
        let named = Set(
            ([entry.endToEndID.map { $0[...] }].compactMap(\.self) + entry.remittance.words).compactMap { word -> ExchangeID? in
                guard word.utf8.count == ExchangeID.byteCount else { return nil }
                do throws(Refusal) {
                    let id = try ExchangeID(word)
                    return id.kind == .participant ? id : nil
                } catch {
                    return nil
                }
            })
        return named.count == 1 ? named.first : nil
    }
}
