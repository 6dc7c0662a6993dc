// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// State that no rule and no model may have.
final class Counter: Sendable {
    private let count = Mutex(0)

    /// How often it was asked before.
    func next() -> Int {
        count.withLock { count in
            count += 1
            return count - 1
        }
    }
}
