// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird
import Synchronization

/// Lets each visitor make so many requests a minute.
final class RateLimit: RouterMiddleware {
    typealias Context = Visit

    /// How many visitors are remembered; all are forgotten when there are more.
    private static let visitorLimit = 100_000
    private static let minute: Int64 = 60_000

    private let counts = Mutex<(minute: Int64, counts: [String: Int])>((0, [:]))
    private let limit: Int
    private let clock: any Clock
    private let concerns: @Sendable (Request) -> Bool

    /// Limits the requests that `concerns` names.
    init(perMinute limit: Int, clock: any Clock, concerning concerns: @escaping @Sendable (Request) -> Bool = { _ in true }) {
        self.limit = limit
        self.clock = clock
        self.concerns = concerns
    }

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        if concerns(request), !admits(context.visitor.account?.name ?? context.address) { throw Refusal.tooManyRequests }
        return try await next(request, context)
    }

    private func admits(_ visitor: String) -> Bool {
        let minute = clock.now.milliseconds / Self.minute
        return counts.withLock { window in
            if window.minute != minute || window.counts.count > Self.visitorLimit { window = (minute, [:]) }
            window.counts[visitor, default: 0] += 1
            return window.counts[visitor, default: 0] <= limit
        }
    }
}
