// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeModel

/// A custody bank, accounts and payments to test with.
enum SampleBank {
    static let region = Region(code: 620_900) ?? .init(code: 620_000) ?? nowhere
    private static var nowhere: Region { preconditionFailure("the tests' region exists") }
    static let day = CalendarDate(daysSince1970: 20_781)

    static func payout(_ serial: UInt64) -> ExchangeID { ExchangeID(region: region, kind: .settlement, serial: serial) }
    static func participant(_ serial: UInt64) -> ExchangeID { ExchangeID(region: region, kind: .participant, serial: serial) }

    static func account(_ holder: String = "敦煌文旅数据有限公司", number: String = "6222020200112233445") throws -> BankAccount {
        try BankAccount(holder: holder, number: number, bank: "104821004019")
    }

    static func payment(_ serial: UInt64, _ amount: Money, remittance: String = "结算款") throws -> PaymentInstruction {
        try PaymentInstruction(payout: payout(serial), creditor: account(), amount: amount, remittance: remittance)
    }

    static func file(_ payments: [PaymentInstruction], _ characters: BankCharacters = .chinese) throws -> CreditTransferFile {
        let currencies = [Currency.cny, .usd, .jpy, .kzt] + [Currency(code: "BHD")].compactMap(\.self)
        return try CreditTransferFile(
            payments: payments,
            payers: currencies.map { CreditTransferFile.Payer(currency: $0, account: try account("河西数据交易所客户资金", number: "27010001")) },
            sender: "Hexi Data Exchange", characters: characters, created: Instant(startOf: day), executionDate: day)
    }

    static func entry(
        _ reference: String, _ direction: BankEntry.Direction, _ minorUnits: Int64, echo: String? = nil, text: String = "",
        isReversal: Bool = false
    ) -> BankEntry {
        BankEntry(
            amount: .fen(minorUnits), direction: direction, bookingDate: day, valueDate: day, reference: reference, endToEndID: echo,
            remittance: text, isReversal: isReversal)
    }

    static func statement(_ entries: [BankEntry], opening: Int64 = 1_000) throws -> BankStatement {
        let sum = entries.reduce(opening) { $0 + ($1.direction == .credit ? 1 : -1) * $1.amount.minorUnits }
        return try BankStatement(
            id: "S1", account: "27010001", from: Instant(startOf: day), until: Instant(startOf: day.adding(days: 1)),
            opening: .init(amount: .fen(opening), date: day), closing: .init(amount: .fen(sum), date: day), entries: entries)
    }
}

/// Random numbers that are the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The code of the refusal that something throws, or nothing.
func refusalCode(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch let refusal as Refusal {
        return refusal.code.rawValue
    } catch {
        return "\(error)"
    }
}
