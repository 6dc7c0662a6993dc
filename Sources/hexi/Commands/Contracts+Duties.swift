// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What is done about a contract without the other party's answer.
extension Contracts {
    struct Suspend: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "中止 Let a contract rest; nobody uses the data meanwhile.")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.suspend(SuspendContract(contract: id, reason: reason)))
        }
    }

    struct Resume: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "恢复 Let a contract run again: whoever suspended it can, and the venue.")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .contracts(.resume(ResumeContract(contract: id))) }
    }

    struct Notice: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "不续期通知 Say in time that a contract is not to be renewed (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.giveNotice(GiveRenewalNotice(contract: id)))
        }
    }

    struct Deletion: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "prove-deletion", abstract: "删除证明 File the proof that data was deleted after a contract (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Argument(help: "证明文件 File with the proof; it goes into the vault.")
        var proof: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.proveDeletion(ProveDeletion(contract: id, proof: try open.vault.store(fileAt: proof).digest)))
        }
    }

    struct Revision: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "deliver-revision",
            abstract: "交付新版 Hand the version on offer over to a holder of an earlier one (with --as the seller).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Argument(help: "文件 The file; the examined one.")
        var file: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.deliverRevision(DeliverRevision(contract: id, file: try open.vault.store(fileAt: file).digest)))
        }
    }

    struct OutsideDeal: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "record-outside-deal",
            abstract: "场外交易备案 Put a deal on record that was made and paid outside (a desk of the venue).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "买方 Who bought.")
        var buyer: ExchangeID
        @Option(name: .long, help: "用途 Purpose.")
        var purpose: String
        @Option(name: .long, help: "成交价(元) What was paid in yuan, tax included.")
        var price: Amount
        @Option(name: .long, help: "使用次数 How often the data may be used.")
        var uses: Int64
        @Option(name: .long, help: "使用天数 For how many days.")
        var days: Int
        @Option(name: .long, help: "合规审查报告编号 Reference of the compliance report.")
        var complianceReport: String
        @Option(name: .long, help: "合同与付款凭证文件 File with the contract and the proof of payment; it goes into the vault.")
        var evidence: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(
                .recordOutsideDeal(
                    RecordOutsideDeal(
                        product: product, buyer: buyer, purpose: purpose, price: price.money, uses: uses, days: days,
                        complianceReport: complianceReport, evidence: try open.vault.store(fileAt: evidence).digest)))
        }
    }
}
