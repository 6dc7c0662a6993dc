// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Writes dated entries one by one for other programs: plain-text accounting (hledger) and spreadsheets (CSV).
///
/// hledger is an oracle of our own: `hledger check` balances every transaction again, knowing nothing of us.
public enum LedgerExport {
    /// The header of an hledger journal: the currencies and their decimals.
    public static func hledgerHeader(_ currencies: [Currency]) -> String {
        currencies.map { "commodity \(Money(minorUnits: 0, currency: $0).decimal.hledgerDecimalMark) \($0)\n" }.joined() + "\n"
    }

    /// The declaration of an account, which `hledger check --strict` asks for.
    public static func hledger(_ account: AccountID) -> String {
        let type =
            switch account.kind.section {
            case .asset: "A"
            case .liability: "L"
            case .revenue: "R"
            }
        return "account \(account.hledgerName)  ; type: \(type)\n"
    }

    /// One entry as an hledger transaction, or as a comment where it books nothing.
    public static func hledger(_ entry: DatedEntry) -> String {
        let memo = entry.memo.hledgerText
        guard !entry.entry.legs.isEmpty else { return "; \(entry.instant) (\(entry.sequence)) \(memo)\n\n" }
        // hledger's secondary date is the day from which a transaction counts.
        let dates = "\(entry.instant.date)" + (entry.entry.valueDate.map { "=\($0)" } ?? "")
        var text = "\(dates) * (\(entry.sequence)) \(memo)  ; \(entry.instant)\n"
        for leg in entry.entry.legs {
            let sign = leg.side == .credit ? "-" : ""
            text += "    \(leg.account.hledgerName)  \(sign)\(leg.amount.decimal) \(leg.account.currency)\n"
        }
        return text + "\n"
    }

    /// The header line of the CSV form.
    public static let csvHeader = "sequence,instant,memo,account,side,amount,currency\r\n"

    /// One entry in CSV (RFC 4180), a line for each leg; empty where it books nothing.
    public static func csv(_ entry: DatedEntry) -> String {
        let memo = entry.memo.csvField
        return entry.entry.legs.reduce(into: "") { text, leg in
            text += "\(entry.sequence),\(entry.instant),\(memo),\(leg.account.text),\(leg.side.rawValue),"
            text += "\(leg.amount.decimal),\(leg.account.currency)\r\n"
        }
    }
}

extension AccountID {
    /// The name in plain-text accounting: `liabilities:participants:12:available`.
    var hledgerName: String {
        let section =
            switch kind.section {
            case .asset: "assets"
            case .liability: "liabilities"
            case .revenue: "revenues"
            }
        let name =
            switch kind {
            case .custodyBank: "custody-bank"
            case .available: "available"
            case .payable: "payable"
            case .payoutClearing: "payout-clearing"
            case .feeRevenue: "fees"
            case .taxPayable: "tax-payable"
            case .suspense: "suspense"
            case .clearing: "clearing"
            case .collateral: "collateral"
            case .withheldTax: "withheld-tax"
            case .quota: "quota"
            case .quotaIssued: "quotas-granted"
            }
        return section + (owner == 0 ? "" : kind == .quota ? ":contracts:\(owner)" : ":participants:\(owner)") + ":" + name
    }
}

extension String {
    /// Without what would end a description in hledger: line breaks and the start of a comment.
    fileprivate var hledgerText: String {
        String(map { $0.isNewline || $0 == ";" || $0 == "|" ? " " : $0 })
    }

    /// With the decimal mark that a commodity directive needs even where there are no decimals.
    fileprivate var hledgerDecimalMark: String { contains(".") ? self : self + "." }

    /// Quoted where CSV needs it, and kept from being read as a formula.
    fileprivate var csvField: String {
        let text = first.map { "=+-@\t\r".contains($0) } == true ? "'" + self : self
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.flatMap { $0 == "\"" ? "\"\"" : String($0) } + "\""
    }
}
