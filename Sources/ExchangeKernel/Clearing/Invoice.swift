// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What a seller charged for an order, with its tax. It is never changed: a red invoice reverses it.
public struct Invoice: Sendable, Hashable, Codable {
    /// Its exchange id; the serial is its number.
    public let id: ExchangeID
    /// The order.
    public let order: ExchangeID
    /// Who supplied.
    public let seller: ExchangeID
    /// Who was supplied.
    public let buyer: ExchangeID
    /// The day of the supply, whose rate applies.
    public let supplied: CalendarDate
    /// The price without tax; below zero on a red invoice.
    public let net: Money
    /// The value added tax; below zero on a red invoice.
    public let tax: Money
    /// The rate.
    public let rate: Rate
    /// The invoice that this red one reverses.
    public let reverses: ExchangeID?
}
