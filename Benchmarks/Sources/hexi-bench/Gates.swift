// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Biomedicine
import CultureTourism
import EnergyChemical
import ExchangeKernel
import ExchangeModel
import RuralRevitalization
import SectorKit

/// Orders a second that the rules of the exchange and of four sectors judge, one thread; and microseconds of one judgement.
struct Gates: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    func run() async throws {
        let rulebook = try Rulebook(sectors: [CultureTourism(), Biomedicine(), EnergyChemical(), RuralRevitalization()])
        guard let today = CalendarDate(year: 2026, month: 11, day: 24) else { throw BenchFailure() }
        let listed: [(sector: String, facts: Facts)] = [
            ("culture-tourism", ["productKind": "CT-P1", "columns": ["spot_id", "date", "visitors", "capacity", "is_holiday"]]),
            ("biomedicine", ["productKind": "BM-P1", "columns": ["subject_hash", "age", "sex"], "ethicsApproval": "E-1"]),
            ("energy-chemical", ["productKind": "EC-P2", "columns": ["plant_id", "fuel", "county", "ts", "output_mw"]]),
            ("rural-revitalization", ["productKind": "RV-P1", "columns": ["market_id", "item", "date", "price_avg"]]),
        ]
        var judged = 0
        var findings = 0
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(options.seconds) {
            for _ in 0..<250 {
                for (sector, facts) in listed {
                    // What an order adds to its listing's facts.
                    var facts = facts
                    facts[.asOf] = .date(today)
                    facts[.purpose] = "industry"
                    facts[.priceMinorUnits] = .integer(1_000)
                    facts[.buyerIsForeign] = false
                    facts[.buyerIsVerified] = true
                    facts[.sellerIsVerified] = true
                    facts[.holderCount] = 3
                    findings += try rulebook.judge(.order, sector: sector, facts, on: today).findings.count
                    judged += 1
                }
            }
        }
        let elapsed = (ContinuousClock.now - start).seconds
        guard findings > 0 else { throw BenchFailure() }
        Line.print("gates", 1, perSecond: Double(judged) / elapsed)
        print("# \(elapsed / Double(judged) * 1e6) microseconds an order, \(rulebook.sectors.count) sectors")
    }
}
