// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What one party proposes about a contract, and the answer of the other.
extension Contracts {
    /// `hexi contract propose`
    struct Propose: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "提议 Propose other terms, an end, or another buyer.",
            subcommands: [Amend.self, End.self, EndForCause.self, Transfer.self])
    }

    struct Agree: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "同意 Agree to what is proposed (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .contracts(.agree(AgreeToChange(contract: id))) }
    }

    struct Decline: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "拒绝或撤回 Turn down what is proposed, or take one's own proposal back (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.decline(DeclineChange(contract: id, reason: reason)))
        }
    }
}

extension Contracts.Propose {
    struct Amend: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "变更 Other terms; what is not named stays. A difference in price is paid at once (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "用途 Purpose.")
        var purpose: String?
        @Option(name: .long, help: "使用次数 How often the data may be used, in all.")
        var uses: Int64?
        @Option(name: .long, help: "截止日或时刻 Last day, or day and time.")
        var until: Moment?
        @Option(name: .long, help: "总价(元) The whole price in yuan, tax included.")
        var price: Amount?
        @OptionGroup var renewal: RenewalOptions
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let amendment = Amendment(
                purpose: purpose, uses: uses, until: until?.instant, price: price?.money, renewal: try renewal.renewal)
            return .contracts(.propose(ProposeChange(contract: id, change: .amend(amendment))))
        }
    }

    struct End: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "协商终止 An end by agreement; see preview-end for the money (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.propose(ProposeChange(contract: id, change: .end(reason: reason))))
        }
    }

    struct EndForCause: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "end-for-cause",
            abstract: "违约终止 An end for a cause the other party gave; it comes unless the other party objects (with --as).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @Option(name: .long, help: "证据文件 File with the evidence; it goes into the vault.")
        var evidence: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let digest = try open.vault.store(fileAt: evidence).digest
            return .contracts(.propose(ProposeChange(contract: id, change: .endForCause(reason: reason, evidence: digest))))
        }
    }

    struct Transfer: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "转让 Another buyer; the seller and the new buyer both have to agree (with --as the buyer).")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .long, help: "受让人 The new buyer.")
        var to: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .contracts(.propose(ProposeChange(contract: id, change: .transfer(to: to))))
        }
    }
}
