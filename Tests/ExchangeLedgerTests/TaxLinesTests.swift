// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct TaxLinesTests {
    @Test(
        arguments: [
            (10_000_000, Rate.percent(6), 10_600_000, 600_000), (9_999, .percent(6), 10_599, 600), (8, .percent(6), 8, 0),
            (9, .percent(6), 10, 1), (5, .zero, 5, 0),
        ] as [(Int64, Rate, Int64, Int64)])
    func `tax is put on top of a price without it`(net: Int64, rate: Rate, gross: Int64, tax: Int64) throws {
        let parts = try TaxExclusive.add(to: .fen(net), rate: rate)
        #expect(parts.gross == .fen(gross) && parts.tax == .fen(tax))
    }

    @Test func `a tax on top that does not make sense is refused`() {
        let negative = refusal { () throws(Refusal) in _ = try TaxExclusive.add(to: .fen(1), rate: Rate(partsPerMillion: -1)) }
        #expect(negative?.code == .ledgerSettlementTerms)
        let large = refusal { () throws(Refusal) in _ = try TaxExclusive.add(to: .fen(.max), rate: .percent(1)) }
        #expect(large?.code == .moneyOutOfRange)
        let empty = [TaxLines.Line(amount: .fen(0), rate: .zero)]
        let none = refusal { () throws(Refusal) in _ = try TaxLines.taxed(empty, basis: .inclusive, rounding: .line) }
        #expect(none?.code == .ledgerAmountNotPositive)
    }

    @Test(arguments: 0..<50) func `the tax put on top is the tax taken out again`(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        for _ in 0..<200 {
            let rate = Rate(partsPerMillion: Int64.random(in: 0...500_000, using: &random))
            let net = Int64.random(in: 1...(random.next() % 2 == 0 ? 100 : 1_000_000_000_000), using: &random)
            let added = try TaxExclusive.add(to: .fen(net), rate: rate)
            let split = try TaxInclusive.split(gross: added.gross, rate: rate)
            #expect(split.net == .fen(net) && split.tax == added.tax, "seed \(seed): \(net) at \(rate)")
        }
    }

    @Test(arguments: 0..<50) func `lines add up exactly, by either rule and on either basis`(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let rates: [Rate] = [.percent(6), .percent(13), .percent(1), .zero]
        let lines = (0..<Int.random(in: 1...40, using: &random)).map { _ in
            TaxLines.Line(amount: .fen(Int64.random(in: 1...100_000, using: &random)), rate: rates.randomElement(using: &random) ?? .zero)
        }
        for basis in TaxBasis.allCases {
            let byLine = try TaxLines.taxed(lines, basis: basis, rounding: .line)
            let byInvoice = try TaxLines.taxed(lines, basis: basis, rounding: .invoice)
            for (line, taxed) in zip(lines + lines, byLine + byInvoice) {
                let given = basis == .exclusive ? taxed.net : try taxed.net.plus(taxed.tax)
                #expect(given == line.amount && taxed.tax.minorUnits >= 0, "seed \(seed) \(basis)")
            }
            for rate in rates {
                let group = lines.indices.filter { lines[$0].rate == rate }
                guard !group.isEmpty else { continue }
                let sum = group.reduce(0) { $0 + lines[$1].amount.minorUnits }
                let expected =
                    basis == .exclusive
                    ? try TaxExclusive.add(to: .fen(sum), rate: rate).tax : try TaxInclusive.split(gross: .fen(sum), rate: rate).tax
                #expect(group.reduce(0) { $0 + byInvoice[$1].tax.minorUnits } == expected.minorUnits, "seed \(seed) \(basis) \(rate)")
                // Rounded on each line, a line is never more than half a fen off.
                let exact = group.reduce(0) { $0 + byLine[$1].tax.minorUnits }
                #expect((exact - expected.minorUnits).magnitude * 2 <= UInt64(group.count) + 1, "seed \(seed) \(basis) \(rate)")
            }
        }
    }
}
