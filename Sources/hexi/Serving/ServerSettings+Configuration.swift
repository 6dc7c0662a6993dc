// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Logging

extension ServerSettings {
    /// The address to listen on.
    var host: String { text(.host) ?? "127.0.0.1" }

    /// Whether only this machine can reach the server.
    var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    /// Where the server gets its certificate from.
    enum TLS {
        case none
        case files(ServerConfiguration.Certificate)
        case selfSigned
    }

    /// How the server speaks: never without TLS beyond this machine, unless it is told that a proxy does.
    ///
    /// - Throws: `config.tls-unclear` for half a pair of files, or files and a certificate of its own.
    var tls: TLS {
        get throws(Fault) {
            let files = (chain: text(.certificate), key: text(.key))
            guard (files.chain == nil) == (files.key == nil) else { throw .tlsUnclear }
            let isOwn = text(.tls) == "self-signed"
            if let chain = files.chain, let key = files.key {
                guard !isOwn else { throw .tlsUnclear }
                return .files(.init(chain: chain, key: key))
            }
            return isOwn || (!isLoopback && !holds(.behindProxy)) ? .selfSigned : .none
        }
    }

    /// The settings as the server takes them.
    ///
    /// - Throws: `config.value-unusable` for a proxy that is no address.
    func configuration(certificate: ServerConfiguration.Certificate?) throws(Fault) -> ServerConfiguration {
        var configuration = ServerConfiguration(
            host: host, port: number(.port), certificate: certificate, isSecure: certificate != nil || holds(.behindProxy))
        for proxy in list(.trustedProxies) ?? (holds(.behindProxy) ? ["127.0.0.0/8", "::1"] : []) {
            guard let range = AddressRange(proxy) else { throw .proxyUnusable(proxy) }
            configuration.trustedProxies.append(range)
        }
        configuration.bodyLimit = number(.bodyBytes)
        configuration.uploadLimit = Int64(number(.uploadBytes))
        configuration.deskUploadLimit = Int64(number(.deskUploadBytes))
        configuration.otherUploadLimit = Int64(number(.otherUploadBytes))
        configuration.unfinishedUploads = number(.unfinishedUploads)
        configuration.unfinishedUploadBytes = Int64(number(.unfinishedUploadBytes))
        configuration.unfinishedUploadHours = number(.unfinishedUploadHours)
        configuration.leastBytesPerSecond = number(.leastBytesPerSecond)
        configuration.streamLimit = number(.streams)
        configuration.streamsPerAccount = number(.streamsPerAccount)
        configuration.connectionLimit = number(.connections)
        configuration.idleSeconds = Int64(number(.idleSeconds))
        configuration.requestsPerMinute = number(.requestsPerMinute)
        configuration.signInsPerMinute = number(.signInsPerMinute)
        configuration.sessionHours = number(.sessionHours)
        configuration.openID = try openID
        return configuration
    }

    /// Where people may sign in besides here; `nil` when nothing is said of it.
    private var openID: OpenIDProvider? {
        get throws(Fault) {
            let told: [ServerSetting] = [.issuer, .clientID, .clientSecret, .siteAddress]
            let values = told.compactMap { text($0) }
            guard !values.isEmpty || text(.audience) != nil else { return nil }
            guard values.count == told.count else { throw .openIDIncomplete(told.filter { text($0) == nil }.map(\.name)) }
            let label = text(.signInLabel) ?? values[0]
            return OpenIDProvider(
                issuer: values[0], clientID: values[1], clientSecret: values[2], label: Text(zh: label, en: label), siteAddress: values[3],
                audience: text(.audience))
        }
    }

    /// How the log is written.
    func logHandler(_ label: String) -> any LogHandler {
        let level = text(.logLevel).flatMap { Logger.Level(rawValue: $0) } ?? .info
        return (text(.logForm).flatMap { LogForm(rawValue: $0) } ?? .text).handler(label, level: level)
    }
}

extension Fault {
    static let tlsUnclear = Fault(
        "config.tls-unclear",
        Text(
            zh: "证书链与私钥须同时给出,且不能与自签证书并用。请检查 tls.certificate、tls.key 与 tls.mode。",
            en: "A certificate and its key go together, and without one of the server's own. Check tls.certificate, tls.key and tls.mode."))

    static func openIDIncomplete(_ missing: [String]) -> Fault {
        let names = missing.joined(separator: ", ")
        return Fault(
            "config.open-id-incomplete",
            Text(zh: "统一身份认证的设置不全,还缺:\(names)。", en: "The settings of OpenID Connect are incomplete; missing: \(names)."))
    }

    static func proxyUnusable(_ proxy: String) -> Fault {
        Fault(
            "config.proxy-unusable",
            Text(
                zh: "可信代理“\(proxy)”不是地址或网段。示例:10.0.0.0/8。", en: "The trusted proxy '\(proxy)' is no address or network. An example: 10.0.0.0/8."))
    }
}
