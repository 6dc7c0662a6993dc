// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// Quotas that were paid for ahead, in units that are not money.
extension Contracts {
    struct Grant: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "grant-quota", abstract: "授予用量 Grant a contract a prepaid quota (with --as, the seller).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "单位 Unit of four capital letters, such as CALL.")
        var unit: CountedUnit
        @Option(name: .long, help: "数量 How much, whole units.")
        var quantity: Int64
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.grantQuota(GrantQuota(contract: id, unit: unit.unit, quantity: quantity)))
        }
    }

    struct Use: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "use-quota", abstract: "登记用量 Take what was used off a contract's quota (with --as, a party).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "单位 Unit.")
        var unit: CountedUnit
        @Option(name: .long, help: "数量 How much, whole units.")
        var quantity: Int64
        @Option(name: .long, help: "计量依据 What was counted where, such as the number of a reading.")
        var reference: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.useQuota(UseQuota(contract: id, unit: unit.unit, quantity: quantity, reference: reference)))
        }
    }

    struct Quota: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "用量余额 What is left of a contract's quotas.")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let unit: Currency
            let left: Int64
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            let quotas = try await open.exchange.read { market in
                (market.trading.quotas[id]?.units ?? []).map { Form(unit: $0, left: market.quota(of: id, in: $0)) }
            }
            console.answer(quotas)
            var table = TextTable((Text(zh: "单位", en: "unit"), .left), (Text(zh: "余量", en: "left"), .right))
            for quota in quotas { table.add("\(quota.unit)", "\(quota.left)") }
            console.show(table)
        }
    }
}

/// A unit on a command line.
struct CountedUnit: ExpressibleByArgument {
    let unit: Currency

    init?(argument: String) {
        guard let unit = Currency(unit: argument) else { return nil }
        self.unit = unit
    }
}
