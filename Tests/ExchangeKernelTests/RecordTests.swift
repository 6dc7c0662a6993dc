// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct RecordTests {
    /// Every kind of event that the main road makes, from records as the market wrote them.
    private func road() async throws -> [Record] {
        let market = try BareMarket()
        let floor = try await market.floor()
        let accepted = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: accepted))), as: floor.buyers[0])
        let rejected = try market.delivered(1, floor)
        try market.submit(.delivery(.reject(RejectDelivery(order: rejected, reason: "x"))), as: floor.buyers[1])
        let frozen = try market.placed(0, floor)
        try market.submit(.escrow(.freeze(FreezeOrder(order: frozen, reason: "x"))), as: TradingFloor.venue)
        try market.submit(.escrow(.unfreeze(UnfreezeOrder(order: frozen, reason: "x"))), as: TradingFloor.venue)
        try market.submit(.pricing(.quote(RequestQuote(product: floor.products[0], purpose: "industry"))), as: floor.buyers[0])
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        try market.submit(.clearing(.closeDay(CloseDay(day: market.now.date.adding(days: -1)))), as: TradingFloor.venue)
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(5)))), as: floor.buyers[0])
        let revise = ReviseProduct(product: floor.products[1], description: TradingFloor.description(7), declared: [:])
        try market.submit(.catalog(.revise(revise)), as: floor.sellers[1])
        try market.submit(.catalog(.withdraw(WithdrawProduct(product: floor.products[1], reason: "x"))), as: floor.sellers[1])
        try market.advance(days: 40)
        return market.records
    }

    @Test func `every record reads back as it was written`() async throws {
        for record in try await road() { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `fields written by hand are the bytes that Codable writes`() async throws {
        var names: Set<String> = []
        for event in try await road().flatMap(\.events) {
            if case .ledger = event { continue }
            var byHand = CBORWriter()
            event.payload.write(to: &byHand)
            #expect(try CBOREncoder().encode(event.payload) == byHand.bytes, "\(event.name)")
            names.insert(event.name)
        }
        #expect(names.count >= 25, "\(names.sorted())")
    }

    @Test func `commands written by hand are the bytes that Codable writes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        let commands: [Command] = [
            floor.place(0).command, .trading(.place(PlaceOrder(product: floor.products[0], purpose: "x", quote: order))),
            .delivery(.record(RecordDelivery(order: order, file: TradingFloor.file, byteCount: 9))),
            .delivery(.accept(AcceptDelivery(order: order))),
        ]
        for command in commands {
            var byHand = CBORWriter()
            command.payload.write(to: &byHand)
            #expect(try CBOREncoder().encode(command.payload) == byHand.bytes, "\(command.name)")
        }
    }

    @Test func `an event this release does not know is a fault`() {
        var writer = CBORWriter()
        writer.beginMap(2)
        writer.write(key: "event")
        writer.write("trading.order-teleported")
        writer.write(key: "payload")
        writer.beginMap(0)
        #expect {
            try {
                var reader = CBORReader(writer.bytes)
                _ = try Event(from: &reader)
            }()
        } throws: {
            ($0 as? Fault)?.code == "record.unknown-event"
        }
    }

    @Test func `no flipped byte of a record makes the reader trap`() async throws {
        let records = try await road()
        var random = SeededGenerator(seed: 7)
        var differing = 0
        for record in records {
            var bytes = record.bytes
            for _ in 0..<20 {
                let position = Int(random.next() % UInt64(bytes.count))
                let old = bytes[position]
                bytes[position] = UInt8(truncatingIfNeeded: random.next())
                do { if try Record(bytes: bytes) != record { differing += 1 } } catch { differing += 1 }
                bytes[position] = old
            }
            for length in stride(from: 0, to: bytes.count, by: 7) {
                #expect(throws: Fault.self) { try Record(bytes: Array(bytes.prefix(length))) }
            }
        }
        #expect(differing > records.count * 10)
    }

    @Test func `the names of the fields of the hot road are permanent`() async throws {
        let placed = try await road().flatMap(\.events).first { $0.name == "trading.order-placed" }
        let payload = try #require(placed?.payload)
        let bytes = try CBOREncoder().encode(payload)
        let value = try CBORDecoder().decode([String: Anything].self, from: bytes)
        #expect(
            value.keys.sorted() == [
                "buyer", "deliverBy", "file", "order", "price", "product", "purpose", "quantity", "seller", "until", "uses",
                "verdicts", "version",
            ])
    }
}

/// Any value at all: only the names beside it matter.
struct Anything: Decodable {
    init(from decoder: any Decoder) {}
}
