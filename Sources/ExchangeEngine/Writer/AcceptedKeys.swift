// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// Which record each idempotency key led to, for ever.
///
/// A key belongs to its actor: two actors may use the same one. What is kept is 128 bits of SHA-256 and the sequence number.
struct AcceptedKeys: Sendable, Equatable {
    struct Fingerprint: Hashable, Sendable {
        let high: UInt64
        let low: UInt64

        init(high: UInt64, low: UInt64) {
            self.high = high
            self.low = low
        }

        init(_ key: String, _ principal: Principal) {
            var hasher = SHA256()
            Self.feed(&hasher, principal.actor)
            withUnsafeBytes(of: principal.participant?.serial.bigEndian ?? 0) { hasher.update(bufferPointer: $0) }
            Self.feed(&hasher, key)
            (high, low) = hasher.finalize().withUnsafeBytes {
                ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            }
        }

        /// Feeds a text and its length, so that no two pairs of texts feed the same bytes.
        private static func feed(_ hasher: inout SHA256, _ text: String) {
            withUnsafeBytes(of: text.utf8.count.bigEndian) { hasher.update(bufferPointer: $0) }
            var text = text
            text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        }

        // The value is a digest already: half of it hashes as well as all of it.
        func hash(into hasher: inout Hasher) { hasher.combine(low) }
    }

    private var sequences: [Fingerprint: UInt64] = [:]

    subscript(fingerprint: Fingerprint) -> UInt64? {
        get { sequences[fingerprint] }
        set { sequences[fingerprint] = newValue }
    }

    mutating func apply(_ record: Record) { self[Fingerprint(record.key, record.principal)] = record.sequence }
}

extension AcceptedKeys {
    /// 24 bytes a key, in order of the records.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sequences.count * 24)
        for (fingerprint, sequence) in sequences.sorted(by: { $0.value < $1.value }) {
            for word in [fingerprint.high, fingerprint.low, sequence] {
                withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
            }
        }
        return bytes
    }

    init(bytes: [UInt8]) throws(Fault) {
        guard bytes.count % 24 == 0 else { throw .snapshotUnreadable(nil) }
        sequences.reserveCapacity(bytes.count / 24)
        bytes.withUnsafeBytes { raw in
            for offset in stride(from: 0, to: raw.count, by: 24) {
                let word = { UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset + $0, as: UInt64.self)) }
                sequences[Fingerprint(high: word(0), low: word(8))] = word(16)
            }
        }
    }
}
