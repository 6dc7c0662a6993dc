// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeSQLite
import Glibc

extension CheckUp {
    /// What the records make: one state however it is come by, books that balance, the root of the evidence; and when they were written.
    func records() -> [Finding] {
        let title = Text(zh: "日志可以读取", en: "the journal can be read")
        do {
            // Before the journal is opened: the read models never know more than it.
            let kept: (size: UInt64, root: Digest)? =
                access(folder.readModels, F_OK) == 0 ? try SQLiteReading.keptEvidence(of: folder.readModels) : nil
            let journal = try SQLiteJournal(reading: folder.journal)
            let pass = try RecordPass(over: journal, rootAt: kept?.size)
            let findings = try state(journal) + [evidence(pass, kept), clock(pass)]
            try journal.close()
            return findings
        } catch {
            return [Finding("records", title, failed: error)]
        }
    }

    /// The state from the snapshot and its tail equals the state that every record makes; the books balance.
    private func state(_ journal: SQLiteJournal) throws -> [Finding] {
        let replayed = try Market(replaying: journal)
        let isSame = try Market(resuming: journal) == replayed
        let violations = replayed.ledger.invariantViolations()
        let unbalanced = replayed.ledger.totals.contains { !$0.isBalanced }
        let advice = Text(zh: "停止服务,保留目录,联系开发者。", en: "Stop the server, keep the folder as it is, and tell the developers.")
        return [
            Finding(
                "replay", isSame ? .ok : .fail, Text(zh: "重放全部记录得到同样的状态", en: "replaying every record gives the same state"),
                Text(zh: "\(replayed.sequence) 条", en: "\(replayed.sequence) records"), advice: advice),
            Finding(
                "ledger", Text(zh: "账簿平衡", en: "the books balance"), problems: violations + (unbalanced ? ["debit ≠ credit"] : []), advice: advice),
        ]
    }

    /// The tree that is kept has the root that the records make.
    private func evidence(_ pass: RecordPass, _ kept: (size: UInt64, root: Digest)?) -> Finding {
        let title = Text(zh: "存证日志的根与记录相符", en: "the evidence log's root matches the records")
        guard let kept, kept.size > 0 || pass.tree.size == 0 else {
            return Finding(
                "evidence", .warn, title, Text(zh: "查询库尚未生成", en: "the read models were not made yet"),
                advice: Text(zh: "执行 hexi rebuild,或启动服务。", en: "Run hexi rebuild, or start the server."))
        }
        return Finding(
            "evidence", pass.rootThen == kept.root ? .ok : .fail, title,
            Text(zh: "\(kept.size): \(kept.root.hex)", en: "\(kept.size): \(kept.root.hex)"),
            advice: Text(
                zh: "执行 hexi rebuild 后再检查;仍不符则从备份恢复。", en: "Run hexi rebuild and check again; if it differs still, restore a backup."))
    }

    /// The clock is not behind what was written, and never went back.
    private func clock(_ pass: RecordPass) -> Finding {
        let title = Text(zh: "时钟可信", en: "the clock can be trusted")
        if let last = pass.last, last > now {
            return Finding(
                "clock", .fail, title, Text(zh: "最后一条记录在未来:\(last)", en: "the last record is of the future: \(last)"),
                advice: Text(
                    zh: "校正本机时钟(timedatectl set-ntp true)。若时钟曾被拨快,等到该时刻再受理。",
                    en: "Set the machine's clock (timedatectl set-ntp true). If it was ahead, accept nothing until that time has come."))
        }
        return Finding(
            "clock", title, problems: pass.jumps.map { "record \($0)" }, otherwise: .warn,
            advice: Text(
                zh: "启用时间同步(timedatectl set-ntp true);列出的记录比前一条更早。",
                en: "Keep the clock by a time server (timedatectl set-ntp true); a record that is named is older than the one before it."))
    }
}

/// One reading of all records, from the first to the last.
struct RecordPass {
    private(set) var tree = MerkleTree()
    /// The root after so many records as were asked for.
    private(set) var rootThen: Digest?
    /// When the last record was written.
    private(set) var last: Instant?
    /// The records that are older than the one before them.
    private(set) var jumps: [UInt64] = []

    /// Reads a journal.
    ///
    /// - Throws: `journal.corrupt` where bytes are not those that were appended.
    init(over journal: any ExchangeEngine.Journal, rootAt size: UInt64? = nil) throws {
        if size == 0 { rootThen = tree.root }
        while case let batches = try journal.batches(from: tree.size + 1, byteLimit: 1 << 20), !batches.isEmpty {
            for batch in batches {
                for stored in try batch.records() {
                    guard stored.record.sequence == tree.size + 1 else { throw Fault.journalGap(tree.size + 1) }
                    tree.append(Digest.leaf(of: stored.bytes))
                    if tree.size == size { rootThen = tree.root }
                    if let last, stored.record.instant < last { jumps.append(stored.record.sequence) }
                    last = stored.record.instant
                }
            }
        }
    }
}

extension Fault {
    static func journalGap(_ sequence: UInt64) -> Fault {
        Fault(
            "journal.gap",
            Text(
                zh: "日志缺少第 \(sequence) 条记录。请停止服务,从备份恢复。", en: "Record \(sequence) is missing. Stop the server and restore a backup."))
    }
}
