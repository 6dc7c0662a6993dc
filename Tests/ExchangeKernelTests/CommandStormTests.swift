// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Foundation
import Testing

/// Every command of the kernel, at random, about random things, by whoever may: no order of them breaks the laws.
@Suite struct CommandStormTests {
    /// `HEXI_SEED=n` runs another seed.
    private static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["HEXI_SEED"].flatMap(UInt64.init).map { [$0] } ?? [11, 12, 13]

    @Test(arguments: seeds) func `whatever is asked for, the books balance and the records replay`(_ seed: UInt64) async throws {
        let market = try BareMarket()
        var storm = try await CommandStorm(seed: seed, on: market)
        for _ in 0..<2_000 {
            try storm.step()
            #expect(storm.unlawful == [], "step \(storm.stepCount), HEXI_SEED=\(seed)")
            if storm.stepCount % 20 == 0 {
                #expect(market.market.ledger.invariantViolations() == [], "step \(storm.stepCount), HEXI_SEED=\(seed)")
            }
        }
        #expect(market.market.ledger.invariantViolations() == [], "HEXI_SEED=\(seed)")
        #expect(try market.replays(), "HEXI_SEED=\(seed)")
        for events in Dictionary(grouping: market.records.flatMap(\.events), by: \.name).values {
            for event in events.prefix(20) { try expectSameJSON(event, seed) }
        }
        print("HEXI_SEED=\(seed): \(storm.accepted.count) of \(storm.names.count) kinds of commands were accepted")
        #expect(storm.accepted.count > 60, "a storm that meets no acceptance shows nothing, HEXI_SEED=\(seed)")
    }
}

/// What an event's bytes say in JSON is what `Codable` says.
private func expectSameJSON(_ event: Event, _ seed: UInt64) throws {
    var writer = CBORWriter()
    event.payload.write(to: &writer)
    var reader = CBORReader(writer.bytes)
    var told: [UInt8] = []
    try reader.readValue(asJSON: &told)
    let same = try JSONSerialization.jsonObject(with: Data(told)) as? NSDictionary
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(event.payload)) as? NSDictionary
    #expect(same == encoded, "\(event.name), HEXI_SEED=\(seed)")
}

/// A market in the middle of its trade, and commands that fall on it.
struct CommandStorm {
    /// The areas that every second command is of: without trade there is little to go wrong.
    private static let trade: Set = ["trading", "delivery", "negotiation", "contracts", "services", "disputes"]

    /// What makes a new deal or offers one: it happens in no record while the market stands still, not even by the clock.
    private static let newBusiness: Set = [
        "trading.order-placed", "pricing.quoted", "pricing.priced", "catalog.listed", "catalog.submitted", "auctions.opened",
        "auctions.bid-sealed", "negotiation.demand-published", "negotiation.offered", "negotiation.countered",
        "negotiation.mandate-given", "rights.transferred", "rights.licensed", "services.requested", "services.engagement-accepted",
        "contracts.renewed", "contracts.amended", "contracts.transferred",
    ]

    /// What empties a market, which is drawn seldom.
    private static let drastic: Set = [
        "venue.stop-trading",
        "participants.suspend", "participants.exit", "catalog.withdraw", "catalog.revoke", "clearing.declare-default",
        "rights.transfer", "contracts.suspend", "negotiation.require-approval", "credit.decide", "escrow.withdraw", "escrow.freeze",
    ]

    private(set) var stepCount = 0
    /// How often each command was accepted.
    private(set) var accepted: [String: Int] = [:]
    /// What was begun while the market stood still: nothing, if the stop holds.
    private(set) var unlawful: [String] = []
    /// The commands that were drawn.
    private(set) var names: Set<String> = []

    private let market: BareMarket
    private let region: Region
    private let principals: [Principal]
    private var random: SeededGenerator
    private var isStopped = false

    init(seed: UInt64, on market: BareMarket) async throws {
        self.market = market
        random = SeededGenerator(seed: seed)
        var terms = MarketTerms()
        terms.escrow.depositRate = .percent(5)
        let floor = try await market.floor(products: 5, traders: 4, terms: terms, funds: .fen(9_000_000))
        region = try #require(floor.products.first).region
        var principals = floor.sellers + floor.buyers + [TradingFloor.venue, .venue("another desk")]
        for (index, role) in [Participant.Role.dealer, .broker, .service].enumerated() {
            principals.append(try await floor.admit(role, 50 + index))
        }
        self.principals = principals
    }

    /// Lets time pass and asks for ten commands, each until one who may is found.
    mutating func step() throws {
        stepCount += 1
        let known = market.records.count
        defer { checkStops(since: known) }
        let isLong = random.next() % 20 == 0
        try market.advance(milliseconds: Int64(random.next() % (isLong ? 20 * 86_400_000 : 3_600_000)))
        let day = market.now.date.adding(days: Int(random.next() % 90) - 20)
        var draw = random
        let commands = CommandSamples.all(on: day) { kind in someID(kind, &draw) }
        random = draw
        let trade = commands.filter { Self.trade.contains(String($0.name.prefix { $0 != "." })) }
        for round in 0..<10 {
            let drawn = round % 2 == 0 ? commands : trade
            let command = drawn[Int(random.next() % UInt64(drawn.count))]
            names.insert(command.name)
            if Self.drastic.contains(command.name), random.next() % 10 != 0 { continue }
            for principal in principals.shuffled(using: &random) {
                do throws(Refusal) {
                    try market.submit(command, as: principal)
                    accepted[command.name, default: 0] += 1
                    break
                } catch {
                    // The next one may be allowed to.
                }
            }
        }
    }

    /// Looks for new business in the records made while the market stood still.
    private mutating func checkStops(since known: Int) {
        for record in market.records[known...] {
            let names = record.events.map(\.name)
            if isStopped { unlawful += names.filter(Self.newBusiness.contains) }
            if names.contains("venue.trading-stopped") { isStopped = true }
            if names.contains("venue.trading-resumed") { isStopped = false }
        }
    }

    /// One of the latest things of a kind, and now and then one that is not there.
    private func someID(_ kind: ExchangeID.Kind, _ random: inout SeededGenerator) -> ExchangeID {
        let next = nextSerial(kind)
        let back = random.next() % 8
        return ExchangeID(region: region, kind: kind, serial: next > back ? next - back : 1)
    }

    private func nextSerial(_ kind: ExchangeID.Kind) -> UInt64 {
        let market = market.market
        return switch kind {
        case .participant: market.participants.all.nextSerial
        case .right: market.rights.all.nextSerial
        case .product: market.catalog.products.nextSerial
        case .order: market.trading.orders.nextSerial
        case .contract: market.trading.contracts.nextSerial
        case .settlement: market.escrow.payouts.nextSerial
        case .pledge: market.escrow.pledges.nextSerial
        case .dispute: market.disputes.cases.nextSerial
        case .demand: market.negotiation.demands.nextSerial
        case .offer: market.negotiation.offers.nextSerial
        case .mandate: market.negotiation.mandates.nextSerial
        case .auction: market.auctions.all.nextSerial
        case .engagement: market.services.engagements.nextSerial
        case .policy: market.services.policies.nextSerial
        case .conduct: market.credit.conducts.nextSerial
        case .obligation: market.clearing.obligations.nextSerial
        case .invoice: market.clearing.invoices.nextSerial
        case .notice: market.escrow.frozenFunds.nextSerial
        case .quote, .delivery, .deposit, .appraisal, .certificate, .batch, .cycle: 2
        }
    }
}
