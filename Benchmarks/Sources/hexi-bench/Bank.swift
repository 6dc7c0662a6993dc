// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeModel

/// Entries a second: payment files checked and written (pain.001), a statement written and read (camt.053).
struct Bank: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions
    @Option(help: "How many entries are written.") var count = 200_000
    @Option(help: "How many entries are read; a file of the standard limits has at most about 80,000.") var readCount = 20_000

    func run() async throws {
        let payments = try payments()
        let account = try account()
        let day = CalendarDate(daysSince1970: 20_781)
        try Repeated.measure("bank-pain001", count, each: count, seconds: options.seconds) {
            var size = 0
            for start in stride(from: 0, to: count, by: CreditTransferFile.paymentLimit) {
                let file = try CreditTransferFile(
                    payments: Array(payments[start..<min(count, start + CreditTransferFile.paymentLimit)]),
                    payers: [.init(currency: .cny, account: account)], sender: "河西数据交易所", characters: .chinese,
                    created: Instant(startOf: day), executionDate: day)
                size += try file.xml().count
            }
            return size > count * 400
        }
        let written = try statement(count, on: day)
        try Repeated.measure("bank-camt053", count, each: count, seconds: options.seconds) {
            written.xml(messageID: "M1", created: written.until).count > count * 400
        }
        let small = try statement(readCount, on: day)
        let bytes = small.xml(messageID: "M1", created: small.until)
        let limits = BankFileLimits(byteCount: bytes.count, elementCount: readCount * 40)
        try Repeated.measure("bank-camt053-read", readCount, each: readCount, seconds: options.seconds, atLeast: 1) {
            try BankStatement.read(xml: bytes, limits: limits) == [small]
        }
    }

    private func account() throws -> BankAccount {
        try BankAccount(holder: "敦煌文旅数据有限公司", number: "6222020200112233445", bank: "104821004019")
    }

    private func payments() throws -> [PaymentInstruction] {
        guard let region = Region(code: 620_900) else { throw BenchFailure() }
        let account = try account()
        return try (0..<count).map { index in
            let id = ExchangeID(region: region, kind: .settlement, serial: UInt64(index) + 1)
            return try PaymentInstruction(
                payout: id, creditor: account, amount: .fen(Int64(index) % 1_000_000 + 1), remittance: "结算款 \(id)")
        }
    }

    private func statement(_ count: Int, on day: CalendarDate) throws -> BankStatement {
        let entries = (0..<count).map { index in
            BankEntry(
                amount: .fen(Int64(index) % 1_000_000 + 1), direction: .credit, bookingDate: day, valueDate: day,
                reference: "20261124\(index)", endToEndID: "E\(index)", remittance: "入金 & 货款 \(index)",
                counterparty: "敦煌文旅数据有限公司")
        }
        let sum = entries.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
        return try BankStatement(
            id: "S1", account: "27010001", from: Instant(startOf: day), until: Instant(startOf: day.adding(days: 1)),
            opening: .init(amount: .fen(0), date: day), closing: .init(amount: .fen(sum), date: day), entries: entries)
    }
}
