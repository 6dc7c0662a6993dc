// SPDX-License-Identifier: Apache-2.0
package import ExchangeEngine
package import ExchangeIdentifiers
package import ExchangeModel
import Logging
import Synchronization

/// The examinations that run, and how the last ones ended: one a product, so many a participant, so many in all.
///
/// What they came to is on record and needs no memory; what is kept here is forgotten with the process.
package final class RunningExaminations: Sendable {
    private struct Entry {
        let examination: RunningExamination
        let task: Task<Examining.Outcome, any Error>
    }

    private struct State {
        var entries: [ExchangeID: Entry] = [:]
        var isClosed = false
    }

    /// So many that ended are remembered.
    private static let endedLimit = 200
    /// They are remembered for so long, in days.
    private static let rememberedDays = 1

    private let limits: ServerConfiguration
    private let clock: any Clock
    private let logger: Logger
    private let state = Mutex(State())

    /// Knows none yet.
    init(_ limits: ServerConfiguration, clock: any Clock, logger: Logger) {
        self.limits = limits
        self.clock = clock
        self.logger = logger
    }

    /// Begins an examination.
    ///
    /// - Parameter work: Examines, and tells how far it is.
    /// - Throws: As ``refuseMore(_:of:)``.
    package func begin(
        _ product: ExchangeID, of seller: ExchangeID, _ file: StoredFile,
        _ work: @escaping @Sendable (RunningExamination) async throws -> Examining.Outcome
    ) throws(Refusal) -> Task<Examining.Outcome, any Error> {
        let now = clock.now
        return try state.withLock { state throws(Refusal) in
            Self.sweep(&state, at: now)
            try refuseMore(product, of: seller, state)
            let examination = RunningExamination(product, of: seller, file)
            let task = Task {
                do {
                    let outcome = try await work(examination)
                    examination.end(.success(outcome), at: clock.now)
                    return outcome
                } catch {
                    // Nobody may be waiting for the answer.
                    if !(error is Refusal) { logger.error("fault", metadata: ["product": "\(product)", "cause": "\(error)"]) }
                    examination.end(.failure(error), at: clock.now)
                    throw error
                }
            }
            state.entries[product] = Entry(examination: examination, task: task)
            return task
        }
    }

    /// Refuses another examination while there are too many, so that nobody uploads a file in vain.
    ///
    /// - Throws: `examination.running` while the product is being examined; `examination.too-many`.
    func refuseMore(_ product: ExchangeID, of seller: ExchangeID) throws(Refusal) {
        try state.withLock { state throws(Refusal) in try refuseMore(product, of: seller, state) }
    }

    /// The examination of a product that runs or ended lately. Whether the visitor may know of it is the caller's to ask first.
    func examination(of product: ExchangeID) -> RunningExamination? {
        let now = clock.now
        return state.withLock { state in
            Self.sweep(&state, at: now)
            return state.entries[product]?.examination
        }
    }

    /// How many run or wait.
    package var count: Int { state.withLock { $0.entries.values.count { $0.examination.isRunning } } }

    /// Waits until those that run have ended.
    package func settled() async {
        for task in state.withLock({ $0.entries.values.map(\.task) }) { _ = await task.result }
    }

    /// Stops all and takes no more: the server stops.
    package func close() {
        state.withLock { state in
            state.isClosed = true
            for entry in state.entries.values { entry.examination.stop() }
        }
    }

    private func refuseMore(_ product: ExchangeID, of seller: ExchangeID, _ state: State) throws(Refusal) {
        let running = state.entries.values.map(\.examination).filter(\.isRunning)
        guard !running.contains(where: { $0.product == product }) else { throw .examinationRunning(product) }
        let own = running.count { $0.seller == seller }
        guard !state.isClosed, own < limits.examinationsPerParticipant, running.count < limits.examinationLimit else {
            throw .tooManyExaminations(limits.examinationsPerParticipant)
        }
    }

    /// Forgets what ended long ago, and the oldest of those that are too many.
    private static func sweep(_ state: inout State, at now: Instant) {
        // A plain loop: the optimizer of Swift 6.3.1 stops at the same as a closure.
        var ended: [(product: ExchangeID, end: Instant)] = []
        for (product, entry) in state.entries {
            if let end = entry.examination.end { ended.append((product, end)) }
        }
        ended.sort { $0.end > $1.end }
        for (index, old) in ended.enumerated() where index >= endedLimit || old.end.adding(days: rememberedDays) < now {
            state.entries[old.product] = nil
        }
    }
}

extension Refusal {
    static func examinationRunning(_ product: ExchangeID) -> Refusal {
        Refusal(
            "examination.running",
            Text(
                zh: "该产品正在检测。请等它结束再上传;进度见产品的工作页。",
                en: "The product is being examined. Wait for the end before you upload another file; its page at your desk shows how far it is."),
            subject: "\(product)")
    }

    static func tooManyExaminations(_ limit: Int) -> Refusal {
        Refusal(
            "examination.too-many",
            Text(
                zh: "正在进行的检测过多:每个主体至多同时 \(limit) 个,系统总数也有上限。请等其中一个结束后再试。",
                en: "Too many examinations: a participant may have \(limit) at once, and there is a limit for all. Try again when one has ended."))
    }
}
