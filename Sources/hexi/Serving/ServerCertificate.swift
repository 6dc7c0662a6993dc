// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeModel
import ExchangeServer
import Foundation
import SwiftASN1
import X509

/// The certificate with which a server speaks TLS, as its files say.
struct ServerCertificate {
    private let leaf: Certificate
    /// SHA-256 over the certificate, as browsers show it.
    let fingerprint: String

    /// Reads the first certificate of a chain.
    ///
    /// - Throws: `tls.certificate-unreadable`.
    init(chainAt path: String) throws(Fault) {
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            guard let first = try PEMDocument.parseMultiple(pemString: text).first else { throw Fault.certificateUnreadable(path, nil) }
            leaf = try Certificate(pemDocument: first)
            fingerprint = SHA256.hash(data: first.derBytes).map { String(format: "%02X", $0) }.joined(separator: ":")
        } catch {
            throw .certificateUnreadable(path, error)
        }
    }

    /// From when it counts.
    var start: Instant { Instant(milliseconds: Int64(leaf.notValidBefore.timeIntervalSince1970 * 1_000)) }

    /// Until when it counts.
    var end: Instant { Instant(milliseconds: Int64(leaf.notValidAfter.timeIntervalSince1970 * 1_000)) }

    /// Whether a private key is its own.
    func matches(keyAt path: String) -> Bool {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let key = try? Certificate.PrivateKey(pemEncoded: text) else {
            return false
        }
        return key.publicKey == leaf.publicKey
    }

    /// Whether it is for a host: a name, one of `*.` and a name, or an address.
    func covers(_ host: String) -> Bool {
        guard let names = try? leaf.extensions.subjectAlternativeNames else { return false }
        let address = AddressRange(host)?.bytes
        return names.contains { name in
            switch name {
            case .dnsName(let dns): Self.matches(host.lowercased(), dns.lowercased())
            case .ipAddress(let octets): address.map { $0 == Array(octets.bytes) } ?? false
            default: false
            }
        }
    }

    private static func matches(_ host: String, _ name: String) -> Bool {
        guard name.hasPrefix("*.") else { return host == name }
        guard let dot = host.firstIndex(of: ".") else { return false }
        return host[dot...] == name.dropFirst()
    }
}

extension Fault {
    static func certificateUnreadable(_ path: String, _ cause: (any Error)?) -> Fault {
        if let fault = cause as? Fault { return fault }
        return Fault(
            "tls.certificate-unreadable",
            Text(
                zh: "证书 \(path) 无法读取:须为 PEM 格式的证书链。", en: "The certificate \(path) cannot be read: a chain in PEM is needed."),
            cause: cause)
    }
}
