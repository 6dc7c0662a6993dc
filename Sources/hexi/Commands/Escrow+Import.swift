// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import TableSchema

extension Escrow {
    struct Import: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "批量入金 Record the deposits of a bank's file: participant,amount,reference.",
            discussion: "逐笔输出 ok 流水号;重复导入不会重复入账 Prints `ok` and the reference of each deposit; a file can be imported twice.")
        @Argument(help: "CSV 文件 CSV file with the header participant,amount,reference.")
        var file: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            var notices = BankNotices()
            _ = try TableReader(source: try FileSource(path: file)).read(into: &notices)
            guard notices.isComplete else { throw Refusal.noticesUnreadable(file) }
            for notice in notices.rows {
                guard let participant = ExchangeID(argument: notice.participant), let amount = Amount(argument: notice.amount) else {
                    throw Refusal.noticesUnreadable("\(file): \(notice.reference)")
                }
                let deposit = RecordDeposit(participant: participant, amount: amount.money, bankReference: notice.reference)
                // The bank's reference is the key: the same line has one effect, however often it is imported.
                _ = try await open.exchange.submit(
                    .escrow(.deposit(deposit)), as: open.principal(for: nil), key: "bank-\(notice.reference)")
                console.acknowledge(notice.reference)
            }
        }
    }
}

/// The rows of a bank's file.
private struct BankNotices: TableObserver {
    var rows: [(participant: String, amount: String, reference: String)] = []
    var isComplete = false
    private var columns: [Int] = []

    mutating func header(_ labels: [String]) {
        columns = ["participant", "amount", "reference"].compactMap(labels.firstIndex)
        isComplete = columns.count == 3
    }

    mutating func row(_ row: borrowing RowView) {
        guard columns.count == 3, let last = columns.max(), last < row.count else {
            isComplete = false
            return
        }
        rows.append((row.text(columns[0]), row.text(columns[1]), row.text(columns[2])))
    }
}

extension Refusal {
    fileprivate static func noticesUnreadable(_ where: String) -> Refusal {
        Refusal(
            "import.bank-notices",
            Text(
                zh: "银行流水文件无法读取(\(`where`))。表头应为 participant,amount,reference。",
                en: "The bank's file cannot be read (\(`where`)). Its header is participant,amount,reference."),
            subject: `where`)
    }
}
