// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A drawing with its title, and the same figures as a table beneath it.
struct ChartFigure {
    let title: String
    /// What the drawing shows, for those who do not see it.
    let description: String
    let size: (width: Int, height: Int)
    /// The shapes, as SVG.
    let shapes: String
    let headings: [String]
    /// The table's rows; all but the first cell of each are numbers.
    let rows: [[String]]

    /// The figure as HTML.
    func html(_ language: Language) -> String {
        let head = headings.enumerated().map { "<th\($0.offset > 0 ? " class=\"number\"" : "")>\($0.element.escaped)</th>" }.joined()
        let body = rows.map { row in
            "<tr>" + row.enumerated().map { "<td\($0.offset > 0 ? " class=\"number\"" : "")>\($0.element.escaped)</td>" }.joined() + "</tr>"
        }.joined()
        let summary = Text(zh: "数据表", en: "As a table")(language)
        return """
            <figure><figcaption>\(title.escaped)</figcaption>\
            <svg class="chart" viewBox="0 0 \(size.width) \(size.height)" role="img" aria-label="\(title.escaped)">\
            <title>\(title.escaped)</title><desc>\(description.escaped)</desc>\(shapes)</svg>\
            <details class="data"><summary>\(summary)</summary><div class="scroll" tabindex="0" role="region" aria-label="\(title.escaped)">\
            <table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div></details></figure>
            """
    }

    /// A number with one decimal.
    static func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

extension String {
    /// The text with what HTML would take for markup made harmless.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    /// The text cut to so many characters, with a sign where something is missing.
    func cut(to limit: Int) -> String { count > limit ? prefix(limit - 1) + "…" : self }
}
