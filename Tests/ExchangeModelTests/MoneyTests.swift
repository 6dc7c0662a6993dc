// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct MoneyTests {
    @Test func `sums and differences stop at the edges of 64 bits`() throws {
        let most = Money.fen(.max)
        let least = Money.fen(.min)
        #expect(try most.plus(.fen(0)) == most)
        #expect(try Money.fen(.max - 1).plus(.fen(1)) == most)
        #expect(try Money.fen(.min + 1).minus(.fen(1)) == least)
        #expect(try most.plus(least) == .fen(-1))
        #expect(try Money.fen(-1).minus(least) == most)
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try most.plus(.fen(1)) }
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try least.minus(.fen(1)) }
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try Money.fen(0).minus(least) }
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try least.times(-1) }
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try most.times(2) }
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try most.times(.percent(101), rounding: .down) }
        #expect(throws: Refusal(.moneyOutOfRange, Text(zh: "", en: ""))) { try least.scaled(by: .min, over: 1, rounding: .up) }
        #expect(try most.times(.one, rounding: .halfEven) == most)
        #expect(try least.times(.one, rounding: .up) == least)
    }

    @Test func `currencies never mix`() {
        let differ = Refusal(.currenciesDiffer, Text(zh: "", en: ""))
        #expect(throws: differ) { try Money.fen(1).plus(.zero(.usd)) }
        #expect(throws: differ) { try Money.fen(1).minus(.zero(.jpy)) }
    }

    @Test(
        arguments: [
            (Rounding.down, [-3, -2, -1, 0, 0, 0, 1, 2, 3]), (.up, [-4, -3, -2, -1, 0, 1, 2, 3, 4]),
            (.halfUp, [-4, -3, -2, -1, 0, 1, 2, 3, 4]), (.halfEven, [-4, -2, -2, 0, 0, 0, 2, 2, 4]),
        ] as [(Rounding, [Int64])])
    func `halves round as named`(rounding: Rounding, expected: [Int64]) throws {
        let halves: [Int64] = [-7, -5, -3, -1, 0, 1, 3, 5, 7]
        #expect(try halves.map { try Money.fen($0).scaled(by: 1, over: 2, rounding: rounding).minorUnits } == expected)
    }

    @Test(
        arguments: [
            (Rounding.down, [-1, 0, 0, 0, 0, 1]), (.up, [-2, -1, -1, 1, 1, 2]), (.halfUp, [-1, -1, 0, 0, 1, 1]),
            (.halfEven, [-1, -1, 0, 0, 1, 1]),
        ] as [(Rounding, [Int64])])
    func `thirds round as named`(rounding: Rounding, expected: [Int64]) throws {
        let thirds: [Int64] = [-4, -2, -1, 1, 2, 4]
        #expect(try thirds.map { try Money.fen($0).scaled(by: 1, over: 3, rounding: rounding).minorUnits } == expected)
    }

    @Test func `the worked split gives the odd fen to the largest remainder`() throws {
        #expect(try Money.fen(100_001).split(by: [95, 75, 30]) == [.fen(47_501), .fen(37_500), .fen(15_000)])
        #expect(try Money.fen(-100_001).split(by: [95, 75, 30]) == [.fen(-47_501), .fen(-37_500), .fen(-15_000)])
        #expect(try Money.fen(2).split(by: [1, 1, 1]) == [.fen(1), .fen(1), .fen(0)])
        #expect(try Money.fen(7).split(by: [0, 5]) == [.fen(0), .fen(7)])
    }

    @Test(arguments: [[], [0], [0, 0], [3, -1], [-1]] as [[Int64]])
    func `a split needs a positive weight and no negative one`(weights: [Int64]) {
        #expect(throws: Refusal(.splitWithoutWeights, Text(zh: "", en: ""))) { try Money.fen(5).split(by: weights) }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `the parts of a split add up and none is a unit off`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<100 {
            let amount = Int64(bitPattern: random.next()) >> Int64.random(in: 0..<64, using: &random)
            var weights = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Int64(random.next() >> UInt64.random(in: 1...63, using: &random))
            }
            weights[0] = max(1, weights[0])
            let parts = try Money.fen(amount).split(by: weights)
            #expect(parts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) } == Int128(amount), "seed \(seed)")
            let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
            for (part, weight) in zip(parts, weights) {
                let exact = (Int128(amount) * Int128(weight)).quotientAndRemainder(dividingBy: total)
                let distance = Int128(part.minorUnits) - exact.quotient
                #expect(distance == 0 || distance == Int128(amount.signum()), "seed \(seed)")
                #expect(exact.remainder != 0 || distance == 0, "seed \(seed): a part with an exact share keeps it")
            }
        }
    }

    @Test(
        arguments: [
            ("1214946.25", Currency.cny, 121_494_625), ("-0.05", .cny, -5), ("7", .cny, 700), ("500", .jpy, 500), ("0.5", .usd, 50),
            ("92233720368547758.07", .cny, .max), ("-92233720368547758.08", .cny, .min),
        ] as [(String, Currency, Int64)])
    func `amounts are read from plain numbers`(text: String, currency: Currency, minorUnits: Int64) throws {
        let money = try Money(decimal: text, currency: currency)
        #expect(money.minorUnits == minorUnits)
        #expect(try Money(decimal: money.decimal, currency: currency) == money)
    }

    @Test(arguments: ["", "-", ".", ".5", "1.", "1.234", "1,000", "+1", "1.2.3", " 1", "1e3", "--1", "١", "92233720368547758.08"])
    func `what is not an amount is refused`(text: String) {
        #expect(throws: Refusal(.notAnAmount, Text(zh: "", en: ""), subject: text)) { try Money(decimal: text, currency: .cny) }
    }

    @Test func `a yen has no decimals`() {
        #expect(throws: Refusal.self) { try Money(decimal: "5.0", currency: .jpy) }
        #expect(Money(minorUnits: 1_234_567, currency: .jpy).description == "1,234,567 JPY")
    }

    @Test(
        arguments: [
            (121_494_625, "1,214,946.25 CNY"), (-5, "-0.05 CNY"), (0, "0.00 CNY"), (-100_000, "-1,000.00 CNY"),
            (99_999, "999.99 CNY"),
            (-99_999, "-999.99 CNY"), (.min, "-92,233,720,368,547,758.08 CNY"),
        ] as [(Int64, String)])
    func `amounts are printed in groups of three`(minorUnits: Int64, text: String) {
        #expect(Money.fen(minorUnits).description == text)
    }
}
