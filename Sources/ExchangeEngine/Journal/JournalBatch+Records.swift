// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel

/// A record with the bytes it is stored, hashed and proven as.
///
/// It goes from thread to thread and is never changed, so it is kept once and referred to.
public final class StoredRecord: Sendable {
    /// The record.
    public let record: Record
    /// Its bytes.
    public let bytes: [UInt8]

    /// Pairs a record with its bytes.
    public init(record: Record, bytes: [UInt8]) {
        self.record = record
        self.bytes = bytes
    }
}

extension JournalBatch {
    /// The records, in order.
    ///
    /// - Throws: `journal.corrupt` when there are not as many as the batch says, or not with the sequence numbers they should have; a
    ///   fault of `Record` when one cannot be read.
    public func records() throws(Fault) -> [StoredRecord] {
        var reader = CBORReader(bytes)
        var records: [StoredRecord] = []
        records.reserveCapacity(count)
        for offset in 0..<count {
            let start = reader.position
            let record = try Record(from: &reader)
            guard record.sequence == first + UInt64(offset) else { throw .journalCorrupt(at: first + UInt64(offset)) }
            records.append(StoredRecord(record: record, bytes: Array(bytes[start..<reader.position])))
        }
        guard reader.isAtEnd else { throw .journalCorrupt(at: first) }
        return records
    }
}

extension Fault {
    /// Stored bytes are not those that were appended.
    public static func journalCorrupt(at sequence: UInt64) -> Fault {
        Fault(
            "journal.corrupt",
            Text(
                zh: "日志在第 \(sequence) 条附近已损坏。请停止写入,从备份恢复后用 hexi doctor 检查。",
                en: "The journal is damaged near record \(sequence). Stop writing, restore a backup and run hexi doctor."))
    }

    /// A batch does not begin right after the last record.
    public static func journalOutOfOrder(expected: UInt64, found: UInt64) -> Fault {
        Fault(
            "journal.out-of-order",
            Text(
                zh: "日志应从第 \(expected) 条继续,却收到第 \(found) 条。可能有另一个写入者。",
                en: "The journal continues at record \(expected) and was given \(found). There may be another writer."))
    }

    /// The storage failed while it kept a batch.
    public static func appendFailed(_ cause: (any Error)?) -> Fault {
        Fault(
            "journal.append-failed",
            Text(
                zh: "日志写入失败。已停止接受命令;请检查磁盘空间与硬件,然后重新打开。",
                en: "The journal could not be written. No more commands are taken: check the disk, then open the exchange anew."),
            cause: cause)
    }
}
