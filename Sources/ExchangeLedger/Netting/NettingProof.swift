// SPDX-License-Identifier: Apache-2.0

/// That a netting settles exactly what was owed: netted sum and set-off make up the gross sum, for everyone and in total.
///
/// It keeps what everyone owes and is owed. ``violations(for:)`` adds all obligations up again, by another road than the netting
/// took, and says what does not agree.
public struct NettingProof: Sendable, Equatable {
    /// What each participant owes in all, in minor units.
    public let owes: [Int128]
    /// What each participant is owed in all, in minor units.
    public let isOwed: [Int128]
    /// The positions that are proven.
    public let positions: NetPositions

    /// States a proof of positions that were netted from obligations.
    public init(of positions: NetPositions, from obligations: [IndexedObligation]) {
        let (owes, isOwed) = NettingProof.sums(obligations, positions.nets.count)
        self.owes = owes
        self.isOwed = isOwed
        self.positions = positions
    }

    /// What does not agree when everything is computed again from the obligations, a sentence each; empty: it is proven.
    public func violations(for obligations: [IndexedObligation]) -> [String] {
        let (owes, isOwed) = NettingProof.sums(obligations, positions.nets.count)
        var violations: [String] = []
        if owes != self.owes || isOwed != self.isOwed { violations.append("these are not the obligations that were netted") }
        let gross = owes.reduce(0, +)
        if gross != isOwed.reduce(0, +) { violations.append("what is owed in all differs from what is due in all") }
        if positions.gross != gross { violations.append("the gross sum is \(gross), not \(positions.gross)") }
        for (index, net) in positions.nets.enumerated() where net != isOwed[index] - owes[index] {
            violations.append("participant \(index): the net is \(isOwed[index] - owes[index]), not \(net)")
        }
        let sum = positions.nets.reduce(0, +)
        if sum != 0 { violations.append("the nets add up to \(sum), not 0") }
        let paidIn = -positions.nets.reduce(0) { $1 < 0 ? $0 + $1 : $0 }
        // What everyone sets off against its own claims, and what it pays in: together all that it owes.
        let setOff = zip(owes, isOwed).reduce(Int128(0)) { $0 + min($1.0, $1.1) }
        if paidIn != positions.netted || setOff + paidIn != gross {
            violations.append("set off \(setOff) and paid in \(paidIn) do not make up the gross sum \(gross)")
        }
        return violations
    }

    private static func sums(_ obligations: [IndexedObligation], _ participants: Int) -> (owes: [Int128], isOwed: [Int128]) {
        var owes = [Int128](repeating: 0, count: participants)
        var isOwed = owes
        for obligation in obligations {
            owes[Int(obligation.payer)] += Int128(obligation.minorUnits)
            isOwed[Int(obligation.payee)] += Int128(obligation.minorUnits)
        }
        return (owes, isOwed)
    }
}
