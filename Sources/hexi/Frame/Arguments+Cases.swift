// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import ExchangeKernel
import ExchangeModel

// How the words on a command line become what disputes, credit, services and clearing are about.
extension DisputeCase.Kind: ExpressibleByArgument {}
extension DisputeCase.Phase: ExpressibleByArgument {}
extension DishonestAct: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension Evaluation.Grade: ExpressibleByArgument {}
extension ServiceKind: ExpressibleByArgument {}
extension Accreditation.Level: ExpressibleByArgument {}
extension Obligation.Basis: ExpressibleByArgument {}
extension Taxpayer.Class: ExpressibleByArgument {}
extension Taxpayer.Income: ExpressibleByArgument {}

extension CalendarMonth: ExpressibleByArgument {
    /// Reads `2026-11`.
    public init?(argument: String) {
        guard let first = CalendarDate(argument + "-01") else { return nil }
        self.init(of: first)
    }
}

/// How an order's money is divided between its buyer and its seller.
struct DivisionOptions: ParsableArguments {
    @Option(name: .long, help: "份额 买方:卖方 Shares of the buyer and the seller, such as 60:40.")
    var shares: Shares?

    @Option(name: .long, help: "买方所得(元) Exact amount of the buyer, with --to-seller.")
    var toBuyer: Amount?

    @Option(name: .long, help: "卖方所得(元) Exact amount of the seller, with --to-buyer.")
    var toSeller: Amount?

    /// The division that was given, if one was.
    var given: Division? {
        if let shares { return .shares(buyer: shares.buyer, seller: shares.seller) }
        guard let toBuyer, let toSeller else { return nil }
        return .amounts(buyer: toBuyer.money, seller: toSeller.money)
    }

    /// The division, where one is needed.
    ///
    /// - Throws: A usage error when none was given.
    var division: Division {
        get throws {
            guard let given else { throw ValidationError("请给出 --shares,或 --to-buyer 和 --to-seller Give --shares, or --to-buyer and --to-seller.") }
            return given
        }
    }

    func validate() throws {
        guard (toBuyer == nil) == (toSeller == nil), shares == nil || toBuyer == nil else {
            throw ValidationError("份额与金额二选一,金额须成对 Give shares or both amounts, not something of each.")
        }
    }
}

/// Two shares, such as `60:40`.
struct Shares: ExpressibleByArgument {
    let buyer: Int64
    let seller: Int64

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 2, let buyer = parts[0], let seller = parts[1], buyer >= 0, seller >= 0 else { return nil }
        self.buyer = buyer
        self.seller = seller
    }
}
