// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeModel
import Foundation
import TableSchema

/// Reads and writes files of the bank.
enum BankFile {
    /// The bytes of a file, at most what a message may have.
    static func bytes(of path: String) throws -> [UInt8] {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        let data = try handle.read(upToCount: BankFileLimits.standard.byteCount + 1) ?? Data()
        try handle.close()
        return Array(data)
    }

    /// Writes a file that is not there yet. (Foundation stops the program when asked to do this atomically.)
    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    }

    /// A file that would be written over.
    static func present(_ path: String) -> Refusal {
        Refusal(
            "bank.file-present",
            Text(zh: "文件 \(path) 已存在,不会覆盖。请换一个文件名。", en: "The file \(path) is there and is not written over. Choose another name."),
            subject: path)
    }
}

/// The operator's table of bank accounts; the exchange itself keeps none.
struct BankAccounts {
    /// The row of the custody account.
    static let custody = "custody"
    private var accounts: [String: BankAccount] = [:]

    init(path: String) throws {
        for row in try NamedRows.read(path, columns: ["participant", "name", "account", "bank"]) {
            accounts[row[0]] = try BankAccount(holder: row[1], number: row[2], bank: row[3])
        }
    }

    func account(of name: String) throws(Refusal) -> BankAccount {
        guard let account = accounts[name] else {
            throw Refusal(
                "bank.account-unknown",
                Text(zh: "账户表中没有 \(name) 的账户。请补充一行。", en: "The table of accounts has none of \(name). Add a row."), subject: name)
        }
        return account
    }
}

/// Deposits that participants announced.
struct AnnouncedDeposits {
    let expected: [ExpectedPayment]

    init(path: String) throws {
        expected = try NamedRows.read(path, columns: ["participant", "amount", "reference"]).map { row in
            try ExpectedPayment.deposit(
                participant: ExchangeID(row[0]), amount: Money(decimal: row[1], currency: .cny), reference: row[2])
        }
    }
}

/// The rows of a CSV file, in the order of the columns asked for.
private struct NamedRows: TableObserver {
    private let names: [String]
    private var columns: [Int] = []
    private var rows: [[String]] = []
    private var isComplete = false

    private init(_ names: [String]) { self.names = names }

    static func read(_ path: String, columns: [String]) throws -> [[String]] {
        var rows = NamedRows(columns)
        _ = try TableReader(source: try FileSource(path: path)).read(into: &rows)
        guard rows.isComplete else {
            let header = columns.joined(separator: ",")
            throw Refusal(
                "bank.table-unreadable",
                Text(zh: "\(path) 无法读取。表头应为 \(header)。", en: "\(path) cannot be read. Its header is \(header)."), subject: path)
        }
        return rows.rows
    }

    mutating func header(_ labels: [String]) {
        columns = names.compactMap(labels.firstIndex)
        isComplete = columns.count == names.count
    }

    mutating func row(_ row: borrowing RowView) {
        guard isComplete, let last = columns.max(), last < row.count else {
            isComplete = false
            return
        }
        var cells: [String] = []
        for column in columns { cells.append(row.text(column)) }
        rows.append(cells)
    }
}
