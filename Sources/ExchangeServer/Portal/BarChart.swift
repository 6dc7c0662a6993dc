// SPDX-License-Identifier: Apache-2.0

/// A bar chart as SVG. Each bar says its value to whoever points at it, and to a screen reader.
struct BarChart {
    /// One bar.
    struct Bar {
        let label: String
        let value: Double
        let text: String
    }

    let title: String
    let bars: [Bar]

    private static let size = (width: 720.0, height: 200.0)
    private static let margin = 28.0
    /// The most labels that stand under the bars without touching.
    private static let labelLimit = 10

    var svg: String {
        let width = Self.size.width
        let height = Self.size.height
        let top = bars.map(\.value).max() ?? 0
        let step = (width - 2 * Self.margin) / Double(max(bars.count, 1))
        let every = max(1, (bars.count + Self.labelLimit - 1) / Self.labelLimit)
        var shapes = ""
        for (index, bar) in bars.enumerated() {
            let x = Self.margin + Double(index) * step
            let tall = top > 0 ? bar.value / top * (height - 2 * Self.margin) : 0
            shapes +=
                "<rect class=\"mark\" x=\"\(Self.number(x + step * 0.12))\" y=\"\(Self.number(height - Self.margin - tall))\" "
                + "width=\"\(Self.number(step * 0.76))\" height=\"\(Self.number(tall))\">"
                + "<title>\(bar.label.escaped): \(bar.text.escaped)</title></rect>"
            if index % every == 0 {
                shapes +=
                    "<text x=\"\(Self.number(x + step / 2))\" y=\"\(Self.number(height - 8))\" text-anchor=\"middle\">\(bar.label.escaped)</text>"
            }
        }
        let highest = bars.max { $0.value < $1.value }.map { top > 0 ? $0.text : "" } ?? ""
        return """
            <figure><figcaption>\(title.escaped)</figcaption>\
            <svg class="chart" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" aria-label="\(title.escaped)"><title>\(title.escaped)</title>\
            <line class="axis" x1="\(Self.margin)" x2="\(width - Self.margin)" y1="\(height - Self.margin)" y2="\(height - Self.margin)"/>\
            <text x="\(Self.margin)" y="16">\(highest.escaped)</text>\(shapes)</svg></figure>
            """
    }

    /// A number with one decimal.
    private static func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

extension String {
    /// The text with what HTML would take for markup made harmless.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
