// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

/// Rules of a place, as data.
@Suite struct OverlayTests {
    private static let text = Text(zh: "规则。", en: "A rule.")

    private static func rule(
        _ id: String = "JQ-01", at gates: [Gate] = [.order], since: CalendarDate? = nil,
        when conditions: [FactCondition] = [FactCondition(.purpose, .noneOf, ["industry"])],
        _ consequence: OverlayRule.Consequence = .deny, passing: Facts = [.purpose: "industry"],
        failing: Facts = [.purpose: "resale"]
    ) -> OverlayRule {
        OverlayRule(
            id, at: gates, since: since, sentence: text, source: "示例", when: conditions, consequence, passing: passing,
            failing: failing)
    }

    private static func overlay(
        version: Int = 1, region: String = "620000", sector: String? = "test", rules: [OverlayRule] = [rule()]
    ) throws -> Overlay {
        Overlay(
            id: "jiuquan", version: version, region: try #require(Region(region)), sector: sector, name: text, rules: rules)
    }

    private static func adopt(_ overlay: Overlay) -> Command {
        .compliance(.adopt(AdoptOverlay(overlay: overlay, file: TradingFloor.file, signer: "authority")))
    }

    private static func order(_ floor: TradingFloor, for purpose: String) -> Command {
        .trading(.place(PlaceOrder(product: floor.products[0], purpose: purpose)))
    }

    @Test func `an adopted overlay adds to the rules, and repealing it takes that away`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let buyer = floor.buyers[0]
        try market.submit(Self.order(floor, for: "resale"), as: buyer)
        try market.submit(Self.adopt(try Self.overlay()), as: TradingFloor.venue)
        market.refuses("compliance.denied", Self.order(floor, for: "resale"), as: buyer)
        try market.submit(Self.order(floor, for: "industry"), as: buyer)
        try market.submit(.compliance(.repeal(RepealOverlay(overlay: "jiuquan", reason: "x"))), as: TradingFloor.venue)
        try market.submit(Self.order(floor, for: "resale"), as: buyer)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `an overlay never makes anything looser`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let mild = Self.rule(when: [FactCondition("forbidden", .known)], .oblige, passing: [:], failing: ["forbidden": true])
        let listing = Self.rule("JQ-02", at: [.list], when: mild.conditions, .oblige, passing: [:], failing: mild.failing)
        try market.submit(Self.adopt(try Self.overlay(rules: [mild, listing])), as: TradingFloor.venue)
        await #expect { _ = try await floor.list(9, by: floor.sellers[0], declared: ["forbidden": true]) } throws: {
            ($0 as? Refusal)?.code == "compliance.denied"
        }
    }

    @Test func `a rule of an overlay has its first day`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let soon = Self.rule(since: market.now.adding(days: 2).date)
        try market.submit(Self.adopt(try Self.overlay(rules: [soon])), as: TradingFloor.venue)
        try market.submit(Self.order(floor, for: "resale"), as: floor.buyers[0])
        try market.advance(days: 3)
        market.refuses("compliance.denied", Self.order(floor, for: "resale"), as: floor.buyers[0])
    }

    @Test func `what does not belong here or does not do what it says is refused`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        try market.submit(Self.adopt(try Self.overlay(version: 3)), as: TradingFloor.venue)
        let refused: [(String, Overlay)] = [
            ("overlay.not-newer", try Self.overlay(version: 3)), ("overlay.elsewhere", try Self.overlay(version: 4, region: "620100")),
            ("sectors.not-loaded", try Self.overlay(version: 4, sector: "forestry")),
            ("overlay.unusable", try Self.overlay(version: 4, rules: [])),
            ("overlay.unusable", try Self.overlay(version: 4, rules: [Self.rule(), Self.rule()])),
            ("overlay.rule-id-taken", try Self.overlay(version: 4, rules: [Self.rule("TS-01")])),
            ("overlay.rule-unusable", try Self.overlay(version: 4, rules: [Self.rule(when: [])])),
            (
                "overlay.rule-unusable",
                try Self.overlay(version: 4, rules: [Self.rule(when: [FactCondition(.purpose, .below, ["x"])])])
            ),
            ("overlay.example-fails", try Self.overlay(version: 4, rules: [Self.rule(passing: [:])])),
            ("overlay.example-fails", try Self.overlay(version: 4, rules: [Self.rule(failing: [.purpose: "industry"])])),
        ]
        for (code, overlay) in refused { market.refuses(code, Self.adopt(overlay), as: TradingFloor.venue) }
        try market.submit(Self.adopt(try Self.overlay(version: 4)), as: TradingFloor.venue)
        #expect(market.market.compliance.overlays.map(\.overlay.version) == [4])
        market.refuses(
            "overlay.not-in-force", .compliance(.repeal(RepealOverlay(overlay: "gansu", reason: ""))), as: TradingFloor.venue)
    }

    @Test func `a simulation tells what would change and changes nothing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        try market.submit(Self.order(floor, for: "resale"), as: floor.buyers[0])
        try market.submit(Self.order(floor, for: "industry"), as: floor.buyers[0])
        let before = market.market
        let fewRows = Self.rule(
            "JQ-02", at: [.list], when: [FactCondition(.rowCount, .below, [1_000])], .mask, passing: [.rowCount: 1_000],
            failing: [.rowCount: 999])
        let overlay = try Self.overlay(rules: [Self.rule(), fewRows])
        let changes = try market.market.simulate(overlay, Rulebook(sectors: [TestSector()]), at: market.now)
        #expect(market.market == before)
        #expect(changes.count { $0.gate == .order && $0.after.strictness == 4 && $0.rule == "JQ-01" } == 1)
        #expect(changes.count { $0.gate == .list && $0.after.strictness == 2 && $0.rule == "JQ-02" } == floor.products.count)
    }

    private struct Case: Sendable {
        let condition: FactCondition
        let met: Facts
        let unmet: Facts

        init(_ fact: FactName, _ test: FactCondition.Test, _ values: [FactValue] = [], met: Facts, unmet: Facts) {
            condition = FactCondition(fact, test, values)
            self.met = met
            self.unmet = unmet
        }
    }

    private static let cases: [Case] = [
        Case(.purpose, .oneOf, ["a", "b"], met: [.purpose: "b"], unmet: [.purpose: "c"]),
        Case(.purpose, .noneOf, ["a"], met: [:], unmet: [.purpose: "a"]),
        Case(.intervalMinutes, .below, [30], met: [.intervalMinutes: 29], unmet: [.intervalMinutes: 30]),
        Case(.coordinatePrecision, .above, [0.5], met: [.coordinatePrecision: 1], unmet: [.coordinatePrecision: 0.5]),
        Case(.columns, .has, ["phone"], met: [.columns: ["a", "phone"]], unmet: [.columns: ["a"]]),
        Case(.mapApproval, .known, met: [.mapApproval: "1"], unmet: [:]),
        Case(.mapApproval, .unknown, met: [:], unmet: [.mapApproval: "1"]),
        Case(
            .asOf, .below, [.date(CalendarDate(daysSince1970: 9))], met: [.asOf: .date(CalendarDate(daysSince1970: 8))],
            unmet: [:]),
    ]

    @Test func `conditions are met by what they say`() {
        for item in Self.cases {
            #expect(item.condition.isWellFormed)
            #expect(item.condition.isMet(by: item.met), "\(item)")
            #expect(!item.condition.isMet(by: item.unmet), "\(item)")
        }
    }
}
