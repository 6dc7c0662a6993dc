// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeServer
import ExchangeTesting
import Foundation
import Hummingbird
import Logging

/// Serves a market on SQLite over HTTP until it is told to stop, for a load from outside. Writes `callers`: a key and a product a line.
struct Serving: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve")
    @Option(help: "A folder on the disk to measure.") var directory: String
    @Option(help: "How many buyers, each with a key, and how many products.") var traders = 256
    @Flag(help: "Fill the catalog with products to search; orders cannot be placed then.") var catalog = false

    func run() async throws {
        let store = try SQLiteStore(folder: directory)
        let exchange = try Exchange.open(
            journal: store.journal, readModels: store.readModels, configuration: ExchangeConfiguration(sectors: [TestSector()]))
        let floor = try await TradingFloor.bench(on: exchange, traders: traders, products: traders)
        if catalog { try FilledCatalog.fill(store.readModels) }
        let access = try SQLiteAccessStore(path: directory + "/accounts.sqlite")
        try callers(of: floor, access).write(toFile: directory + "/callers", atomically: true, encoding: .utf8)
        let site = Site(
            exchange: exchange, vault: try Vault(folder: directory + "/vault"), persons: try PersonSealer(folder: directory + "/persons"),
            access: access, logKey: try SigningKey.generate(name: KeyName("hexi/bench")), name: Text(zh: "测量", en: "Benchmark"))
        var configuration = ServerConfiguration(port: 0)
        configuration.requestsPerMinute = .max
        try await ExchangeServer(site, configuration, logger: .quiet).run { ready($0) }
        try await exchange.close()
    }

    private func callers(of floor: TradingFloor, _ access: any AccessStore) throws -> String {
        let now = SystemClock().now
        return try floor.buyers.indices.map { index in
            let account = try Account(name: "buyer-\(index)", title: "buyer", participant: floor.buyers[index].participant)
            let secret = Token.make()
            try access.save(account)
            try access.save(
                APIKey(
                    id: account.name, digest: Token.digest(of: secret), account: account.name, title: "bench", created: now,
                    expires: now.adding(days: 1)))
            return "\(secret) \(floor.products[index])\n"
        }.joined()
    }
}

/// The peer: the same web framework, which reads an order's JSON and answers with it, and does nothing else.
struct Echo: AsyncParsableCommand {
    func run() async throws {
        let router = Router()
        router.post("api/v1/orders") { request, context in try await request.decode(as: EchoedOrder.self, context: context) }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { ready($0.localAddress?.port ?? 0) }, logger: .quiet)
        try await application.runService()
    }
}

private struct EchoedOrder: ResponseCodable {
    let product: String
    let purpose: String
    let quantity: Int
}

/// Tells the script that it may start.
@Sendable private func ready(_ port: Int) {
    print("ready \(port)")
    fflush(nil)
}

extension Logger {
    /// Says what is wrong, and nothing of each request.
    fileprivate static var quiet: Logger {
        var logger = Logger(label: "bench")
        logger.logLevel = .warning
        return logger
    }
}
