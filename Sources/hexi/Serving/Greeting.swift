// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import ExchangeServer
import Foundation

/// What a server says when it listens: where, how it is known, and who can sign in.
struct Greeting: Sendable {
    let host: String
    var certificate: ServerCertificate?
    /// The path with which the first administrator sets a password.
    var invitation: String?
    var accounts: [ServerConfiguration.ShownAccount] = []

    init(host: String) { self.host = host }

    func say(on console: Console, port: Int) {
        let name = host.contains(":") ? "[\(host)]" : host
        let base = "\(certificate == nil ? "http" : "https")://\(name):\(port)"
        console.say(Text(zh: "✓ 门户 \(base)/  接口 \(base)/api/v1", en: "✓ portal \(base)/  API \(base)/api/v1"))
        if let certificate {
            let known = certificate.fingerprint
            console.say(
                Text(
                    zh: "  证书 SHA-256 \(known),至 \(certificate.end.date)", en: "  certificate SHA-256 \(known), until \(certificate.end.date)"))
        }
        if let invitation {
            console.say(
                Text(
                    zh: "  首个管理员:打开此链接设置 admin 的口令(72 小时内,仅一次)",
                    en: "  First administrator: set admin's password at this link (once, within 72 hours)"))
            console.say(Text(zh: "  \(base)\(invitation)", en: "  \(base)\(invitation)"))
        }
        for account in accounts { console.say(Text(zh: "  \(account.name)  \(account.title)", en: "  \(account.name)  \(account.title)")) }
        if let password = accounts.first?.password {
            console.say(Text(zh: "  口令均为 \(password)", en: "  the password of each is \(password)"))
        }
        fflush(nil)
    }
}
