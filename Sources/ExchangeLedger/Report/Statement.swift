// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What was booked on an account in a span of time, between an opening and a closing balance.
public struct Statement: Sendable, Hashable, Codable {
    /// The account.
    public let account: AccountID
    /// The first instant of the span.
    public let from: Instant
    /// The first instant after the span.
    public let until: Instant
    /// The booked balance before the span, in minor units: the closing balance of the span before.
    public let opening: Int64
    /// The bookings, in order.
    public let lines: [StatementLine]

    /// The booked balance at the end of the span, in minor units.
    public var closing: Int64 { lines.last?.balance ?? opening }
}
