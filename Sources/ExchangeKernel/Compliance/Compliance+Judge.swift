// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension Market {
    /// Asks all rules about a product at a gate: those of its sector, and for a fusion product those of each source's sector about
    /// the product seen as made from that source.
    ///
    /// - Parameter versions: The modules under which a contract was signed; empty: those of now.
    /// - Throws: `sectors.not-loaded`.
    func judge(
        _ gate: Gate, sector: String, signedUnder versions: [String] = [], _ facts: Facts, _ sources: [ListedSource],
        _ context: Context
    ) throws(Refusal) -> Judgement {
        let today = context.now.date
        let own = try context.rulebook.judge(gate, sector: sector, signedUnder: versions, facts, on: today)
        guard !sources.isEmpty else { return own }
        var all = [own]
        for source in sources {
            all.append(
                try context.rulebook.judge(gate, sector: source.sector, signedUnder: versions, source.facts, on: today))
        }
        return Judgement(combining: all)
    }
}
