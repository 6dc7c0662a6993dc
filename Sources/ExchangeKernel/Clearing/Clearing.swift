// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

/// Settlement batches and closed days (结算清算).
public struct Clearing: Sendable, Equatable, Codable {
    /// How many settlement batches were made.
    public internal(set) var batchCount: UInt64 = 0
    /// The last day whose books are closed. No money moves on or before it any more.
    public internal(set) var closedThrough: CalendarDate?
}
