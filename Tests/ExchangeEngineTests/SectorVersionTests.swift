// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

/// Sectors come, change and go; what was signed stays what it was.
@Suite struct SectorVersionTests {
    /// The test sector in a version whose rule at the delivery gate is as given.
    private struct Versioned: SectorModule {
        let version: String
        var deliveryIsDenied = false
        var manifest: SectorManifest {
            SectorManifest(id: "test", version: version, prefix: "TS", name: Text(zh: "测试", en: "Test"))
        }
        var products: [ProductKind] { TestSector().products }
        var valuationModels: [any ValuationModel] { [] }
        var samples: [Sample] { [] }
        var rules: [Rule] {
            let denied = deliveryIsDenied
            let text = Text(zh: "不得交付。", en: "No delivery.")
            return [
                Rule(
                    "TS-02", at: [.deliver], sentence: text, citation: Citation("测试", .projectParameter), passing: [:],
                    failing: [:]
                ) { _ in denied ? .deny(text) : nil }
            ]
        }
    }

    private static func open(
        _ journal: MemoryJournal, _ sectors: [any SectorModule], earlier: [any SectorModule] = []
    ) throws -> Exchange {
        try Exchange.open(
            journal: journal, readModels: MemoryReadModels(),
            configuration: ExchangeConfiguration(sectors: sectors, earlierSectors: earlier, clock: TestExchange.clock))
    }

    private struct Signed {
        let order: Command
        let buyer: Principal
        let seller: Principal
        let delivery: Command
    }

    /// A market with one order that was placed under version 1.0.0.
    private static func signed(in journal: MemoryJournal) async throws -> Signed {
        let exchange = try open(journal, [Versioned(version: "1.0.0")])
        let floor = try await TestExchange.floor(on: exchange)
        let (order, buyer, seller) = floor.place(0)
        let receipt = try await exchange.submit(order, as: buyer, key: "signed")
        guard case .trading(.placed(let placed))? = receipt.events.first else { throw FloorFailureHere() }
        try await exchange.close()
        let delivery = RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1)
        return Signed(order: order, buyer: buyer, seller: seller, delivery: .delivery(.record(delivery)))
    }

    private struct FloorFailureHere: Error {}

    @Test func `a live contract keeps the version it was signed under`() async throws {
        let journal = MemoryJournal()
        let signed = try await Self.signed(in: journal)
        let exchange = try Self.open(
            journal, [Versioned(version: "2.0.0", deliveryIsDenied: true)], earlier: [Versioned(version: "1.0.0")])
        _ = try await exchange.submit(signed.delivery, as: signed.seller, key: "old")
        // What is signed now is delivered under the rules of now.
        let receipt = try await exchange.submit(signed.order, as: signed.buyer, key: "new")
        guard case .trading(.placed(let placed))? = receipt.events.first else { throw FloorFailureHere() }
        let delivery = RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1)
        await #expect { _ = try await exchange.submit(.delivery(.record(delivery)), as: signed.seller, key: "denied") } throws: {
            ($0 as? Refusal)?.code == "compliance.denied"
        }
        try await exchange.close()
    }

    @Test func `without the version it was signed under, nothing is allowed rather than too much`() async throws {
        let journal = MemoryJournal()
        let signed = try await Self.signed(in: journal)
        let exchange = try Self.open(journal, [Versioned(version: "2.0.0")])
        await #expect { _ = try await exchange.submit(signed.delivery, as: signed.seller, key: "x") } throws: {
            ($0 as? Refusal)?.code == "sectors.not-loaded" && ($0 as? Refusal)?.subject == "test@1.0.0"
        }
        try await exchange.close()
    }

    @Test func `removing a sector leaves its history readable and the rest at work`() async throws {
        let journal = MemoryJournal()
        let signed = try await Self.signed(in: journal)
        let exchange = try Self.open(journal, [])
        #expect(try journal.record(at: journal.lastSequence())?.record.sectors == ["test@1.0.0"])
        await #expect { _ = try await exchange.submit(signed.order, as: signed.buyer, key: "x") } throws: {
            ($0 as? Refusal)?.code == "sectors.not-loaded"
        }
        // Money goes back, products stay readable.
        guard case .delivery(.record(let delivery)) = signed.delivery else { throw FloorFailureHere() }
        let cancel = Command.trading(.cancel(CancelOrder(order: delivery.order, reason: "gone")))
        _ = try await exchange.submit(cancel, as: signed.buyer, key: "cancel")
        #expect(try await exchange.read { $0.catalog.products.contains { $0.sector == "test" } })
        try await exchange.close()
    }

    @Test func `two modules with one id are refused at start, both by name`() throws {
        do {
            _ = try Self.open(MemoryJournal(), [TestSector(), Versioned(version: "1.1.0")])
            Issue.record("opened with twins")
        } catch let refusal as Refusal {
            #expect(refusal.code == "sectors.same-id")
            #expect(refusal.message.en.contains("TestSector (test@1.0.0)"))
            #expect(refusal.message.en.contains("Versioned (test@1.1.0)"))
        }
        #expect(throws: Refusal.self) {
            _ = try Self.open(MemoryJournal(), [TestSector()], earlier: [Versioned(version: "1.0.0")])
        }
    }
}
