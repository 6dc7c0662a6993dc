// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Logging
import Synchronization

/// Ends a server that was told to stop and still has requests running after a while.
///
/// The server itself hears the signals and stops taking connections; this only bounds how long it waits for those that are open.
struct ShutdownGrace {
    let seconds: Int
    let logger: Logger

    func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await body()
                return true
            }
            group.addTask {
                for await _ in Self.signals() { break }
                try await Task.sleep(for: .seconds(seconds))
                return false
            }
            guard try await group.next() == false else {
                group.cancelAll()
                return
            }
            logger.warning("requests were cut off at the end of the grace period", metadata: ["seconds": "\(seconds)"])
            group.cancelAll()
            // What the server says about being cut off is what was just said.
            while await group.nextResult() != nil {}
        }
    }

    private static func signals() -> AsyncStream<Void> {
        AsyncStream { continuation in
            let sources = SignalSources { continuation.yield() }
            continuation.onTermination = { _ in sources.cancel() }
        }
    }
}

/// What hears the signals that tell a server to stop, until it is cancelled.
private final class SignalSources: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    init(_ heard: @escaping @Sendable () -> Void) {
        sources = Mutex(
            [SIGTERM, SIGINT].map { number in
                let source = DispatchSource.makeSignalSource(signal: number)
                source.setEventHandler { heard() }
                source.resume()
                return source
            })
    }

    func cancel() {
        sources.withLock { for source in $0 { source.cancel() } }
    }
}
