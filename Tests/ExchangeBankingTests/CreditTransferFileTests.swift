// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct CreditTransferFileTests {
    private func text(_ file: CreditTransferFile) throws -> String { String(decoding: try file.xml(), as: UTF8.self) }

    @Test func `a file has the structure of the published message`() throws {
        let bhd = try #require(Currency(code: "BHD"))
        let file = try SampleBank.file([
            SampleBank.payment(2, .fen(1_230)), SampleBank.payment(1, .fen(1)), SampleBank.payment(3, Money(minorUnits: 500, currency: .jpy)),
            SampleBank.payment(4, Money(minorUnits: 1_005, currency: bhd)),
        ])
        #expect(try MessageStructure.pain001.flaws(in: file.xml()) == [])
    }

    @Test func `the structure check finds what is out of place, missing or repeated`() throws {
        let file = try text(SampleBank.file([SampleBank.payment(1, .fen(5))]))
        for broken in [
            file.replacing("<ChrgBr>SHAR</ChrgBr>", with: "<Foo>1</Foo>"), file.replacing("<PmtMtd>TRF</PmtMtd>", with: ""),
            file.replacing("<PmtMtd>TRF</PmtMtd>", with: "<PmtMtd>TRF</PmtMtd><PmtMtd>TRF</PmtMtd>"),
        ] {
            #expect(try !MessageStructure.pain001.flaws(in: Array(broken.utf8)).isEmpty)
        }
    }

    @Test func `decimals follow the currency and sums count across currencies`() throws {
        let bhd = try #require(Currency(code: "BHD"))
        let file = try SampleBank.file([
            SampleBank.payment(1, .fen(1_230)), SampleBank.payment(3, Money(minorUnits: 500, currency: .jpy)),
            SampleBank.payment(4, Money(minorUnits: 1_005, currency: bhd)), SampleBank.payment(5, .fen(70)),
        ])
        let xml = try text(file)
        #expect(xml.contains("<InstdAmt Ccy=\"CNY\">12.30</InstdAmt>"))
        #expect(xml.contains("<InstdAmt Ccy=\"JPY\">500</InstdAmt>"))
        #expect(xml.contains("<InstdAmt Ccy=\"BHD\">1.005</InstdAmt>"))
        #expect(xml.contains("<NbOfTxs>4</NbOfTxs><CtrlSum>514.005</CtrlSum>"))
        #expect(xml.contains("<NbOfTxs>2</NbOfTxs><CtrlSum>13</CtrlSum>"))
        #expect(xml.contains("<MsgId>HX-20261124-0000000001-0000000005</MsgId>"))
        #expect(file.groups.map(\.currency.code) == ["BHD", "CNY", "JPY"])
    }

    @Test(arguments: [1, 7, 42, 20_261_124] as [UInt64])
    func `any file reads back as it was written, and its control sum is the sum of its amounts`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let currencies: [Currency] = [.cny, .usd, .jpy, .kzt]
        let payments = try (1...40 as ClosedRange<UInt64>).map { serial in
            let amount = Money(
                minorUnits: Int64.random(in: 1...9_999_999, using: &numbers), currency: currencies[Int.random(in: 0...3, using: &numbers)])
            return try SampleBank.payment(serial, amount, remittance: "款<&>\"' \(serial)")
        }
        let file = try SampleBank.file(payments)
        #expect(try SampleBank.file(payments.shuffled(using: &numbers)).xml() == file.xml())
        let read = try CreditTransferFile(xml: file.xml(), characters: .chinese)
        #expect(read.payments == file.payments)
        #expect(try read.xml() == file.xml())
        let hundredths = payments.map(\.amount).reduce(Int64(0)) { $0 + $1.minorUnits * ($1.currency == Currency.jpy ? 100 : 1) }
        let sum = try Money(decimal: file.controlSum, currency: .cny)
        #expect(sum.minorUnits == hundredths)
    }

    @Test func `a changed amount does not pass for the file that was written`() throws {
        let xml = try text(SampleBank.file([SampleBank.payment(1, .fen(500)), SampleBank.payment(2, .fen(700))]))
        let changed = xml.replacing(">7.00</InstdAmt>", with: ">9.00</InstdAmt>")
        #expect(refusalCode { _ = try CreditTransferFile(xml: Array(changed.utf8), characters: .chinese) } == "bank.control-sum-differs")
    }

    @Test(arguments: [
        ("Société Générale", "Societe Generale"), ("A & B_C", "A + B-C"), ("Hexi(Gansu)", "Hexi(Gansu)"), ("Straße 5", "Strasse 5"),
    ])
    func `what Latin banks do not carry is transliterated`(text: String, carried: String) throws {
        #expect(try BankCharacters.latin.carried(text) == carried)
    }

    @Test func `a Chinese name is refused by a Latin bank and carried by a Chinese one`() throws {
        #expect(refusalCode { _ = try BankCharacters.latin.carried("敦煌公司") } == "bank.characters-not-carried")
        #expect(try BankCharacters.chinese.carried("敦煌公司(甲)·A&B") == "敦煌公司(甲)·A&B")
        #expect(refusalCode { _ = try BankCharacters.chinese.carried("甲\u{202E}乙") } == "bank.characters-not-carried")
        #expect(refusalCode { _ = try BankCharacters.chinese.carried("甲\n乙") } == "bank.characters-not-carried")
    }

    @Test func `names and texts end at their limits`() throws {
        func code(_ name: Int, _ text: Int) -> String? {
            refusalCode {
                let creditor = try SampleBank.account(String(repeating: "甲", count: name))
                _ = try SampleBank.file([
                    PaymentInstruction(
                        payout: SampleBank.payout(1), creditor: creditor, amount: .fen(1), remittance: String(repeating: "x", count: text))
                ])
            }
        }
        #expect(code(140, 140) == nil)
        #expect(code(141, 0) == "bank.text-too-long")
        #expect(code(1, 141) == "bank.text-too-long")
    }

    @Test func `what cannot be paid is refused`() throws {
        #expect(refusalCode { _ = try SampleBank.payment(1, .fen(0)) } == "bank.amount-not-payable")
        #expect(refusalCode { _ = try SampleBank.payment(1, .fen(PaymentInstruction.largestMinorUnits)) } == nil)
        #expect(refusalCode { _ = try SampleBank.payment(1, .fen(PaymentInstruction.largestMinorUnits + 1)) } == "bank.amount-not-payable")
        #expect(refusalCode { _ = try SampleBank.file([]) } == "bank.nothing-to-pay")
        let payment = try SampleBank.payment(1, .fen(5))
        #expect(refusalCode { _ = try SampleBank.file([payment, payment]) } == "bank.payout-repeated")
        let euro = try #require(Currency(code: "EUR"))
        #expect(
            refusalCode { _ = try SampleBank.file([SampleBank.payment(1, Money(minorUnits: 1, currency: euro))]) } == "bank.no-payer-for-currency")
    }

    @Test(
        arguments: [
            ("GB82WEST12345698765432", "DEUTDEFF", nil), ("GB82WEST12345698765433", "DEUTDEFF", "bank.account-number-wrong"),
            ("6222020200112233445", "104821004019", nil), ("", "104821004019", "bank.account-number-wrong"),
            ("12", "10482100401", "bank.bank-code-wrong"), ("12", "DEUTDEFF500", nil), ("1<2", "DEUTDEFF", "bank.account-number-wrong"),
        ] as [(String, String, String?)])
    func `account numbers and banks are checked`(number: String, bank: String, code: String?) {
        #expect(refusalCode { _ = try BankAccount(holder: "A", number: number, bank: bank) } == code)
    }
}
