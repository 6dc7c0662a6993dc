// SPDX-License-Identifier: Apache-2.0
import Dispatch
import GRDB
import Synchronization

/// Moves what was appended from the write-ahead log into the database, off the writer's path.
final class Checkpoints: Sendable {
    /// After how many bytes of batches a checkpoint is due.
    private static let interval = 16 << 20

    private let connection: DatabaseQueue
    private let queue = DispatchQueue(label: "hexi.checkpoints", qos: .utility)
    private let state = Mutex((pending: 0, isRunning: false))

    init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "hexi checkpoints"
        connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    func appended(_ byteCount: Int) {
        let isDue = state.withLock { state in
            state.pending += byteCount
            guard !state.isRunning, state.pending > Self.interval else { return false }
            state = (0, true)
            return true
        }
        guard isDue else { return }
        queue.async { [self] in
            run()
            state.withLock { $0.isRunning = false }
        }
    }

    /// A passive checkpoint never makes a writer wait; what it leaves, the next one takes.
    private func run() {
        do {
            try connection.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        } catch {
            // The log only grows until the next checkpoint; nothing is lost.
            state.withLock { $0.pending = Self.interval }
        }
    }

    func close() {
        queue.sync {
            do { try connection.close() } catch { state.withLock { $0.pending = 0 } }
        }
    }
}
