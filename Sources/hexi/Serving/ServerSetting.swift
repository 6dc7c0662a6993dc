// SPDX-License-Identifier: Apache-2.0
import Configuration
import ExchangeModel

/// One thing that can be told to `hexi serve`: by a flag, by the environment, or in the file.
struct ServerSetting: Sendable, Hashable {
    /// Its name in the file, such as `limits.uploadBytes`.
    let name: String
    /// What values it takes.
    let type: ConfigType
    /// What holds when nobody says anything; `nil` for nothing.
    let usual: ConfigContent?
    /// The numbers it can be.
    let bounds: ClosedRange<Int>
    /// The words it can be; any when empty.
    let words: [String]
    /// Whether nobody may see it.
    let isSecret: Bool
    /// What it means.
    let meaning: Text

    private init(
        _ name: String, _ type: ConfigType, _ usual: ConfigContent?, bounds: ClosedRange<Int> = 0...Int.max, words: [String] = [],
        isSecret: Bool = false, _ zh: String, _ en: String
    ) {
        self.name = name
        self.type = type
        self.usual = usual
        self.bounds = bounds
        self.words = words
        self.isSecret = isSecret
        meaning = Text(zh: zh, en: en)
    }

    static func == (one: ServerSetting, other: ServerSetting) -> Bool { one.name == other.name }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Its name in the environment, such as `HEXI_LIMITS_UPLOAD_BYTES`.
    var variable: String {
        name.reduce(into: "HEXI_") { text, letter in
            if letter == "." {
                text.append("_")
            } else {
                if letter.isUppercase, text.last?.isLowercase ?? false { text.append("_") }
                text.append(letter)
            }
        }.uppercased()
    }

