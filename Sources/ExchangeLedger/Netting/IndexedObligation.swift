// SPDX-License-Identifier: Apache-2.0

/// One participant's debt to another, with both as dense indexes, so that a cycle of a million needs no dictionary.
public struct IndexedObligation: Sendable, Hashable {
    /// Who owes: an index below the number of participants.
    public let payer: Int32
    /// Who is owed: an index below the number of participants.
    public let payee: Int32
    /// How much, in minor units of the cycle's currency; always positive.
    public let minorUnits: Int64

    /// States a debt.
    public init(payer: Int32, payee: Int32, minorUnits: Int64) {
        precondition(payer >= 0 && payee >= 0, "participants are indexes from 0")
        precondition(minorUnits > 0, "whoever records a debt refuses one that is not positive")
        self.payer = payer
        self.payee = payee
        self.minorUnits = minorUnits
    }
}
