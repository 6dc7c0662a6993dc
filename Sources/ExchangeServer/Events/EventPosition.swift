// SPDX-License-Identifier: Apache-2.0
package import ExchangeEvidence
import Foundation

import struct Crypto.HKDF
import struct Crypto.HMAC
import struct Crypto.SHA256
import struct Crypto.SymmetricKey

/// A place among all that ever happened: a record, and one of its events.
package struct EventPosition: Sendable, Equatable, Comparable {
    /// The record's sequence number.
    package let sequence: UInt64
    /// The event's place in it, from 0; ``end`` is after all of them.
    package let index: UInt16

    /// After every event of a record: a record has far fewer.
    package static let end = UInt16.max

    /// Names a place.
    package init(sequence: UInt64, index: UInt16 = EventPosition.end) {
        self.sequence = sequence
        self.index = index
    }

    /// Earlier records come first, and in a record the events in their order.
    package static func < (left: EventPosition, right: EventPosition) -> Bool {
        (left.sequence, left.index) < (right.sequence, right.index)
    }
}

/// Names places for an account in a way that only the server can read.
///
/// With bare sequence numbers, the gaps between two events of one's own would count what others did in between. A name is the place under
/// a mask, and a keyed checksum over place and account: the same for ever, of no use to another account, and gone with the log's key.
package struct EventIdentifiers: Sendable {
    private static let checksumLength = 14
    private static let placeLength = 10
    private let checksumKey: SymmetricKey
    private let maskKey: SymmetricKey

    /// Derives the keys from the log's own.
    package init(_ logKey: SigningKey) {
        let secret = SymmetricKey(data: Data(logKey.secretText.utf8))
        func key(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data("hexi events \(purpose)".utf8), outputByteCount: 32)
        }
        checksumKey = key("checksum")
        maskKey = key("mask")
    }

    /// The name of a place.
    package func identifier(of position: EventPosition, for account: String) -> String {
        let place =
            (0..<8).map { UInt8(truncatingIfNeeded: position.sequence >> (56 - 8 * $0)) }
            + [UInt8(position.index >> 8), UInt8(position.index & 0xFF)]
        let checksum = checksum(place, account)
        return Hex.text(checksum + masked(place, checksum))
    }

    /// The place of a name; `nil` when it was not given to this account.
    package func position(of identifier: String, for account: String) -> EventPosition? {
        guard let bytes = Hex.bytes(identifier), bytes.count == Self.checksumLength + Self.placeLength else { return nil }
        let checksum = Array(bytes[..<Self.checksumLength])
        let place = masked(Array(bytes[Self.checksumLength...]), checksum)
        guard self.checksum(place, account) == checksum else { return nil }
        return EventPosition(
            sequence: place[..<8].reduce(0) { $0 << 8 | UInt64($1) }, index: UInt16(place[8]) << 8 | UInt16(place[9]))
    }

    private func checksum(_ place: [UInt8], _ account: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: place + Array(account.utf8), using: checksumKey).prefix(Self.checksumLength))
    }

    private func masked(_ place: [UInt8], _ checksum: [UInt8]) -> [UInt8] {
        zip(place, HMAC<SHA256>.authenticationCode(for: checksum, using: maskKey)).map { $0 ^ $1 }
    }
}

/// Bytes in hexadecimal digits.
enum Hex {
    static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
