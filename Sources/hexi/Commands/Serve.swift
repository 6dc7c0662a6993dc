// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import Foundation
import Logging

/// `hexi serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "服务 Serve the portal and the API of an exchange, on loopback unless told otherwise.")
    @Option(name: .long, help: "交易所目录 Folder of the exchange; HEXI_EXCHANGE or this folder by default.")
    var exchange: String?
    @Flag(name: .long, help: "演示 Stand the demonstration's exchange up first, with an account for each role.")
    var demo = false
    @Option(name: .long, help: "监听地址 Address to listen on; HEXI_HOST or 127.0.0.1 by default.")
    var host: String?
    @Option(name: .long, help: "端口 Port; HEXI_PORT or 8080 by default; 0 takes a free one.")
    var port: Int?
    @Option(name: .long, help: "证书链 PEM file of the certificate chain; with --key the server speaks TLS.")
    var certificate: String?
    @Option(name: .long, help: "私钥 PEM file of the certificate's private key.")
    var key: String?
    @Flag(name: .long, help: "在反向代理之后 Browsers come over TLS through a proxy in front: cookies are for TLS alone.")
    var behindProxy = false
    @Option(name: .long, help: "日志 text 或 json Form of the log.")
    var log: LogForm = .text
    @OptionGroup var shared: ConsoleOptions

    func validate() throws {
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--certificate 与 --key 须同时给出 --certificate and --key go together.")
        }
        guard !demo || isLoopback else {
            throw ValidationError("--demo 公开口令,只能监听本机 --demo shows its passwords: it listens on loopback alone.")
        }
    }

    private var environment: [String: String] { ProcessInfo.processInfo.environment }
    private var address: String { host ?? environment["HEXI_HOST"] ?? "127.0.0.1" }
    private var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(address) }

    func run() async throws {
        let console = shared.console
        let folder = demo ? try await DemoServing(path: exchange, console).stand() : try ExchangeFolder.find(exchange)
        let bar = console.progressBar(Text(zh: "重放日志", en: "Replaying the journal"))
        let open = try OpenExchange(folder) { bar.show(count: $0) }
        bar.end()
        do {
            try await serve(open, console)
        } catch {
            try await open.close()
            throw error
        }
        try await open.close()
    }

    private func serve(_ open: OpenExchange, _ console: Console) async throws {
        var configuration = ServerConfiguration(
            host: address, port: port ?? environment["HEXI_PORT"].flatMap { Int($0) } ?? 8080,
            certificate: certificate.flatMap { chain in key.map { .init(chain: chain, key: $0) } },
            isSecure: certificate != nil || behindProxy)
        let form = log
        LoggingSystem.bootstrap { label in form.handler(label) }
        let site = Site(
            exchange: open.exchange, vault: open.vault, persons: open.persons, access: open.access, logKey: try open.folder.logKey(),
            name: open.description.name)
        if demo { configuration.shownAccounts = try await DemoAccounts(open: open).make() }
        let link = demo ? nil : try FirstAdministrator(site: site).invitation()
        if !isLoopback, !configuration.isSecure {
            console.complain("! 未加密的连接对外开放:请配置 --certificate/--key 或置于 TLS 代理之后 Open to others without TLS.")
        }
        let scheme = configuration.certificate == nil ? "http" : "https"
        let host = address
        let shown = configuration.shownAccounts
        let server = ExchangeServer(site, configuration, logger: Logger(label: "hexi"))
        try await server.run { port in
            let base = "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
            console.say(Text(zh: "✓ 门户 \(base)/  接口 \(base)/api/v1", en: "✓ portal \(base)/  API \(base)/api/v1"))
            if let link {
                console.say(
                    Text(
                        zh: "  首个管理员:打开此链接设置 admin 的口令(72 小时内,仅一次)",
                        en: "  First administrator: set admin's password at this link (once, within 72 hours)"))
                console.say(Text(zh: "  \(base)\(link)", en: "  \(base)\(link)"))
            }
            for account in shown {
                console.say(Text(zh: "  \(account.name)  \(account.title)", en: "  \(account.name)  \(account.title)"))
            }
            if let password = shown.first?.password { console.say(Text(zh: "  口令均为 \(password)", en: "  the password of each is \(password)")) }
            fflush(nil)
        }
    }
}

/// How the log is written, always to standard error.
enum LogForm: String, ExpressibleByArgument {
    case text, json

    func handler(_ label: String) -> any LogHandler {
        switch self {
        case .text: StreamLogHandler.standardError(label: label)
        case .json: JSONLogHandler()
        }
    }
}

/// A log of one JSON object a line.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = ["time": "\(SystemClock().now)", "level": event.level.rawValue, "message": "\(event.message)"]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, last in last }) { line[key] = "\(value)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(line) else { return }
        FileHandle.standardError.write(data + Data("\n".utf8))
    }
}

/// The account that opens all others.
struct FirstAdministrator {
    let site: Site

    /// The link with which the first administrator sets a password; `nil` once somebody has one.
    func invitation() throws -> String? {
        let accounts = try site.access.accounts()
        guard accounts.allSatisfy({ $0.passwordHash == nil }) else { return nil }
        if !accounts.contains(where: { $0.name == "admin" }) {
            try site.access.save(try Account(name: "admin", title: "系统管理员 administrator", desks: .all))
        }
        return "/invitation/" + (try Invitations(site: site).make(for: "admin"))
    }
}
