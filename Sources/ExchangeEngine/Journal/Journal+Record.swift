// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
public import ExchangeModel

extension Journal {
    /// One record; `nil` after the last.
    ///
    /// - Throws: `journal.corrupt` or a fault of the record.
    public func record(at sequence: UInt64) throws(Fault) -> StoredRecord? {
        guard sequence > 0, let batch = try batches(from: sequence, byteLimit: 1).first, batch.last >= sequence else {
            return nil
        }
        return try batch.records()[Int(sequence - batch.first)]
    }

    /// The next records after one that was taken in: a feed of everything that happened, which goes on where it stopped.
    ///
    /// Whoever keeps the number of the last record that it took in, together with what it made of it, gets each record once.
    ///
    /// - Parameters:
    ///   - sequence: The last record that was taken in; 0 for none.
    ///   - byteLimit: How many bytes of records are wanted at most; at least one batch is given.
    /// - Returns: The records in order; empty when nothing has happened since.
    /// - Throws: `journal.corrupt` or a fault of a record.
    public func records(after sequence: UInt64, byteLimit: Int = 1 << 20) throws(Fault) -> [StoredRecord] {
        guard sequence < .max else { return [] }
        var records: [StoredRecord] = []
        for batch in try batches(from: sequence + 1, byteLimit: byteLimit) {
            records += try batch.records().drop { $0.record.sequence <= sequence }
        }
        return records
    }
}
