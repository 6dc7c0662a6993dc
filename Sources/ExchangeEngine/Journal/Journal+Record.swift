// SPDX-License-Identifier: Apache-2.0
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
}
