// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

/// What the writer folds records into: the market, and the keys of accepted commands.
struct EngineState: Sendable {
    var market = Market()
    var keys = AcceptedKeys()

    mutating func apply(_ record: Record) {
        market.apply(record)
        keys.apply(record)
    }
}

extension EngineState {
    private struct Form: Codable {
        let format: Int
        let market: Market
        let keys: [UInt8]
    }

    private static let format = 1

    func snapshot() throws(Fault) -> Snapshot {
        do {
            let form = Form(format: Self.format, market: market, keys: keys.bytes)
            return Snapshot(sequence: market.sequence, bytes: try CBOREncoder().encode(form))
        } catch {
            throw .snapshotUnreadable(error)
        }
    }

    init(_ snapshot: Snapshot) throws(Fault) {
        do {
            let form = try CBORDecoder().decode(Form.self, from: snapshot.bytes)
            guard form.format == Self.format, form.market.sequence == snapshot.sequence else {
                throw Fault.snapshotUnreadable(nil)
            }
            market = form.market
            keys = try AcceptedKeys(bytes: form.keys)
        } catch {
            throw .snapshotUnreadable(error)
        }
    }

    /// The state as of the last record: the newest snapshot that this release can read, and every record after it.
    init(from journal: any Journal, progress: (UInt64) -> Void = { _ in }) throws(Fault) {
        self.init()
        if let snapshot = try journal.latestSnapshot(), let kept = try? EngineState(snapshot) { self = kept }
        while case let batches = try journal.batches(from: market.sequence + 1, byteLimit: 8 << 20), !batches.isEmpty {
            for batch in batches { try apply(batch) }
            progress(market.sequence)
        }
    }

    private mutating func apply(_ batch: JournalBatch) throws(Fault) {
        var reader = CBORReader(batch.bytes)
        for offset in 0..<UInt64(batch.count) {
            let record = try Record(from: &reader)
            guard record.sequence == batch.first + offset else { throw .journalCorrupt(at: batch.first + offset) }
            // A snapshot may end inside a batch.
            if record.sequence > market.sequence { apply(record) }
        }
    }
}

extension Fault {
    static func snapshotUnreadable(_ cause: (any Error)?) -> Fault {
        Fault(
            "snapshot.unreadable",
            Text(
                zh: "快照无法读取;将从日志重放。", en: "A snapshot cannot be read; the journal is replayed instead."),
            cause: cause)
    }
}
