// SPDX-License-Identifier: Apache-2.0

/// How long it is worth waiting for more commands before a commit.
///
/// A commit costs about the same whatever is in it, and callers that were just answered often come back at once. So the writer waits
/// until as many have come as it last answered, but never longer than that commit took: the wait can at most double what one costs,
/// and usually saves one.
struct CommitPace {
    /// When waiting ends.
    private(set) var end = ContinuousClock.now
    private var lastAnswers = 0

    /// A commit that began at a time has ended now.
    mutating func committed(_ answers: Int, since start: ContinuousClock.Instant) {
        let now = ContinuousClock.now
        end = now + (now - start)
        lastAnswers = answers
    }

    /// Whether more are likely to come in time.
    func isWorthWaiting(answers: Int) -> Bool { answers < lastAnswers && ContinuousClock.now < end }
}
