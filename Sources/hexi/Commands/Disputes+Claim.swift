// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// From the claim to what the parties agree on.
extension Disputes {
    struct Claim: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "提出主张 Claim against the other party of an order, or against a product that infringes (with --as).")
        @Option(name: .long, help: "事由 About: quality, delivery, payment, leak, infringement.")
        var kind: DisputeCase.Kind
        @Option(name: .long, help: "订单编号 Order; for all but an infringement.")
        var order: ExchangeID?
        @Option(name: .long, help: "产品编号 Product that infringes.")
        var product: ExchangeID?
        @Option(name: .long, help: "登记编号 Right that is infringed.")
        var right: ExchangeID?
        @Option(name: .long, help: "请求金额(元) What is asked for, in yuan.")
        var amount: Amount?
        @Option(name: .long, help: "陈述 What happened.")
        var statement: String
        @Option(name: .long, help: "证据文件(可多次) File that proves it; repeat for more.")
        var evidence: [String] = []
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(
                .file(
                    FileClaim(
                        kind: kind, order: order, product: product, right: right, claimed: amount?.money, statement: statement,
                        evidence: try open.digests(of: evidence))))
        }
    }

    struct Answer: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "答辩 Answer a claim in time (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "答辩意见 What the respondent says.")
        var statement: String
        @Option(name: .long, help: "证据文件(可多次) File that proves it; repeat for more.")
        var evidence: [String] = []
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.answer(AnswerClaim(dispute: id, statement: statement, evidence: try open.digests(of: evidence))))
        }
    }

    struct AddEvidence: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "evidence", abstract: "举证 File a piece of evidence; the record keeps its digest (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Argument(help: "证据文件 File.")
        var file: String
        @Option(name: .long, help: "名称 What it is.")
        var title: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.fileEvidence(FileEvidence(dispute: id, digest: try open.digest(of: file), title: title)))
        }
    }

    struct Mediate: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "申请调解 Ask for mediation once the claim was answered (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "调解机构;默认为交易所 Service that mediates; the venue's desk without it.")
        var mediator: ExchangeID?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.mediate(RequestMediation(dispute: id, mediator: mediator)))
        }
    }

    struct Propose: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "调解方案 Propose a division as the mediator; with --as where a service mediates.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @OptionGroup var parts: DivisionOptions
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.propose(ProposeDivision(dispute: id, division: try parts.division, reason: reason)))
        }
    }

    struct Agree: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "和解 Offer a division or agree to one; when both parties offer the same, it is carried out (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @OptionGroup var parts: DivisionOptions
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.agree(AgreeToDivision(dispute: id, division: try parts.division)))
        }
    }

    struct Withdraw: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤回 Give one's claim up; the money is unfrozen (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.withdraw(WithdrawClaim(dispute: id, reason: reason)))
        }
    }
}