    static let host = ServerSetting("host", .string, .string("127.0.0.1"), "监听地址", "address to listen on")
    static let port = ServerSetting("port", .int, .int(8080), bounds: 0...65_535, "端口,0 为任选", "port; 0 takes a free one")
    static let tls = ServerSetting(
        "tls.mode", .string, .string("automatic"), words: ["automatic", "self-signed"],
        "automatic:非本机且无证书、无代理时自签;self-signed:总是自签", "automatic: self-signed beyond loopback without files or proxy")
    static let certificate = ServerSetting("tls.certificate", .string, nil, "证书链文件(PEM)", "file of the certificate chain (PEM)")
    static let key = ServerSetting("tls.key", .string, nil, "私钥文件(PEM)", "file of the private key (PEM)")
    static let behindProxy = ServerSetting("behindProxy", .bool, .bool(false), "在 TLS 代理之后", "browsers come over TLS through a proxy")
    static let trustedProxies = ServerSetting(
        "trustedProxies", .stringArray, nil, "可信代理地址,可写网段;在代理之后时默认为本机", "addresses or networks of proxies; loopback when behindProxy")
    static let logForm = ServerSetting("log.form", .string, .string("text"), words: LogForm.allCases.map(\.rawValue), "日志格式", "form of the log")
    static let logLevel = ServerSetting(
        "log.level", .string, .string("info"), words: ["trace", "debug", "info", "notice", "warning", "error", "critical"], "日志级别",
        "least level that is logged")
    static let bodyBytes = ServerSetting(
        "limits.bodyBytes", .int, .int(1 << 20), bounds: 1_024...(1 << 30), "请求体上限(字节)", "largest body that is no file, in bytes")
    static let uploadBytes = ServerSetting(
        "limits.uploadBytes", .int, .int(10 << 30), bounds: 1_024...(1 << 40), "卖方与数商上传文件上限(字节)", "largest file of sellers and dealers, in bytes")
    static let deskUploadBytes = ServerSetting(
        "limits.deskUploadBytes", .int, .int(100 << 20), bounds: 1_024...(1 << 40), "登记、上架岗位上传文件上限(字节)",
        "largest file of the desks of registration and listing, in bytes")
    static let otherUploadBytes = ServerSetting(
        "limits.otherUploadBytes", .int, .int(100 << 20), bounds: 1_024...(1 << 40), "其他账户上传文件上限(字节)", "largest file of any other account, in bytes")
    static let unfinishedUploads = ServerSetting(
        "limits.unfinishedUploads", .int, .int(10), bounds: 1...1_000, "每账户未完成的断点续传数上限", "resumable uploads that one account may have unfinished")
    static let unfinishedUploadBytes = ServerSetting(
        "limits.unfinishedUploadBytes", .int, .int(20 << 30), bounds: 1_024...(1 << 42), "每账户未完成的断点续传总字节上限",
        "bytes that one account's unfinished uploads come to")
    static let unfinishedUploadHours = ServerSetting(
        "limits.unfinishedUploadHours", .int, .int(24), bounds: 1...720, "未完成的断点续传保留时长(小时)", "how long an unfinished upload is kept, in hours")
    static let leastBytesPerSecond = ServerSetting(
        "limits.leastBytesPerSecond", .int, .int(256), bounds: 1...(1 << 20), "请求体每秒最少字节,过慢则断开",
        "who sends a body slower is cut off, in bytes a second")
    static let streams = ServerSetting("limits.streams", .int, .int(1_000), bounds: 1...100_000, "并发事件流上限", "event streams at once")
    static let streamsPerAccount = ServerSetting(
        "limits.streamsPerAccount", .int, .int(8), bounds: 1...1_000, "每账户并发事件流上限", "event streams of one account at once")
    static let connections = ServerSetting("limits.connections", .int, .int(10_000), bounds: 1...1_000_000, "并发连接上限", "connections at once")
    static let idleSeconds = ServerSetting(
        "limits.idleSeconds", .int, .int(60), bounds: 1...3_600, "连接静默上限(秒)", "how long a connection may be silent, in seconds")
    static let requestsPerMinute = ServerSetting(
        "limits.requestsPerMinute", .int, .int(6_000), bounds: 1...10_000_000, "每访客每分钟请求上限", "requests a minute of one visitor")
    static let signInsPerMinute = ServerSetting(
        "limits.signInsPerMinute", .int, .int(20), bounds: 1...10_000, "每地址每分钟登录尝试上限", "attempts to sign in a minute from one address")
    static let sessionHours = ServerSetting("session.hours", .int, .int(12), bounds: 1...720, "会话时长(小时)", "how long a session lasts, in hours")
    static let graceSeconds = ServerSetting(
        "shutdown.graceSeconds", .int, .int(30), bounds: 0...3_600, "停机时等待进行中请求的时长(秒)", "how long running requests may take at the end, in seconds")
    static let issuer = ServerSetting("openID.issuer", .string, nil, "统一身份提供方的地址", "issuer of a provider of OpenID Connect")
    static let clientID = ServerSetting("openID.clientID", .string, nil, "本站在提供方的客户端编号", "what the provider calls this site")
    static let clientSecret = ServerSetting("openID.clientSecret", .string, nil, isSecret: true, "客户端密钥", "the secret shared with the provider")
    static let siteAddress = ServerSetting("openID.siteAddress", .string, nil, "本站对外地址", "where browsers reach this site")
    static let signInLabel = ServerSetting("openID.label", .string, .string("统一身份认证 Single sign-on"), "登录按钮的文字", "what the button says")
    static let audience = ServerSetting("openID.audience", .string, nil, "程序令牌的受众;不设则不接受", "audience of tokens of programs; none are taken without")

    /// All of them, in the order in which they are shown.
    static let all: [ServerSetting] = [
        host, port, tls, certificate, key, behindProxy, trustedProxies, logForm, logLevel, bodyBytes, uploadBytes, deskUploadBytes,
        otherUploadBytes, unfinishedUploads, unfinishedUploadBytes, unfinishedUploadHours, leastBytesPerSecond, streams, streamsPerAccount,
        connections, idleSeconds, requestsPerMinute, signInsPerMinute, sessionHours, graceSeconds, issuer, clientID, clientSecret, siteAddress,
        signInLabel,
        audience,
    ]

    /// The setting of a name.
    ///
    /// - Throws: `config.name-unknown` with the nearest known name.
    static func named(_ name: String, in place: String) throws(Fault) -> ServerSetting {
        guard let setting = all.first(where: { $0.name == name }) else {
            throw .settingUnknown(name, in: place, nearest: NearestName.of(name, among: all.map(\.name)))
        }
        return setting
    }
}

/// The word of several that is most like one that was mistyped.
enum NearestName {
    /// The nearest of some names; `nil` when none is there.
    static func of(_ name: String, among names: [String]) -> String? {
        names.min { distance(name, $0) < distance(name, $1) }
    }

    /// How many letters have to be put in, left out or changed to make one text the other (Levenshtein), whatever their case.
    static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.lowercased()), Array(other.lowercased()))
        var row = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherLetter) in other.enumerated() {
                let changed = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
