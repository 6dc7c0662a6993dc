// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@Suite struct RequestLogTests {
    /// A log that is kept in memory, everything in it.
    private final class KeptLog: Sendable {
        private let kept = Mutex<[String]>([])

        var lines: [String] { kept.withLock { $0 } }

        var logger: Logger { Logger(label: "kept") { _ in Handler(log: self) } }

        private struct Handler: LogHandler {
            let log: KeptLog
            var metadata: Logger.Metadata = [:]
            var logLevel = Logger.Level.trace

            init(log: KeptLog) { self.log = log }

            subscript(metadataKey key: String) -> Logger.Metadata.Value? {
                get { metadata[key] }
                set { metadata[key] = newValue }
            }

            func log(event: LogEvent) {
                let all = metadata.merging(event.metadata ?? [:]) { $1 }
                log.kept.withLock { $0.append("\(event.message) \(all)") }
            }
        }
    }

    @Test func `no password, cookie, key or link that came in is in the log or in the list of denials`() async throws {
        let log = KeptLog()
        let market = try await ServedMarket(logger: log.logger)
        let invitation = try Invitations(site: market.site).make(for: "clerk")
        let unused = try Invitations(site: market.site).make(for: "checker")
        let password = "correct horse battery"
        let (cookie, formToken) = try await market.testing { client async throws -> (String, String) in
            let form: [HTTPField.Name: String] = [.contentType: "application/x-www-form-urlencoded"]
            // A forged form, a weak password, then the right one.
            var forged = form
            forged[.origin] = "https://elsewhere.example"
            #expect(try await client.ask(.post, "/invitation/\(unused)", "password=x", headers: forged).status == .forbidden)
            #expect(try await client.ask(.get, "/invitation/\(invitation)").status == .ok)
            #expect(try await client.ask(.get, "/invitations/\(unused)").status == .notFound)
            #expect(try await client.ask(.post, "/invitation/\(invitation)", "password=\(password)", headers: form).status == .seeOther)
            #expect(
                try await client.ask(.post, "/sign-in", "name=clerk&password=wrong-\(password)", headers: form).status == .unauthorized)
            let signedIn = try await client.ask(.post, "/sign-in?next=/desk", "name=clerk&password=\(password)", headers: form)
            let header = try #require(signedIn.headers[.setCookie])
            let cookie = String(try #require(header.firstMatch(of: /hexi-session=([^;]+)/)).1)
            let session = try #require(try market.site.access.session(Token.digest(of: cookie)))
            _ = try await client.ask(.get, "/keys", headers: [.cookie: "hexi-session=\(cookie)"])
            _ = try await client.ask(.get, "/api/v1/me", as: "operator")
            _ = try await client.ask(.post, "/api/v1/settlements", as: "clerk", "{}")
            return (cookie, session.formToken)
        }
        let lines = log.lines + (try market.site.access.denials(limit: 100).map(\.what))
        #expect(lines.contains { $0.contains("/invitation/{token}") } && lines.contains { $0.contains("/sign-in") })
        for secret in [invitation, unused, password, password.replacing(" ", with: "+"), cookie, formToken, "key of operator", "key of clerk"] {
            #expect(lines.filter { $0.contains(secret) } == [])
        }
    }

    @Test func `an answer bears the id of its line in the log`() async throws {
        let log = KeptLog()
        let market = try await ServedMarket(logger: log.logger)
        let name = try #require(HTTPField.Name("X-Request-Id"))
        let id = try await market.testing { client async throws in try await client.ask(.get, "/products").headers[name] ?? "" }
        #expect(!id.isEmpty && log.lines.contains { $0.contains("/products") && $0.contains(id) })
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.6", false),
        ("192.0.2.0/25", "192.0.2.127", true), ("192.0.2.0/25", "192.0.2.128", false), ("::1", "::1", true),
        ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("127.0.0.0/8", "::ffff:127.0.0.1", true), ("0.0.0.0/0", "::1", false),
        ("::/0", "local", false),
    ]) func `a range has the addresses of its network`(_ range: String, _ address: String, _ isIn: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(address) == isIn)
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0/8", "::1/129", "host", "10.0.0.1/", "1.2.3.4/-1"])
    func `what is no range is not read as one`(_ text: String) { #expect(AddressRange(text) == nil) }

    @Test func `a trusted proxy says where a visitor is, and nobody else does`() async throws {
        let header = try #require(HTTPField.Name("X-Forwarded-For"))
        for (trusted, said, address) in [
            ("127.0.0.1", "203.0.113.5, 198.51.100.7", "198.51.100.7"), ("127.0.0.1", "203.0.113.5, 127.0.0.1", "203.0.113.5"),
            ("127.0.0.1", "nonsense, 203.0.113.5", "203.0.113.5"), ("127.0.0.1", "203.0.113.5, nonsense", "127.0.0.1"),
            ("192.0.2.1", "203.0.113.5", "127.0.0.1"),
        ] {
            var configuration = ServerConfiguration(port: 0)
            configuration.trustedProxies = [try #require(AddressRange(trusted))]
            let log = KeptLog()
            let market = try await ServedMarket(configuration, logger: log.logger)
            try await market.test(.live) { client async throws in _ = try await client.ask(.get, "/products", headers: [header: said]) }
            #expect(log.lines.contains { $0.contains("/products") && $0.contains("\"address\": \(address)") }, "\(said)")
        }
    }
}
