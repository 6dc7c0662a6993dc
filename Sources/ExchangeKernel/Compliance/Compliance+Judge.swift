// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension Market {
    /// Asks all rules about a product at a gate: those of its sector, and for a fusion product those of each source's sector about
    /// the product seen as made from that source; and those of the place.
    ///
    /// - Parameter versions: The modules under which a contract was signed; empty: those of now.
    /// - Throws: `sectors.not-loaded`.
    func judge(
        _ gate: Gate, sector: String, signedUnder versions: [String] = [], _ facts: Facts, _ sources: [ListedSource],
        _ context: Context
    ) throws(Refusal) -> Judgement {
        let today = context.now.date
        let own = try context.rulebook.judge(gate, sector: sector, signedUnder: versions, facts, on: today)
        guard !sources.isEmpty || !compliance.overlays.isEmpty else { return own }
        let overlays = compliance.overlays.lazy.map(\.overlay)
        var all = [own, Judgement(asking: overlays, at: gate, sector: sector, on: today, about: facts)]
        for source in sources {
            let made = try context.rulebook.judge(gate, sector: source.sector, signedUnder: versions, source.facts, on: today)
            // Where no rule of the exchange or the sector allows, nothing that others say makes it allowed.
            guard !made.findings.isEmpty else { return made }
            all += [made, Judgement(asking: overlays, at: gate, sector: source.sector, on: today, about: source.facts)]
        }
        return own.findings.isEmpty ? own : Judgement(combining: all)
    }
}
