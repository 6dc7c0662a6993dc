// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import Synchronization

/// Read models that keep nothing, to see what the others cost.
final class NullReadModels: ReadModels {
    private let last = Mutex<UInt64>(0)

    func position() -> UInt64 { last.withLock { $0 } }
    func project(_ records: [StoredRecord]) { last.withLock { $0 = records.last?.record.sequence ?? $0 } }
    func reset() { last.withLock { $0 = 0 } }
    func products(matching query: ProductQuery) -> ProductPage { ProductPage(products: [], total: 0) }
    func facets(matching query: ProductQuery) -> ProductFacets { ProductFacets() }
    func turnover(from first: CalendarDate, through last: CalendarDate) -> [DailyTurnover] { [] }
    func orders(matching query: OrderQuery) -> [OrderSummary] { [] }
    func order(_ id: ExchangeID) -> OrderSummary? { nil }
    func entries(of account: AccountID?, from sequence: UInt64, limit: Int) -> [DatedEntry] { [] }
    func sequences(about subject: ExchangeID, limit: Int) -> [UInt64] { [] }
    func tile(level: Int, index: UInt64) -> [UInt8]? { nil }
}
