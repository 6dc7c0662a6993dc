// SPDX-License-Identifier: Apache-2.0
import Dispatch
import GRDB
import Synchronization

/// Moves what was appended from the write-ahead log into the database.
///
/// Nearly all of it is moved on a thread of its own; the little that comes meanwhile is moved between two appends. Only when all of
/// it was moved does SQLite write its log over from the start, and a log whose blocks are on the disk already takes half as long to
/// sync as one that grows.
final class Checkpoints: Sendable {
    private enum Phase { case gathering, moving, nearlyDone }

    /// After how many bytes of batches a checkpoint is due.
    private static let interval = 16 << 20

    private let connection: DatabaseQueue
    private let queue = DispatchQueue(label: "hexi.checkpoints", qos: .utility)
    private let state = Mutex((pending: 0, phase: Phase.gathering))

    init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "hexi checkpoints"
        connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Counts what was appended on a connection, and moves the rest on it when nearly all was moved.
    func appended(_ byteCount: Int, on database: Database) {
        let phase = state.withLock { state in
            state.pending += byteCount
            let phase = state.phase
            if phase == .nearlyDone { state = (0, .gathering) }
            guard phase == .gathering, state.pending > Self.interval else { return phase }
            state = (0, .moving)
            queue.async { [self] in move() }
            return phase
        }
        if phase == .nearlyDone { checkpoint(database) }
    }

    /// Twice: the second time there is only what came during the first.
    private func move() {
        for _ in 0..<2 { connection.inDatabase(checkpoint) }
        state.withLock { $0.phase = .nearlyDone }
    }

    /// A passive checkpoint never waits for a reader or a writer.
    private func checkpoint(_ database: Database) {
        do {
            _ = try database.checkpoint(.passive)
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
