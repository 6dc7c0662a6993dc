// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
import ExchangeBanking
public import ExchangeEngine
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeModel
public import SectorKit

// How the words on a command line become the exchange's values.
extension ExchangeID: ExpressibleByArgument {
    public init?(argument: String) {
        do { self = try ExchangeID(argument) } catch { return nil }
    }
}

extension Region: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Desk: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Digest: ExpressibleByArgument {
    public init?(argument: String) { self.init(hex: argument) }
}

extension IdentifierScheme: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension OrderSummary.Status: ExpressibleByArgument {}
extension Grade: ExpressibleByArgument {}
extension DataRight: ExpressibleByArgument {}
extension SourceClass: ExpressibleByArgument {}
extension ProductForm: ExpressibleByArgument {}
extension Participant.Kind: ExpressibleByArgument {}
extension Participant.Role: ExpressibleByArgument {}
extension DataResource.Acquisition: ExpressibleByArgument {}

/// An amount in yuan, such as `1200` or `0.50`.
struct Amount: ExpressibleByArgument {
    let money: Money

    init?(argument: String) {
        do { money = try Money(decimal: argument, currency: .cny) } catch { return nil }
    }
}

/// A day such as `2026-11-24`, or a point in time such as `2026-11-24T09:30:00`: China's time where no zone is named.
struct PointInTime: ExpressibleByArgument {
    /// The first instant after it.
    let end: Instant

    init?(argument: String) {
        if let day = CalendarDate(argument) {
            end = Instant(startOf: day.adding(days: 1))
        } else if let instant = BankTime.instant(argument) {
            end = instant.adding(milliseconds: 1)
        } else {
            return nil
        }
    }
}

/// Two words joined by `=`, such as `annual-fee=1200`.
struct Assignment: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
        name = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}
