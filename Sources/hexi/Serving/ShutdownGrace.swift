// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Logging

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
            let sources = [SIGTERM, SIGINT].map { DispatchSource.makeSignalSource(signal: $0) }
            for source in sources {
                source.setEventHandler { continuation.yield() }
                source.resume()
            }
            continuation.onTermination = { _ in for source in sources { source.cancel() } }
        }
    }
}
