// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A bar chart. Each bar says its value to whoever points at it.
struct BarChart {
    /// One bar.
    struct Bar {
        let label: String
        let value: Double
        let text: String
    }

    let title: String
    /// What a bar stands for, and what its height says.
    let headings: (label: String, value: String)
    let bars: [Bar]

    private static let size = (width: 720, height: 200)
    private static let margin = 28.0
    /// The most labels that stand under the bars without touching.
    private static let labelLimit = 10

    func html(_ language: Language) -> String {
        let highest = bars.max { $0.value < $1.value }
        let description = highest.map { Text(zh: "最高:\($0.label) \($0.text)", en: "Highest: \($0.label) \($0.text)")(language) } ?? ""
        return ChartFigure(
            title: title, description: description, size: Self.size, shapes: shapes(highest), headings: [headings.label, headings.value],
            rows: bars.map { [$0.label, $0.text] }
        ).html(language)
    }

    private func shapes(_ highest: Bar?) -> String {
        let (width, height) = (Double(Self.size.width), Double(Self.size.height))
        let top = highest?.value ?? 0
        let step = (width - 2 * Self.margin) / Double(max(bars.count, 1))
        let every = max(1, (bars.count + Self.labelLimit - 1) / Self.labelLimit)
        func number(_ value: Double) -> String { ChartFigure.number(value) }
        var shapes =
            "<line class=\"axis\" x1=\"\(Self.margin)\" x2=\"\(width - Self.margin)\" "
            + "y1=\"\(height - Self.margin)\" y2=\"\(height - Self.margin)\"/>"
        if top > 0, let highest { shapes += "<text x=\"\(Self.margin)\" y=\"16\">\(highest.text.escaped)</text>" }
        for (index, bar) in bars.enumerated() {
            let x = Self.margin + Double(index) * step
            let tall = top > 0 ? bar.value / top * (height - 2 * Self.margin) : 0
            shapes +=
                "<rect class=\"mark\" x=\"\(number(x + step * 0.12))\" y=\"\(number(height - Self.margin - tall))\" "
                + "width=\"\(number(min(step * 0.76, 80)))\" height=\"\(number(tall))\">"
                + "<title>\(bar.label.escaped): \(bar.text.escaped)</title></rect>"
            guard index % every == 0 else { continue }
            let middle = x + step * 0.12 + min(step * 0.76, 80) / 2
            shapes += "<text x=\"\(number(middle))\" y=\"\(number(height - 8))\" text-anchor=\"middle\">\(bar.label.cut(to: 12).escaped)</text>"
        }
        return shapes
    }
}
