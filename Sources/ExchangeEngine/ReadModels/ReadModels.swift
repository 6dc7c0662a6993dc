// SPDX-License-Identifier: Apache-2.0
public import ExchangeEvidence
public import ExchangeIdentifiers
import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel

/// What people ask that the open state cannot answer: search, finished orders, statements of the past, proofs.
///
/// It is made from the journal alone and can be made again at any time. It lags a little behind; ``position()`` says how far it is.
/// Every conformer passes `ReadModelsContract` of `ExchangeTesting`.
public protocol ReadModels: AnyObject, Sendable, TileSource {
    /// The sequence number of the last record taken in; 0 when there is none.
    func position() throws(Fault) -> UInt64

    /// Takes in records that follow the last one taken in. The records and the new position become visible together.
    func project(_ records: [StoredRecord]) throws(Fault)

    /// Forgets everything, so that it can be made again from the journal.
    func reset() throws(Fault)

    /// Products that match words and filters, best first.
    func products(matching query: ProductQuery) throws(Fault) -> ProductPage

    /// How many products have the words of a query, by each quality, for a search that can be narrowed.
    func facets(matching query: ProductQuery) throws(Fault) -> ProductFacets

    /// What was traded from a day through another, by day, sector and kind in that order; what was not traded is left out.
    func turnover(from first: CalendarDate, through last: CalendarDate) throws(Fault) -> [DailyTurnover]

    /// Orders, newest first.
    func orders(matching query: OrderQuery) throws(Fault) -> [OrderSummary]

    /// One order, open or finished.
    func order(_ id: ExchangeID) throws(Fault) -> OrderSummary?

    /// The money entries that touch an account (all entries when `nil`), in order, from a sequence number on, at most so many.
    ///
    /// A record's entries come together: the next page begins after the last one's sequence number.
    func entries(of account: AccountID?, from sequence: UInt64, limit: Int) throws(Fault) -> [DatedEntry]

    /// The records with events about something, newest first, at most so many.
    func sequences(about subject: ExchangeID, limit: Int) throws(Fault) -> [UInt64]
}
