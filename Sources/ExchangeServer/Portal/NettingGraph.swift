// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

/// Who owed whom in the last netting cycle that was settled: participants on a circle, an arrow for each two between whom something was
/// owed, as thick as it was much.
struct NettingGraph: Sendable {
    /// One arrow.
    struct Edge: Sendable {
        let payer: ExchangeID
        let payee: ExchangeID
        var amount: Money
    }

    /// How many obligations of a cycle are looked up: a graph of more would say nothing.
    private static let obligationLimit = 300
    /// How many participants stand on the circle.
    private static let participantLimit = 24
    /// How many cycles are passed over that settled nothing.
    private static let cycleLimit: UInt64 = 10

    let cycle: ExchangeID
    let gross: Money
    let netted: Money
    /// The arrows, the largest first.
    let edges: [Edge]
    /// Whether some obligations or participants were left out.
    let isPart: Bool

    /// Looks the last cycle up that settled something; `nil` when there was none.
    init?(_ exchange: Exchange, latest: ExchangeID?) throws {
        guard let latest, let commit = try Self.lastCommit(exchange, latest: latest) else { return nil }
        try self.init(commit, exchange)
    }

    private static func lastCommit(_ exchange: Exchange, latest: ExchangeID) throws -> CycleCommitted? {
        let oldest = latest.serial > cycleLimit ? latest.serial - cycleLimit : 0
        for serial in stride(from: latest.serial, to: oldest, by: -1) {
            let id = ExchangeID(region: latest.region, kind: .cycle, serial: serial)
            for case .clearing(.cycleCommitted(let commit)) in try exchange.events(about: id) where !commit.settled.isEmpty { return commit }
        }
        return nil
    }

    private init(_ commit: CycleCommitted, _ exchange: Exchange) throws {
        var amounts: [[ExchangeID]: Money] = [:]
        for serial in commit.settled.prefix(Self.obligationLimit) {
            let id = ExchangeID(region: commit.cycle.region, kind: .obligation, serial: serial)
            for case .clearing(.obligationRecorded(let recorded)) in try exchange.events(about: id) {
                let key = [recorded.obligation.payer, recorded.obligation.payee]
                amounts[key] = try amounts[key]?.plus(recorded.obligation.amount) ?? recorded.obligation.amount
            }
        }
        let sorted = amounts.sorted {
            $0.value.minorUnits != $1.value.minorUnits ? $0.value.minorUnits > $1.value.minorUnits : $0.key.lexicographicallyPrecedes($1.key)
        }.map { Edge(payer: $0.key[0], payee: $0.key[1], amount: $0.value) }
        var shown: Set<ExchangeID> = []
        edges = sorted.filter { edge in
            let both = shown.union([edge.payer, edge.payee])
            guard both.count <= Self.participantLimit else { return false }
            shown = both
            return true
        }
        cycle = commit.cycle
        gross = commit.gross
        netted = commit.netted
        isPart = commit.settled.count > Self.obligationLimit || edges.count < sorted.count
    }

    /// The participants on the circle, in the order of their ids.
    var participants: [ExchangeID] { Set(edges.flatMap { [$0.payer, $0.payee] }).sorted() }
}

extension Exchange {
    /// The events of the records about something, the newest record first.
    fileprivate func events(about id: ExchangeID) throws -> [Event] {
        try readModels.sequences(about: id, limit: 20).flatMap { try journal.record(at: $0)?.record.events ?? [] }
    }
}

extension NettingGraph {
    private static let size = (width: 720, height: 440)
    private static let radius = 160.0

    /// The graph as a figure.
    ///
    /// - Parameter names: The names of those whom the reader may know; others are numbered.
    func html(_ names: [ExchangeID: String], _ language: Language) -> String {
        let participants = participants
        let labels = Dictionary(
            uniqueKeysWithValues: participants.enumerated().map { index, id in
                (id, names[id] ?? Text(zh: "主体 \(index + 1)", en: "Participant \(index + 1)")(language))
            })
        let title = Text(zh: "轧差:谁欠谁(元)", en: "Netting: who owed whom (CNY)")(language)
        let description = Text(
            zh: "\(participants.count) 个主体,\(edges.count) 项往来,合计 \(gross.grouped),轧差后实付 \(netted.grouped)",
            en: "\(participants.count) participants, \(edges.count) pairs, \(gross.grouped) owed in all, \(netted.grouped) paid after netting")(
                language)
        return ChartFigure(
            title: title, description: description, size: Self.size, shapes: shapes(labels),
            headings: [Text(zh: "付款方 → 收款方", en: "Payer → payee")(language), Text(zh: "金额(元)", en: "Amount (CNY)")(language)],
            rows: edges.map { ["\(labels[$0.payer] ?? "") → \(labels[$0.payee] ?? "")", $0.amount.grouped] }
        ).html(language)
    }

    private func shapes(_ labels: [ExchangeID: String]) -> String {
        let participants = participants
        let center = (x: Double(Self.size.width) / 2, y: Double(Self.size.height) / 2)
        func number(_ value: Double) -> String { ChartFigure.number(value) }
        var places: [ExchangeID: (x: Double, y: Double)] = [:]
        var shapes = ""
        for (index, id) in participants.enumerated() {
            let angle = 2 * Double.pi * Double(index) / Double(participants.count) - Double.pi / 2
            places[id] = (center.x + Self.radius * cos(angle), center.y + Self.radius * sin(angle))
        }
        let largest = Double(edges.first?.amount.minorUnits ?? 1)
        for edge in edges {
            guard let from = places[edge.payer], let to = places[edge.payee] else { continue }
            let width = 1 + 7 * Double(edge.amount.minorUnits) / max(largest, 1)
            // Bent, so that what two owe each other makes two arrows.
            let bend = (x: (from.x + to.x) / 2 - (to.y - from.y) * 0.15, y: (from.y + to.y) / 2 + (to.x - from.x) * 0.15)
            shapes +=
                "<path class=\"edge\" d=\"M \(number(from.x)) \(number(from.y)) Q \(number(bend.x)) \(number(bend.y)) "
                + "\(number(to.x)) \(number(to.y))\" stroke-width=\"\(number(width))\">"
                + "<title>\((labels[edge.payer] ?? "").escaped) → \((labels[edge.payee] ?? "").escaped): \(edge.amount.grouped)</title></path>"
            // The head stands in the middle of the arrow, where it is not hidden by a participant.
            let middle = (x: (from.x + to.x) / 4 + bend.x / 2, y: (from.y + to.y) / 4 + bend.y / 2)
            let angle = atan2(to.y - from.y, to.x - from.x) * 180 / Double.pi
            shapes +=
                "<path class=\"mark\" d=\"M -7 -6 L 7 0 L -7 6 z\" "
                + "transform=\"translate(\(number(middle.x)) \(number(middle.y))) rotate(\(number(angle)))\"/>"
        }
        for id in participants {
            guard let place = places[id] else { continue }
            let side = place.x > center.x + 1 ? "start" : place.x < center.x - 1 ? "end" : "middle"
            let beside = side == "start" ? 14.0 : side == "end" ? -14.0 : 0
            let above = side == "middle" ? (place.y < center.y ? -14.0 : 24.0) : 4
            shapes += "<circle class=\"node\" cx=\"\(number(place.x))\" cy=\"\(number(place.y))\" r=\"8\"/>"
            shapes +=
                "<text x=\"\(number(place.x + beside))\" y=\"\(number(place.y + above))\" text-anchor=\"\(side)\">"
                + "\((labels[id] ?? "").cut(to: 14).escaped)</text>"
        }
        return shapes
    }
}
