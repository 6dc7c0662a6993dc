// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore

/// A market in memory behind a server, with an account and a key for each of its people.
struct ServedMarket {
    let floor: TradingFloor
    let site: Site
    let server: ExchangeServer
    let folder: URL

    static let clock = ManualClock(Instant(startOf: CalendarDate(daysSince1970: 20_781)))

    init(_ configuration: ServerConfiguration = ServerConfiguration(port: 0), logger: Logger? = nil) async throws {
        let exchange = try Exchange.open(
            journal: MemoryJournal(), readModels: MemoryReadModels(),
            configuration: ExchangeConfiguration(sectors: [TestSector()], clock: Self.clock))
        floor = try await TradingFloor(products: 2, traders: 2) { command, principal, key in
            try await exchange.submit(command, as: principal, key: key).events
        }
        folder = FileManager.default.temporaryDirectory.appending(path: "hexi-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let access = MemoryAccessStore()
        site = Site(
            exchange: exchange, vault: try Vault(folder: folder.path + "/vault"), persons: try PersonSealer(folder: folder.path + "/persons"),
            access: access, logKey: try SigningKey.generate(name: KeyName("hexi/test")), name: Text(zh: "测试交易所", en: "Test exchange"),
            clock: Self.clock)
        var silent = Logger(label: "test")
        silent.logLevel = .critical
        server = ExchangeServer(site, configuration, logger: logger ?? silent)
        try account("seller", of: floor.sellers[0].participant)
        try account("other", of: floor.sellers[1].participant)
        try account("buyer", of: floor.buyers[0].participant)
        try account("operator", desks: .all)
        try account("checker", desks: .all)
        try account("clerk", desks: .registration)
    }

    func account(_ name: String, of participant: ExchangeID? = nil, desks: Desk = []) throws {
        try site.access.save(try Account(name: name, title: name, participant: participant, desks: desks))
        try site.access.save(
            APIKey(
                id: name, digest: Token.digest(of: "key of \(name)"), account: name, title: name, isReadOnly: false, areas: [],
                created: Self.clock.now, expires: Self.clock.now.adding(days: 1)))
    }

    /// Runs a test against the server, and closes the exchange after it.
    func test(
        _ framework: TestingSetup = .router, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await testing(framework, body)
    }

    /// Runs a test against the server, closes the exchange after it, and gives what the test came to.
    func testing<Answer: Sendable>(
        _ framework: TestingSetup = .router, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Answer
    ) async throws -> Answer {
        let answer: Answer
        do {
            answer = try await server.application().test(framework, body)
        } catch {
            try await close()
            throw error
        }
        try await close()
        return answer
    }

    private func close() async throws {
        try await site.exchange.close()
        try FileManager.default.removeItem(at: folder)
    }
}

extension TestClientProtocol {
    /// Asks as the holder of somebody's key.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, as name: String? = nil, _ body: String? = nil, key: String? = nil,
        headers: [HTTPField.Name: String] = [:]
    ) async throws -> TestResponse {
        var fields = HTTPFields()
        if let name { fields[.authorization] = "Bearer key of \(name)" }
        if body != nil { fields[.contentType] = "application/json" }
        if let key, let header = HTTPField.Name("Idempotency-Key") { fields[header] = key }
        for (header, value) in headers { fields[header] = value }
        return try await executeRequest(uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
    }
}

extension TestResponse {
    /// The body as JSON.
    var json: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any] ?? [:] }
    }

    /// The code of the refusal in the body.
    var code: String? { get throws { try json["code"] as? String } }

    /// The body as text.
    var text: String { String(buffer: body) }
}
