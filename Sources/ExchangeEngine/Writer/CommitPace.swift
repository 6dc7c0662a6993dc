// SPDX-License-Identifier: Apache-2.0

/// How long it is worth waiting for more commands before a commit.
///
/// A commit costs about the same whatever is in it, and callers that were just answered often come back at once. So the writer waits
/// until all have come that it answered last or that came meanwhile, but never longer than that commit took: the wait can at most
/// double what one costs, and usually saves one.
struct CommitPace {
    /// When waiting ends.
    private(set) var end = ContinuousClock.now
    private var expected = 0

    /// A commit that began at a time has ended now.
    ///
    /// - Parameters:
    ///   - answers: How many callers are answered by it.
    ///   - waiting: How many others have come meanwhile.
    mutating func committed(answers: Int, waiting: Int, since start: ContinuousClock.Instant) {
        let now = ContinuousClock.now
        end = now + (now - start)
        expected = answers + waiting
    }

    /// Whether more than so many are likely to come in time.
    func isWorthWaiting(answers: Int) -> Bool { answers < expected && ContinuousClock.now < end }
}
