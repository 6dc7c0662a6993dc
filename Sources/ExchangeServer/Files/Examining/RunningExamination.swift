// SPDX-License-Identifier: Apache-2.0
package import ExchangeEngine
import ExchangeIdentifiers
package import ExchangeModel
import Synchronization

/// The examination of one product's file: how far it is, and how it ended.
package final class RunningExamination: Sendable {
    /// Where it stands.
    enum Stage: Sendable {
        case waiting, reading
        case ended(Result<Examining.Outcome, any Error>, at: Instant)
    }

    /// What is known about it at one moment.
    struct Snapshot: Sendable {
        var stage = Stage.waiting
        var progress: ProductExaminer.Progress?
        /// Counts the changes.
        var revision = 0

        /// When it ended; `nil` while it has not.
        var end: Instant? {
            if case .ended(_, let instant) = stage { instant } else { nil }
        }
    }

    private struct State {
        var snapshot = Snapshot()
        var isStopped = false
        var watchers: [Int: @Sendable () -> Void] = [:]
        var lastWatcher = 0
    }

    let product: ExchangeID
    let seller: ExchangeID
    let file: StoredFile
    private let state = Mutex(State())

    init(_ product: ExchangeID, of seller: ExchangeID, _ file: StoredFile) {
        self.product = product
        self.seller = seller
        self.file = file
    }

    /// What is known now.
    var snapshot: Snapshot { state.withLock { $0.snapshot } }

    /// When it ended; `nil` while it has not.
    var end: Instant? { state.withLock { $0.snapshot.end } }

    /// Whether it has not ended.
    var isRunning: Bool { end == nil }

    /// Calls someone at each change.
    ///
    /// - Returns: What ``unwatch(_:)`` asks for.
    func watch(_ wake: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.lastWatcher += 1
            state.watchers[state.lastWatcher] = wake
            return state.lastWatcher
        }
    }

    /// Calls someone no more.
    func unwatch(_ watcher: Int) { state.withLock { $0.watchers[watcher] = nil } }

    // MARK: - Life

    /// Has come to its turn.
    ///
    /// - Throws: `examination.stopped`.
    package func read() throws(Fault) { try change { $0.stage = .reading } }

    /// Has found something.
    ///
    /// - Throws: `examination.stopped`, which stops it.
    package func tell(_ progress: ProductExaminer.Progress) throws(Fault) { try change { $0.progress = progress } }

    /// Has ended.
    func end(_ result: Result<Examining.Outcome, any Error>, at instant: Instant) { _ = set { $0.stage = .ended(result, at: instant) } }

    /// Stops it at its next step.
    func stop() { state.withLock { $0.isStopped = true } }

    private func change(_ change: (inout Snapshot) -> Void) throws(Fault) {
        if set(change) { throw .examinationStopped }
    }

    /// Changes what is known, and says whether it is to stop.
    private func set(_ change: (inout Snapshot) -> Void) -> Bool {
        let (isStopped, wakes) = state.withLock { state in
            change(&state.snapshot)
            state.snapshot.revision += 1
            return (state.isStopped, Array(state.watchers.values))
        }
        for wake in wakes { wake() }
        return isStopped
    }
}

extension Fault {
    static let examinationStopped = Fault(
        "examination.stopped",
        Text(zh: "服务正在停止,检测未完成,未予记录。请在重启后重新检测。", en: "The server is stopping: the file was not examined. Have it examined again later."))
}
