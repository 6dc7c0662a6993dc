// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Foundation
import Synchronization

/// What time it is. The engine asks it once for each command; nothing below the engine knows a clock.
public protocol Clock: Sendable {
    /// The time now.
    var now: Instant { get }
}

/// The machine's clock.
public struct SystemClock: Clock {
    /// The machine's clock.
    public init() {}

    /// The time now.
    public var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that stands still until it is moved: for demonstrations and tests.
public final class ManualClock: Clock {
    private let instant: Mutex<Instant>

    /// A clock that shows an instant.
    public init(_ instant: Instant) { self.instant = Mutex(instant) }

    /// The instant it shows.
    public var now: Instant { instant.withLock { $0 } }

    /// Moves the clock, forwards or backwards.
    public func move(to instant: Instant) { self.instant.withLock { $0 = instant } }

    /// Moves the clock forwards by days.
    public func advance(days: Int) { instant.withLock { $0 = $0.adding(days: days) } }
}
