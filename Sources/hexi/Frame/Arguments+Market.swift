// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import ExchangeKernel
public import ExchangeLedger
import ExchangeModel
public import SectorKit

// How the words on a command line become what deals, prices and contracts are made of.
extension ContractKind: ExpressibleByArgument {
    /// Reads `supply`, `processing`, `fusion`, `intermediary`, or the name that records use.
    public init?(argument: String) {
        switch argument {
        case "supply": self = .provision
        case "intermediary": self = .brokerage
        default: self.init(rawValue: argument)
        }
    }
}

extension RefundBasis: ExpressibleByArgument {}
extension AcceptPart.Rest: ExpressibleByArgument {}
extension AuctionRule.Kind: ExpressibleByArgument {}
extension BuyerClass: ExpressibleByArgument {}
extension SubscriptionPlan.Period: ExpressibleByArgument {}
extension Recognition.Purpose: ExpressibleByArgument {}
extension ValuationMethod: ExpressibleByArgument {}
extension TaxRounding: ExpressibleByArgument {}
extension DateBasis: ExpressibleByArgument {}

/// A share in percent with at most four decimals, such as `12.5`.
struct Percent: ExpressibleByArgument {
    let rate: Rate

    init?(argument: String) {
        let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.count <= 9 else { return nil }
        let decimals = parts.count == 2 ? parts[1] : "0"
        let isNumber = (whole + decimals).utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, (1...4).contains(decimals.count),
            let millionths = Int64(whole + decimals + String(repeating: "0", count: 4 - decimals.count))
        else { return nil }
        rate = Rate(partsPerMillion: millionths)
    }
}

/// A point in time in China: a day, which ends at midnight, or a day and a time such as `2026-12-01T09:30`.
struct Moment: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        let parts = argument.split(separator: "T", omittingEmptySubsequences: false)
        guard let day = parts.first.flatMap({ CalendarDate($0) }), parts.count <= 2 else { return nil }
        guard parts.count == 2 else {
            instant = Instant(startOf: day.adding(days: 1))
            return
        }
        let words = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = words.compactMap { word in
            word.utf8.count == 2 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int64(word) : nil
        }
        guard (2...3).contains(words.count), numbers.count == words.count, numbers[0] < 24,
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        instant = Instant(startOf: day).adding(milliseconds: seconds * 1_000)
    }
}
