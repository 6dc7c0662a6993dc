// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import SwiftASN1
import X509

/// A certificate that the server makes for itself (ECDSA P-256), kept in the exchange's folder.
///
/// Browsers warn of it; whoever compares the fingerprint knows that it is ours.
struct SelfSignedCertificate {
    /// How long it counts: the most that browsers take.
    static let days = 397
    /// With how many days left it is made anew.
    static let renewalDays = 30

    let folder: ExchangeFolder

    /// The certificate that is kept, or a new one when there is none for the host or it is about to end.
    ///
    /// - Returns: The certificate, and whether it is new.
    /// - Throws: `vault.unusable` when it cannot be kept.
    func current(for host: String, at now: Instant) throws -> (certificate: ServerCertificate, isNew: Bool) {
        if let kept = try? ServerCertificate(chainAt: folder.certificate), kept.matches(keyAt: folder.certificateKey),
            kept.end >= now.adding(days: Self.renewalDays), kept.start <= now, Self.names(for: host).allSatisfy(kept.covers)
        {
            return (kept, false)
        }
        try make(for: host, at: now)
        return (try ServerCertificate(chainAt: folder.certificate), true)
    }

    private func make(for host: String, at now: Instant) throws {
        let key = P256.Signing.PrivateKey()
        let issuer = Certificate.PrivateKey(key)
        let name = try DistinguishedName {
            OrganizationName("hexi")
            CommonName(Self.names(for: host)[0])
        }
        let alternatives = Self.names(for: host).map { name -> GeneralName in
            if let address = AddressRange(name) { .ipAddress(ASN1OctetString(contentBytes: address.bytes[...])) } else { .dnsName(name) }
        }
        let start = Date(timeIntervalSince1970: Double(now.milliseconds / 1_000))
        let certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: issuer.publicKey,
            // Clocks differ by a little.
            notValidBefore: start.addingTimeInterval(-3_600), notValidAfter: start.addingTimeInterval(Double(Self.days) * 86_400 - 3_600),
            issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                // No key usage: a client that is told to trust it looks for a certificate that may have signed itself.
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(alternatives)
            }, issuerPrivateKey: issuer)
        // Should the machine stop between the two, they do not match, and both are made anew.
        try Self.keep(key.pemRepresentation, at: folder.certificateKey)
        try Self.keep(try certificate.serializeAsPEM().pemString, at: folder.certificate)
    }

    /// Whom it is for: the host, or the machine where it listens everywhere; and this machine by its usual names.
    private static func names(for host: String) -> [String] {
        let isEverywhere = ["0.0.0.0", "::"].contains(host)
        let name = isEverywhere ? ProcessInfo.processInfo.hostName.lowercased() : host.lowercased()
        let usual = ["localhost", "127.0.0.1", "::1"]
        return usual.contains(name) || name.isEmpty || !name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) ? usual : [name] + usual
    }

    private static func keep(_ text: String, at path: String) throws {
        let file = try OutputFile(path: path, replaces: true)
        try file.write(Array((text + "\n").utf8))
        try file.commit()
    }
}
