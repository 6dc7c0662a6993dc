// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The totals of all accounts of one currency; its debits equal its credits, or the books are broken.
public struct TrialBalance: Sendable, Hashable {
    /// The totals of one kind of account.
    public struct Line: Sendable, Hashable {
        /// The kind.
        public let kind: AccountKind
        /// How many accounts of the kind there are.
        public private(set) var accountCount = 0
        /// All that was debited, in minor units.
        public private(set) var debits: Int128 = 0
        /// All that was credited, in minor units.
        public private(set) var credits: Int128 = 0
        /// All that open holds reserve, in minor units.
        public private(set) var held: Int128 = 0

        /// The booked balance on the kind's normal side, in minor units.
        public var posted: Int128 { kind.normalSide == .credit ? credits - debits : debits - credits }

        init(kind: AccountKind) { self.kind = kind }

        mutating func add(_ balance: Balance) {
            accountCount += 1
            debits += Int128(balance.debits)
            credits += Int128(balance.credits)
            held += Int128(balance.held)
        }
    }

    /// The currency.
    public let currency: Currency
    /// A line for each kind of account in use, in the order of the chart of accounts.
    public let lines: [Line]

    /// All that was debited, in minor units.
    public var debits: Int128 { lines.reduce(0) { $0 + $1.debits } }
    /// All that was credited, in minor units.
    public var credits: Int128 { lines.reduce(0) { $0 + $1.credits } }
    /// Whether debits equal credits.
    public var isBalanced: Bool { debits == credits }
}
