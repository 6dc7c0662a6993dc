// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
import ExchangeModel

extension StatementSheet {
    /// The header line of the CSV form.
    public static let csvHeader = "account,currency,sequence,instant,memo,debit,credit,balance\r\n"

    /// The sheet in CSV (RFC 4180): a line for each booking between a line of the opening and one of the closing balance.
    ///
    /// Texts that a spreadsheet would take for a formula are quoted with an apostrophe; numbers are plain.
    public var csv: String {
        statements.reduce(into: StatementSheet.csvHeader) { csv, statement in
            let account = "\(statement.account),\(statement.account.currency)"
            csv += "\(account),,\(statement.from),opening balance,,,\(StatementSheet.money(statement.opening, statement).decimal)\r\n"
            for line in statement.lines {
                let amount = StatementSheet.money(line.minorUnits, statement).decimal
                csv += "\(account),\(line.sequence),\(line.instant),\(line.memo.spreadsheetField),"
                csv += "\(line.side == .debit ? amount : ""),\(line.side == .credit ? amount : ""),"
                csv += "\(StatementSheet.money(line.balance, statement).decimal)\r\n"
            }
            csv += "\(account),,\(statement.until),closing balance,,,\(StatementSheet.money(statement.closing, statement).decimal)\r\n"
        }
    }
}

extension String {
    /// Quoted where CSV needs it, and kept from being read as a formula, however many blanks stand before it.
    var spreadsheetField: String {
        let start = unicodeScalars.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" }
        let text = start.map { "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } == true ? "'" + self : self
        guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
