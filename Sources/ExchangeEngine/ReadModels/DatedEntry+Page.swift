// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger

extension [DatedEntry] {
    /// A page without the record at its end that the limit may have cut, so that the next page can begin with the record after it.
    public func wholeRecords(limit: Int) -> [DatedEntry] {
        guard count >= limit, let first = first?.sequence, let last = last?.sequence, first < last else { return self }
        return Array(prefix { $0.sequence < last })
    }
}
