// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A value over time: a line through points, each of which says its value to whoever points at it.
struct LineChart {
    /// One point.
    struct Point {
        let label: String
        let value: Double
        let text: String
    }

    let title: String
    let headings: (label: String, value: String)
    let points: [Point]

    private static let size = (width: 360, height: 130)
    private static let margin = (side: 12.0, top: 26.0, bottom: 24.0)

    func html(_ language: Language) -> String {
        let ends = [points.first, points.last].compactMap { $0 }.map { "\($0.label) \($0.text)" }
        return ChartFigure(
            title: title, description: ends.joined(separator: " → "), size: Self.size, shapes: shapes,
            headings: [headings.label, headings.value], rows: points.map { [$0.label, $0.text] }
        ).html(language)
    }

    private var shapes: String {
        let (width, height) = (Double(Self.size.width), Double(Self.size.height))
        let top = points.map(\.value).max() ?? 0
        let step = (width - 2 * Self.margin.side) / Double(max(points.count - 1, 1))
        let floor = height - Self.margin.bottom
        let places = points.enumerated().map { index, point in
            (
                x: ChartFigure.number(points.count == 1 ? width / 2 : Self.margin.side + Double(index) * step),
                y: ChartFigure.number(floor - (top > 0 ? point.value / top * (floor - Self.margin.top) : 0))
            )
        }
        var shapes =
            "<line class=\"axis\" x1=\"\(Self.margin.side)\" x2=\"\(width - Self.margin.side)\" y1=\"\(floor)\" y2=\"\(floor)\"/>"
            + "<polyline class=\"line\" points=\"\(places.map { "\($0.x),\($0.y)" }.joined(separator: " "))\"/>"
        for (point, place) in zip(points, places) {
            shapes +=
                "<circle class=\"mark\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"4\">"
                + "<title>\(point.label.escaped): \(point.text.escaped)</title></circle>"
        }
        if let first = points.first, let last = points.last {
            shapes += "<text x=\"\(Self.margin.side)\" y=\"\(height - 6)\">\(first.label.escaped)</text>"
            shapes += "<text x=\"\(width - Self.margin.side)\" y=\"15\" text-anchor=\"end\">\(last.text.escaped)</text>"
            if points.count > 1 {
                shapes += "<text x=\"\(width - Self.margin.side)\" y=\"\(height - 6)\" text-anchor=\"end\">\(last.label.escaped)</text>"
            }
        }
        return shapes
    }
}
