// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Glibc
import Synchronization

/// What waits for a thread: anyone puts in, one thread takes everything out at once.
///
/// Its thread may block here, which is why the engine's threads are its own and never the cooperative pool's.
final class Inbox<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)

    /// Puts something in. Returns `false` when the inbox is closed.
    func put(_ element: Element) -> Bool {
        let (isIn, isFirst) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.waiting.append(element)
            return (true, state.waiting.count == 1)
        }
        if isFirst { signal.signal() }
        return isIn
    }

    /// How much is there.
    var count: Int { state.withLock { $0.waiting.count } }

    /// Takes out what is there, without waiting; `nil` when the inbox is closed and nothing is left.
    func take() -> [Element]? {
        state.withLock { state in
            guard !state.waiting.isEmpty || !state.isClosed else { return nil }
            var taken: [Element] = []
            swap(&taken, &state.waiting)
            return taken
        }
    }

    /// Takes out what is there, and waits for it if need be; `nil` when the inbox is closed and nothing is left.
    ///
    /// - Parameter end: Until when to look again and again, which answers sooner than being woken.
    func wait(spinningUntil end: ContinuousClock.Instant) -> [Element]? {
        while let taken = take() {
            if !taken.isEmpty { return taken }
            if ContinuousClock.now < end { sched_yield() } else { signal.wait() }
        }
        return nil
    }

    /// Lets nothing in any more. What is in can still be taken.
    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }
}
