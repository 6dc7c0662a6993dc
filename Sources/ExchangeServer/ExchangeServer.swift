// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL

/// The web server of an exchange: a portal for people and an interface for programs, over one exchange.
///
/// ```swift
/// let server = try ExchangeServer(site, ServerConfiguration(port: 8080), logger: logger)
/// try await server.run()
/// ```
public struct ExchangeServer: Sendable {
    private let site: Site
    private let configuration: ServerConfiguration
    private let logger: Logger
    /// Tells what happens as it happens.
    package let feed: EventFeed
    /// Examines files.
    package let examinations: RunningExaminations

    /// Prepares a server.
    public init(_ site: Site, _ configuration: ServerConfiguration, logger: Logger) {
        self.site = site
        self.configuration = configuration
        self.logger = logger
        feed = EventFeed(site, configuration)
        examinations = RunningExaminations(configuration, clock: site.clock, logger: logger)
    }

    /// Serves until the process is told to stop, then lets running requests finish and stops examinations.
    ///
    /// - Parameter started: Hears the port when the server listens.
    /// - Throws: What keeps it from listening; a fault of the certificate.
    public func run(started: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        try await application(started: started).runService()
        examinations.close()
        await examinations.settled()
    }

    /// The application, which tests run without a network.
    package func application(started: @escaping @Sendable (Int) async -> Void = { _ in }) throws -> some ApplicationProtocol {
        Application(
            router: try router(), server: try protocolServer(),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), serverName: nil,
                availableConnectionsDelegate: .maximum(
                    OpenFiles.makeRoom(forConnections: configuration.connectionLimit), logger: logger)),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    /// Every address that is answered: its method and its path.
    package var addresses: [String] {
        get throws { try router().routes.map { "\($0.method) \($0.path)" } }
    }

    /// All routes.
    func router() throws -> Router<Visit> {
        let uploads = ResumableUploads(site, configuration)
        let pages = try Pages(site, configuration, uploads, examinations)
        let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ClientAddress(proxies: configuration.trustedProxies))
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders(isSecure: configuration.isSecure))
        router.add(middleware: UploadVersion())
        // Twice: the outer one answers when it cannot even be known who asks, the inner one knows the visitor and their language.
        router.add(middleware: ErrorAnswers(site: site, pages: pages))
        router.add(
            middleware: Authentication(
                site: site, elsewhere: pages.openID.map { SignInElsewhere(site: site, client: $0) },
                signatures: SignedRequests(site: site, isSecure: configuration.isSecure, nonces: NonceMemory(since: site.clock.now))))
        router.add(middleware: StopNotice(site: site))
        router.add(middleware: ErrorAnswers(site: site, pages: pages))
        router.add(middleware: RateLimit(perMinute: configuration.requestsPerMinute, clock: site.clock))
        router.add(
            middleware: RateLimit(perMinute: configuration.signInsPerMinute, clock: site.clock) {
                ["/sign-in", "/apply"].contains($0.uri.path) && $0.method == .post || $0.uri.path.hasPrefix("/sign-in/openid")
            })
        router.add(middleware: Compression())
        StaticFiles().add(to: router)
        Portal(pages: pages).add(to: router)
        Interface(site: site, configuration: configuration, feed: feed, uploads: uploads, examinations: examinations).add(to: router)
        return router
    }

    private func protocolServer() throws -> HTTPServerBuilder {
        let (feed, examinations, period) = (feed, examinations, configuration.idleSeconds)
        let byteMinimum = configuration.leastBytesPerSecond * Int(period)
        let http = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [SlowSender(byteMinimum: byteMinimum, period: .seconds(period)), ShutdownWatcher(feed, examinations)],
                idleTimeout: .seconds(configuration.idleSeconds)))
        guard let certificate = configuration.certificate else { return http }
        let chain = try NIOSSLCertificate.fromPEMFile(certificate.chain).map { NIOSSLCertificateSource.certificate($0) }
        let key = try NIOSSLPrivateKey(file: certificate.key, format: .pem)
        var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
        tls.minimumTLSVersion = .tlsv12
        return try .tls(http, tlsConfiguration: tls)
    }
}
