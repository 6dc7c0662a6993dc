// SPDX-License-Identifier: Apache-2.0

/// What each participant receives or pays once all obligations of one currency are set off against each other.
///
/// The clearing account stands between all of them: whoever is below zero pays in, whoever is above zero is paid out, and the two
/// sums are equal. Sums are kept in 128 bits, so that no number of obligations overflows.
public struct NetPositions: Sendable, Equatable {
    /// Each participant's net, in minor units: what it is owed less what it owes. They add up to zero.
    public let nets: [Int128]
    /// The sum of all obligations, in minor units.
    public let gross: Int128
    /// How many obligations were netted.
    public let count: Int

    /// What goes through the clearing account: the sum of the nets above zero, which is that of those below.
    public var netted: Int128 { nets.reduce(0) { $1 > 0 ? $0 + $1 : $0 } }
    /// What is settled without money: the rest of the gross sum.
    public var offset: Int128 { gross - netted }

    /// Nets obligations of one currency.
    ///
    /// - Complexity: O(*n* + *m*) for *n* obligations and *m* participants.
    public init(of obligations: [IndexedObligation], participants: Int) {
        var nets = [Int128](repeating: 0, count: participants)
        var gross: Int128 = 0
        nets.withUnsafeMutableBufferPointer { nets in
            for obligation in obligations {
                let amount = Int128(obligation.minorUnits)
                nets[Int(obligation.payer)] -= amount
                nets[Int(obligation.payee)] += amount
                gross += amount
            }
        }
        self.nets = nets
        self.gross = gross
        count = obligations.count
    }
}
