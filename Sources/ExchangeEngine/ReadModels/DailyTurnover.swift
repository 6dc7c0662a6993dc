// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What was traded on one day in products of one kind.
///
/// An order counts on the day on which it was placed, as long as it is open or completed; one that was rejected, cancelled, let
/// expire or refunded counts no more.
public struct DailyTurnover: Sendable, Hashable {
    /// The day.
    public let day: CalendarDate
    /// The sector.
    public let sector: String
    /// The kind of product.
    public let kind: ProductKind.ID
    /// How many orders.
    public let deals: Int64
    /// What they cost together.
    public let amount: Money

    /// Sums up a day.
    public init(day: CalendarDate, sector: String, kind: ProductKind.ID, deals: Int64, amount: Money) {
        self.day = day
        self.sector = sector
        self.kind = kind
        self.deals = deals
        self.amount = amount
    }

    /// What an order counts for.
    private struct Place: Hashable, Comparable {
        let day: CalendarDate
        let sector: String
        let kind: String
        let currency: Currency

        static func < (left: Place, right: Place) -> Bool {
            (left.day, left.sector, left.kind, left.currency.code) < (right.day, right.sector, right.kind, right.currency.code)
        }
    }

    /// The days, sectors and kinds of orders, in that order.
    static func sums(of orders: some Sequence<OrderSummary>, _ products: [ExchangeID: ProductSummary]) -> [DailyTurnover] {
        var sums: [Place: (deals: Int64, minorUnits: Int64)] = [:]
        for order in orders where order.status.isTraded {
            let product = products[order.product]
            let place = Place(
                day: order.placed.date, sector: product?.sector ?? "", kind: product?.kind ?? "", currency: order.price.currency)
            sums[place, default: (0, 0)].deals += 1
            sums[place, default: (0, 0)].minorUnits += order.price.minorUnits
        }
        return sums.sorted { $0.key < $1.key }.map { place, sum in
            DailyTurnover(
                day: place.day, sector: place.sector, kind: place.kind, deals: sum.deals,
                amount: Money(minorUnits: sum.minorUnits, currency: place.currency))
        }
    }
}

extension OrderSummary.Status {
    /// Whether an order at this point counts as traded.
    public var isTraded: Bool {
        switch self {
        case .placed, .delivered, .completed: true
        case .rejected, .cancelled, .expired, .refunded: false
        }
    }
}
