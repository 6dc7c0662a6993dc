// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
public import ExchangeIdentifiers
import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel
import Synchronization

/// Read models in memory, for hosts that embed an exchange and for tests.
public final class MemoryReadModels: ReadModels {
    fileprivate struct State {
        var position: UInt64 = 0
        var products: [ExchangeID: ProductSummary] = [:]
        var regions: [ExchangeID: Region] = [:]
        var orders: [ExchangeID: OrderSummary] = [:]
        var entries: [DatedEntry] = []
        var subjects: [ExchangeID: [UInt64]] = [:]
        var tree = TiledTree()
        var tiles: [Tile: [UInt8]] = [:]
    }

    private let state = Mutex(State())

    /// Empty read models.
    public init() {}

    /// The sequence number of the last record taken in.
    public func position() -> UInt64 { state.withLock { $0.position } }

    /// Forgets everything.
    public func reset() { state.withLock { $0 = State() } }

    /// Takes in records.
    public func project(_ records: [StoredRecord]) {
        state.withLock { state in
            for stored in records {
                state.take(stored)
                state.tree.append(Digest.leaf(of: stored.bytes))
                state.position = stored.record.sequence
            }
            for change in state.tree.takeChangedTiles() { state.tiles[change.tile] = change.bytes }
        }
    }

    /// Products that match words and filters: those with most of the words in their names first.
    public func products(matching query: ProductQuery) -> ProductPage {
        let found = withWords(query).filter { query.filter.admits(FacetCombination($0.product, asOf: query.asOf)) }
        let ranked = found.sorted { left, right in
            query.order == .relevance && left.inTitle != right.inTitle
                ? left.inTitle > right.inTitle : left.product.id > right.product.id
        }
        let page = ranked.dropFirst(query.offset).prefix(query.limit).map(\.product)
        return ProductPage(products: Array(page), total: ranked.count)
    }

    /// How many products have the words of a query, by each quality.
    public func facets(matching query: ProductQuery) -> ProductFacets {
        let found = withWords(query).map(\.product).sorted { $0.id > $1.id }
        return ProductFacets(
            found.prefix(ProductFacets.limit).map { FacetCombination($0, asOf: query.asOf) }, filter: query.filter,
            isBounded: found.count > ProductFacets.limit)
    }

    /// Products with words, and how many of these are in their names.
    private func withWords(_ query: ProductQuery) -> [(product: ProductSummary, inTitle: Int)] {
        let phrases = SearchWords.phrases(of: query.words)
        guard !phrases.isEmpty || query.words.allSatisfy(\.isWhitespace) else { return [] }
        let products = state.withLock { Array($0.products.values) }.filter { !query.isListedOnly || $0.status == .listed }
        return products.compactMap { product in
            let title = Set(SearchWords.words(of: product.title.zh + " " + product.title.en))
            let all = title.union(SearchWords.words(of: product.searchText))
            guard phrases.allSatisfy({ all.isSuperset(of: $0) }) else { return nil }
            return (product, phrases.count { title.isSuperset(of: $0) })
        }
    }

    /// What was traded, by day, sector and kind.
    public func turnover(from first: CalendarDate, through last: CalendarDate) -> [DailyTurnover] {
        let (orders, products) = state.withLock { ($0.orders, $0.products) }
        return DailyTurnover.sums(of: orders.values.lazy.filter { (first...max(first, last)).contains($0.placed.date) }, products)
    }

    /// Orders, newest first.
    public func orders(matching query: OrderQuery) -> [OrderSummary] {
        let found = state.withLock { Array($0.orders.values) }.filter { order in
            (query.participant.map { $0 == order.buyer || $0 == order.seller } ?? true)
                && (query.status.map { $0 == order.status } ?? true) && (query.before.map { order.id.serial < $0 } ?? true)
        }
        return Array(found.sorted { $0.id > $1.id }.prefix(query.limit))
    }

    /// One order.
    public func order(_ id: ExchangeID) -> OrderSummary? { state.withLock { $0.orders[id] } }

    /// The money entries that touch an account.
    public func entries(of account: AccountID?, from sequence: UInt64, limit: Int) -> [DatedEntry] {
        let touching = state.withLock { $0.entries }.lazy.filter { entry in
            entry.sequence >= sequence
                && (account.map { account in entry.entry.legs.contains { $0.account == account } } ?? true)
        }
        return Array(touching.prefix(limit)).wholeRecords(limit: limit)
    }

    /// The records with events about something, newest first.
    public func sequences(about subject: ExchangeID, limit: Int) -> [UInt64] {
        Array((state.withLock { $0.subjects[subject] } ?? []).reversed().prefix(limit))
    }

    /// The bytes of a tile of the evidence log.
    public func tile(level: Int, index: UInt64) -> [UInt8]? { state.withLock { $0.tiles[Tile(level: level, index: index)] } }
}

extension MemoryReadModels.State {
    fileprivate mutating func take(_ stored: StoredRecord) {
        let record = stored.record
        for event in record.events {
            if case .catalog(.described(let described)) = event {
                products[described.product] = ProductSummary(described, in: regions[described.seller], at: record.instant)
            } else if let id = event.changedProduct {
                products[id]?.apply(event, at: record.instant)
            } else if case .participants(.applied(let applied)) = event {
                regions[applied.participant] = applied.region
            }
            switch OrderChange(event, of: record) {
            case .placed(let order): orders[order.id] = order
            case .moved(let id, let status, let instant):
                orders[id]?.status = status
                orders[id]?.changed = instant
            case nil: break
            }
            if case .ledger(let entry) = event {
                entries.append(DatedEntry(sequence: record.sequence, instant: record.instant, entry: entry))
            }
        }
        for subject in record.subjects { subjects[subject, default: []].append(record.sequence) }
    }
}

extension ProductSummary {
    /// Everything by which people may look for the product.
    public var searchText: String {
        ([title.zh, title.en, summary.zh, summary.en, kind, sector, id.description] + keywords).joined(separator: " ")
    }
}
