// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension BareMarket {
    /// Whether the records, read back from their bytes, give this very state: twice, from a snapshot in the middle, and byte by byte.
    ///
    /// - Throws: When a record or a snapshot cannot be read.
    public func replays() throws -> Bool {
        var first = Market()
        var second = Market()
        var fromSnapshot: Market?
        let records = records
        for (index, record) in records.enumerated() {
            let read = try Record(bytes: record.bytes)
            guard read == record else { return false }
            first.apply(read)
            fromSnapshot?.apply(read)
            if index == records.count / 2 {
                fromSnapshot = try CBORDecoder().decode(Market.self, from: CBOREncoder().encode(first))
            }
        }
        for record in records { second.apply(record) }
        return try first == market && second == first && fromSnapshot == first
            && CBOREncoder().encode(first) == CBOREncoder().encode(second)
    }
}
