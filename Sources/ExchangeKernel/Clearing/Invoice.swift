// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What a seller charged for an order, with its tax. It is never changed: red invoices reverse it, in whole or in part.
public struct Invoice: Sendable, Hashable, Codable {
    /// One line of an invoice.
    public struct Line: Sendable, Hashable, Codable {
        /// What was supplied.
        public let title: String
        /// Without tax.
        public let net: Money
        /// The value added tax.
        public let tax: Money
        /// Its rate.
        public let rate: Rate
    }

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
    /// The rate; that of the first line where lines differ.
    public let rate: Rate
    /// The invoice that this red one reverses.
    public let reverses: ExchangeID?
    /// Its lines; `nil`: one for the whole order. They add up to ``net`` and ``tax``.
    public let lines: [Line]?
    /// What red invoices have left of its lines; `nil`: nothing was reversed.
    public internal(set) var left: [Line]?

    init(
        id: ExchangeID, order: ExchangeID, seller: ExchangeID, buyer: ExchangeID, supplied: CalendarDate, lines: [Line],
        isPlain: Bool, reverses: ExchangeID? = nil
    ) throws(Refusal) {
        self.id = id
        self.order = order
        self.seller = seller
        self.buyer = buyer
        self.supplied = supplied
        var net = Money.zero(lines[0].net.currency)
        var tax = net
        for line in lines {
            net = try net.plus(line.net)
            tax = try tax.plus(line.tax)
        }
        self.net = net
        self.tax = tax
        rate = lines[0].rate
        self.reverses = reverses
        self.lines = isPlain ? nil : lines
    }

    /// What was not reversed, line by line.
    public var rest: [Line] { left ?? lines ?? [Line(title: "", net: net, tax: tax, rate: rate)] }

    /// What was not reversed, tax included, in minor units.
    public var restMinorUnits: Int64 { rest.reduce(0) { $0 + $1.net.minorUnits + $1.tax.minorUnits } }

    /// The lines of a red invoice over part of what is left: in proportion to what each net and each tax still has, by largest
    /// remainder. So no line is ever reversed beyond itself, and the part that completes the invoice clears all of them.
    func reversed(_ part: Money) throws(Refusal) -> [Line] {
        let rest = rest
        let parts = try part.split(by: rest.flatMap { [$0.net.minorUnits, $0.tax.minorUnits] })
        var lines: [Line] = []
        for (index, line) in rest.enumerated() {
            lines.append(
                Line(
                    title: line.title, net: Money(minorUnits: -parts[2 * index].minorUnits, currency: part.currency),
                    tax: Money(minorUnits: -parts[2 * index + 1].minorUnits, currency: part.currency), rate: line.rate))
        }
        return lines
    }

    /// Takes a red invoice off what is left.
    mutating func reduce(by red: Invoice) {
        left = zip(rest, red.rest).map { line, minus in
            Line(
                title: line.title, net: Money(minorUnits: line.net.minorUnits + minus.net.minorUnits, currency: line.net.currency),
                tax: Money(minorUnits: line.tax.minorUnits + minus.tax.minorUnits, currency: line.tax.currency), rate: line.rate)
        }
    }
}
