// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Synchronization

/// The accounts and keys that were asked for lately, until something is written.
final class RememberedAccess: Sendable {
    /// What is remembered.
    struct Values {
        var accounts: [String: Account] = [:]
        var keys: [Digest: APIKey] = [:]
    }

    private static let limit = 10_000
    private let state = Mutex((values: Values(), age: UInt64(0)))

    /// What is remembered under a key, and how many writes there have been.
    func find<Key: Hashable & Sendable, Value: Sendable>(
        _ kind: any WritableKeyPath<Values, [Key: Value]> & Sendable, _ key: Key
    ) -> (found: Value?, age: UInt64) {
        state.withLock { state in (state.values[keyPath: kind][key], state.age) }
    }

    /// Remembers what was read, unless something has been written since.
    func keep<Key: Hashable & Sendable, Value: Sendable>(
        _ kind: any WritableKeyPath<Values, [Key: Value]> & Sendable, _ key: Key, _ value: Value, readAt age: UInt64
    ) {
        state.withLock { state in
            guard state.age == age else { return }
            if state.values[keyPath: kind].count >= Self.limit { state.values[keyPath: kind] = [:] }
            state.values[keyPath: kind][key] = value
        }
    }

    /// Forgets everything: something was written.
    func forget() {
        state.withLock { state in state = (Values(), state.age + 1) }
    }
}
