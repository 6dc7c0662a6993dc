// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct ExchangeRatesTests {
    private static let day = SampleBank.day

    private func rates() throws -> ExchangeRates {
        try ExchangeRates(rows: [
            ("2026-11-20", "USD", "CNY", "7.0951", "中国外汇交易中心"), ("2026-11-24", "USD", "CNY", "7.1000", "中国外汇交易中心"),
            ("2026-11-24", "JPY", "CNY", "0.046", "中国外汇交易中心"), ("2026-11-24", "CNY", "BHD", "0.0525", "Central Bank of Bahrain"),
        ])
    }

    @Test func `the last rate up to the day counts, never one of the future or one too old`() throws {
        let rates = try rates()
        func ratio(_ offset: Int) throws -> ConversionRatio {
            try rates.quotation(from: .usd, to: .cny, asOf: ExchangeRatesTests.day.adding(days: offset)).ratio
        }
        #expect(try ratio(0) == ConversionRatio(decimal: "7.1"))
        #expect(try ratio(-1) == ConversionRatio(decimal: "7.0951"))
        #expect(try ratio(-4) == ConversionRatio(decimal: "7.0951"))
        #expect(refusalCode { _ = try ratio(-5) } == "rates.none-yet")
        #expect(refusalCode { _ = try ratio(10) } == nil)
        #expect(refusalCode { _ = try ratio(11) } == "rates.stale")
    }

    @Test func `amounts change their decimals and are rounded once, as named`() throws {
        let rates = try rates()
        let bhd = try #require(Currency(code: "BHD"))
        func show(_ amount: Money, _ currency: Currency, _ rounding: Rounding) throws -> String {
            try rates.display(amount, in: currency, asOf: ExchangeRatesTests.day, rounding: rounding).shown.description
        }
        #expect(try show(.fen(10_000), .usd, .halfUp) == "14.08 USD")
        #expect(try show(.fen(10_000), .usd, .up) == "14.09 USD")
        #expect(try show(.fen(10_000), .jpy, .down) == "2,173 JPY")
        #expect(try show(.fen(10_000), bhd, .down) == "5.250 BHD")
        #expect(try show(Money(minorUnits: 100, currency: .usd), .jpy, .halfEven) == "154 JPY")
        #expect(try show(Money(minorUnits: 1, currency: .jpy), bhd, .halfEven) == "0.002 BHD")
    }

    @Test func `a shown amount says that it is for reference and where its rate comes from`() throws {
        let shown = try rates().display(.fen(100), in: .usd, asOf: ExchangeRatesTests.day, rounding: .halfUp)
        #expect(shown.note.zh.contains("仅供参考"))
        #expect(shown.note.en.contains("for reference only"))
        #expect(shown.note.en.contains("中国外汇交易中心"))
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `settlement balances in each currency and rounding loses nothing`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let shares = (1...7).map {
            SettlementConversion.Share(account: "share-\($0)", amount: .fen(Int64.random(in: 1...100_000, using: &numbers)))
        }
        let currency = [Currency.usd, .jpy][Int(seed % 2)]
        let rounding = Rounding.allCases[Int(seed) % Rounding.allCases.count]
        let result = try rates().settle(
            shares, in: currency, asOf: ExchangeRatesTests.day, rounding: rounding, accounts: .init(conversion: "fx", rounding: "fx-rounding"))
        for currency in [Currency.cny, currency] {
            let sum = result.bookings.filter { $0.amount.currency == currency }
                .reduce(Int64(0)) { $0 + ($1.side == .debit ? 1 : -1) * $1.amount.minorUnits }
            #expect(sum == 0)
        }
        #expect(result.bookings.allSatisfy { $0.amount.minorUnits > 0 })
        #expect(abs(result.roundingDifference.minorUnits) <= 7)
        let rounded = result.bookings.filter { $0.account == "fx-rounding" }.map(\.amount.minorUnits)
        #expect(rounded == (result.roundingDifference.minorUnits == 0 ? [] : [abs(result.roundingDifference.minorUnits)]))
    }

    @Test func `a golden settlement: three shares of one yuan in dollars`() throws {
        let result = try rates().settle(
            (1...3).map { .init(account: "s\($0)", amount: .fen(100)) }, in: .usd, asOf: ExchangeRatesTests.day, rounding: .halfUp,
            accounts: .init(conversion: "fx", rounding: "rounding"))
        #expect(result.convertedTotal == Money(minorUnits: 42, currency: .usd))
        #expect(result.roundingDifference.minorUnits == 0)
        let down = try rates().settle(
            (1...3).map { .init(account: "s\($0)", amount: .fen(50)) }, in: .usd, asOf: ExchangeRatesTests.day, rounding: .up,
            accounts: .init(conversion: "fx", rounding: "rounding"))
        #expect(down.convertedTotal.minorUnits == 22)
        #expect(down.roundingDifference.minorUnits == -2)
    }

    @Test(
        arguments: [
            ("0", "rates.not-positive"), ("-1", "rates.not-a-rate"), ("1e3", "rates.not-a-rate"), ("7.", "rates.not-a-rate"),
            ("", "rates.not-a-rate"),
            ("0.0000000000001", "rates.not-a-rate"), ("7.1", nil), ("0.000000000001", nil),
        ] as [(String, String?)])
    func `rates are plain positive decimals`(text: String, code: String?) {
        #expect(refusalCode { _ = try ConversionRatio(decimal: text) } == code)
    }

    @Test func `a table that contradicts itself is refused`() throws {
        let rows = [("2026-11-24", "USD", "CNY", "7.1", "a"), ("2026-11-24", "CNY", "USD", "0.14", "b")]
        #expect(refusalCode { _ = try ExchangeRates(rows: rows) } == "rates.two-for-a-day")
        #expect(refusalCode { _ = try ExchangeRates(rows: [("24.11.2026", "USD", "CNY", "7.1", "a")]) } == "rates.row-unreadable")
        #expect(refusalCode { _ = try ExchangeRates(rows: [("2026-11-24", "USD", "CNY", "7.1", " ")]) } == "rates.source-missing")
    }
}
