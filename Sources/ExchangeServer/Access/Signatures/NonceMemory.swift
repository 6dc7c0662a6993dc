// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel
import Synchronization

/// Remembers the nonces of signed requests for as long as their signatures would count.
///
/// It forgets everything when the server stops. Signatures that may have been seen before it began are refused therefore: those of that
/// time, and those that a clock which is ahead could have made by then.
package final class NonceMemory: Sendable {
    /// How long a signature counts, in seconds.
    package static let windowSeconds: Int64 = 300
    /// How far the clock of who signs may be ahead of ours, in seconds; as long no signature counts after the start.
    package static let aheadSeconds: Int64 = 5
    private static let bucketSeconds: Int64 = 60

    /// What became of a nonce.
    package enum Outcome: Equatable {
        case new, known, full
    }

    private struct State {
        /// Nonces by the minute of their signatures.
        var buckets: [Int64: Set<Digest>] = [:]
        var count = 0
    }

    private let began: Instant
    private let limit: Int
    private let state = Mutex(State())

    /// Begins with nothing.
    ///
    /// - Parameter limit: How many nonces are remembered at most; no request is taken beyond it until some are forgotten.
    package init(since began: Instant, limit: Int = 500_000) {
        self.began = began
        self.limit = limit
    }

    /// Whether a signature's time is one that this memory answers for.
    package func covers(_ created: Int64, at now: Instant) -> Bool {
        let age = Double(now.milliseconds) / 1_000 - Double(created)
        let sinceStart = Double(created) - Double(began.milliseconds) / 1_000
        return age <= Double(Self.windowSeconds) && age >= -Double(Self.aheadSeconds) && sinceStart >= Double(Self.aheadSeconds)
    }

    /// Remembers the nonce of a signature that is right and whose time is covered.
    package func remember(_ nonce: Digest, created: Int64, at now: Instant) -> Outcome {
        let bucket = created / Self.bucketSeconds
        let oldest = (now.milliseconds / 1_000 - Self.windowSeconds) / Self.bucketSeconds
        return state.withLock { state in
            for (minute, nonces) in state.buckets where minute < oldest {
                state.count -= nonces.count
                state.buckets[minute] = nil
            }
            guard !state.buckets.values.contains(where: { $0.contains(nonce) }) else { return .known }
            guard state.count < limit else { return .full }
            state.buckets[bucket, default: []].insert(nonce)
            state.count += 1
            return .new
        }
    }
}
