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
        abstract: "服务 Serve the portal and the API of an exchange, on loopback unless told otherwise.",
        discussion: """
            设置依次取自命令行、环境变量(HEXI_…)与配置文件(交易所目录中的 server.json,或 --config)。
            Settings are taken from flags, then the environment (HEXI_…), then the file: server.json in the folder, or --config.
            """)
    @Option(name: .long, help: "交易所目录 Folder of the exchange; HEXI_EXCHANGE or this folder by default.")
    var exchange: String?
    @Flag(name: .long, help: "演示 Stand the demonstration's exchange up first, with an account for each role.")
    var demo = false
    @Option(name: .long, help: "配置文件 File of settings (JSON); HEXI_CONFIG or server.json in the folder by default.")
    var config: String?
    @Flag(name: .long, help: "列出生效的设置及来源 Show the settings in force and where each was said, and end.")
    var printConfig = false
    @Option(name: .long, help: "监听地址 Address to listen on.")
    var host: String?
    @Option(name: .long, help: "端口 Port; 0 takes a free one.")
    var port: Int?
    @Option(name: .long, help: "self-signed:自签证书 A certificate of the server's own; made by itself beyond loopback without files or proxy.")
    var tls: String?
    @Option(name: .long, help: "证书链 PEM file of the certificate chain, with --key.")
    var certificate: String?
    @Option(name: .long, help: "私钥 PEM file of the certificate's private key.")
    var key: String?
    @Flag(name: .long, help: "在反向代理之后 Browsers come over TLS through a proxy in front: cookies are for TLS alone.")
    var behindProxy = false
    @Option(name: .long, help: "日志 text 或 json Form of the log.")
    var log: LogForm?
    @Option(name: .long, help: "任一设置,可多次 Any other setting, such as --set session.hours=8; repeat for more.")
    var set: [Assignment] = []
    @OptionGroup var shared: ConsoleOptions

    func run() async throws {
        let console = shared.console
        let environment = ProcessInfo.processInfo.environment
        let path = demo ? exchange ?? DemoServing.folder : exchange ?? environment["HEXI_EXCHANGE"] ?? "."
        let settings = try ServerSettings(
            flags: try flags, environment: environment,
            file: try await SettingsFile.find(config, folder: path, environment: environment))
        if printConfig { return SettingsTable(settings).show(on: console) }
        guard !demo || settings.isLoopback else {
            throw ValidationError("--demo 公开口令,只能监听本机 --demo shows its passwords: it listens on loopback alone.")
        }
        let folder = demo ? try await DemoServing(path: exchange, console).stand() : try ExchangeFolder.find(exchange)
        let bar = console.progressBar(Text(zh: "重放日志", en: "Replaying the journal"))
        let open = try OpenExchange(folder) { bar.show(count: $0) }
        bar.end()
        do {
            try await serve(open, settings, console)
        } catch {
            try await open.close()
            throw error
        }
        try await open.close()
    }

    /// What the flags say.
    private var flags: [ServerSetting: String] {
        get throws {
            var flags: [ServerSetting: String] = [:]
            for assignment in set { flags[try ServerSetting.named(assignment.name, in: "--set")] = assignment.value }
            flags[.host] = host ?? flags[.host]
            flags[.port] = port.map { "\($0)" } ?? flags[.port]
            flags[.tls] = tls ?? flags[.tls]
            flags[.certificate] = certificate ?? flags[.certificate]
            flags[.key] = key ?? flags[.key]
            flags[.behindProxy] = behindProxy ? "true" : flags[.behindProxy]
            flags[.logForm] = log?.rawValue ?? flags[.logForm]
            return flags
        }
    }

    private func serve(_ open: OpenExchange, _ settings: ServerSettings, _ console: Console) async throws {
        var greeting = Greeting(host: settings.host)
        var certificate: ServerConfiguration.Certificate?
        switch try settings.tls {
        case .none: break
        case .files(let files):
            certificate = files
            greeting.certificate = try ServerCertificate(chainAt: files.chain)
        case .selfSigned:
            certificate = .init(chain: open.folder.certificate, key: open.folder.certificateKey)
            greeting.certificate = try SelfSignedCertificate(folder: open.folder).current(for: settings.host, at: SystemClock().now).certificate
        }
        var configuration = try settings.configuration(certificate: certificate)
        LoggingSystem.bootstrap { settings.logHandler($0) }
        let site = Site(
            exchange: open.exchange, vault: try Vault(folder: open.folder.vault, byteLimit: configuration.uploadLimit), persons: open.persons,
            access: open.access, logKey: try open.folder.logKey(), name: open.description.name)
        if demo {
            configuration.shownAccounts = try await DemoAccounts(open: open).make()
            greeting.accounts = configuration.shownAccounts
        } else {
            greeting.invitation = try FirstAdministrator(site: site).invitation()
        }
        let logger = Logger(label: "hexi")
        let server = ExchangeServer(site, configuration, logger: logger)
        let said = greeting
        try await ShutdownGrace(seconds: settings.number(.graceSeconds), logger: logger).run {
            try await server.run { port in said.say(on: console, port: port) }
        }
    }
}
