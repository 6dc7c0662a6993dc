// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
import ExchangeModel

extension StatementSheet {
    /// The sheet as a page to print on A4, Chinese first with English beside it.
    ///
    /// It needs nothing from outside, runs nothing, and every text is escaped; a policy in its head says so to the browser.
    public var html: String {
        var html = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>对账单 Statement \(participant.escaped)</title>
            <style>\(StatementSheet.style)</style>
            </head>
            <body>

            """
        for statement in statements { html += page(statement) }
        if statements.isEmpty { html += "<section>\(head)<p>该期间没有账户 <i>No account in this span</i></p></section>\n" }
        return html + "</body>\n</html>\n"
    }

    private var head: String {
        """
        <header><h1>对账单 <i>Statement of account</i></h1><p class="exchange">\(exchange.escapedPair)</p></header>

        """
    }

    private func page(_ statement: Statement) -> String {
        let turnover = StatementSheet.turnover(statement)
        let facts: [(Text, String)] = [
            (Text(zh: "主体", en: "Participant"), name), (Text(zh: "主体编号", en: "Participant id"), participant),
            (
                Text(zh: "账户", en: "Account"),
                "\(statement.account.kind.name.zh) \(statement.account.kind.name.en) (\(statement.account))"
            ), (Text(zh: "期间", en: "Period"), "\(statement.from.date) – \(statement.lastDay)"),
            (Text(zh: "期初余额", en: "Opening balance"), "\(StatementSheet.money(statement.opening, statement))"),
            (Text(zh: "期末余额", en: "Closing balance"), "\(StatementSheet.money(statement.closing, statement))"),
        ]
        let list = facts.map { "<div><dt>\($0.0.escapedPair)</dt><dd>\($0.1.escaped)</dd></div>" }.joined(separator: "\n")
        let titles = StatementSheet.columns.enumerated().map { "<th\($0 > 2 ? " class=\"n\"" : "")>\($1.escapedPair)</th>" }.joined()
        let rows = statement.lines.map { line in
            let title = line.title
            let about = title.zh == title.en ? title.zh.escaped : title.escapedPair
            let cells = StatementSheet.cells(line, statement, about: "").enumerated()
            return "<tr>" + cells.map { "<td\($0 > 2 ? " class=\"n\"" : "")>\($0 == 2 ? about : $1.escaped)</td>" }.joined() + "</tr>\n"
        }.joined()
        return """
            <section>
            \(head)<dl>
            \(list)
            </dl>
            <table>
            <thead>
            <tr class="run"><th colspan="6">\(name.escaped) · \(participant.escaped) · \(statement.from.date) – \(statement.lastDay) · \
            \(statement.account.currency)</th></tr>
            <tr>\(titles)</tr>
            </thead>
            <tbody>
            <tr class="sum"><td></td><td></td><td>期初余额 <i>Opening balance</i></td><td></td><td></td>\
            <td class="n">\(StatementSheet.money(statement.opening, statement).grouped)</td></tr>
            \(rows)<tr class="sum"><td></td><td></td><td>合计与期末余额 <i>Turnover and closing balance</i></td>\
            <td class="n">\(total(turnover.debits, statement))</td><td class="n">\(total(turnover.credits, statement))</td>\
            <td class="n">\(StatementSheet.money(statement.closing, statement).grouped)</td></tr>
            </tbody>
            </table>
            <footer>账簿读取时刻 <i>Books read at</i> \(asOf.minute)(北京时间 <i>UTC+8</i>)· \
            共 \(statement.lines.count) 笔 <i>\(statement.lines.count) bookings</i></footer>
            </section>

            """
    }

    private func total(_ minorUnits: Int128, _ statement: Statement) -> String {
        Int64(exactly: minorUnits).map { StatementSheet.money($0, statement).grouped } ?? "—"
    }

    private static let style = """
        @page { size: A4; margin: 16mm 14mm;
          @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #666; } }
        body { font: 10pt/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1a1a1a;
          max-width: 182mm; margin: 0 auto; }
        i { font-style: normal; color: #666; font-size: 88%; }
        section { break-after: page; } section:last-child { break-after: auto; }
        header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1.5pt solid #1a1a1a; }
        h1 { font-size: 17pt; margin: 4mm 0 2mm; } .exchange { margin: 0; }
        dl { display: grid; grid-template-columns: 5fr 6fr; gap: 1mm 5mm; margin: 4mm 0; }
        dl div { display: flex; gap: 2mm; min-width: 0; } dt { color: #444; white-space: nowrap; }
        dd { margin: 0; overflow-wrap: anywhere; }
        table { width: 100%; border-collapse: collapse; font-size: 9pt; }
        thead { display: table-header-group; } tr { break-inside: avoid; }
        .run th { font-weight: normal; color: #666; font-size: 8pt; border: 0; padding: 0 0 1mm; }
        th { text-align: left; border-bottom: 1pt solid #1a1a1a; padding: 1mm; }
        td { border-bottom: .4pt solid #ccc; padding: 1mm; vertical-align: top; overflow-wrap: anywhere; }
        td:nth-child(2) { white-space: nowrap; }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .sum td { font-weight: 600; background: #f4f4f4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        footer { margin-top: 4mm; color: #444; font-size: 8.5pt; }
        """
}

extension Text {
    /// Chinese, and English beside it.
    fileprivate var escapedPair: String { "\(zh.escaped) <i>\(en.escaped)</i>" }
}

extension String {
    /// With nothing in it that a browser would take for markup.
    fileprivate var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
            }
        }
        return text
    }
}
