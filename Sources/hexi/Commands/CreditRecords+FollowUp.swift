// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What comes after a decision, and beside one.
extension CreditRecords {
    struct Object: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "异议 Object to a finding; it is not shown until the objection is answered (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "证据文件 File that proves it.")
        var evidence: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.object(ObjectToFinding(conduct: id, evidence: try open.digest(of: evidence))))
        }
    }

    struct Answer: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "答复异议 Answer an objection; a finding that was wrong is annulled.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Flag(inversion: .prefixedNo, help: "异议是否成立 Whether the party is right.")
        var upheld: Bool
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.answer(AnswerObjection(conduct: id, isUpheld: upheld, reason: reason)))
        }
    }

    struct Repair: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "申请修复 Ask for repair with the proof that the duty was done (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "证明文件 File that proves it.")
        var proof: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.requestRepair(RequestRepair(conduct: id, proof: try open.digest(of: proof))))
        }
    }

    struct DecideRepairRequest: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide-repair", abstract: "修复决定 Decide on a request for repair.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Flag(inversion: .prefixedNo, help: "是否修复 Whether the finding's effects end.")
        var granted: Bool
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.decideRepair(DecideRepair(conduct: id, isGranted: granted, reason: reason)))
        }
    }

    struct Evaluate: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "监督评估 Record the result of an evaluation round.")
        @Argument(help: "主体编号 Who was evaluated.")
        var participant: ExchangeID
        @Option(name: .long, help: "轮次 Round, such as 2026-H1.")
        var round: String
        @Option(name: .long, help: "指标表文件 File with the table of indicators.")
        var indicators: String
        @Option(name: .long, help: "等次 Grade: excellent, good, passed, failed.")
        var grade: Evaluation.Grade
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(
                .evaluate(
                    RecordEvaluation(
                        participant: participant, round: round, indicators: try open.digest(of: indicators), grade: grade)))
        }
    }

    struct Agree: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "consent", abstract: "授权查询 Consent that someone reads one's credit report (with --as).")
        @Argument(help: "查询人编号 Who may read.")
        var reader: ExchangeID
        @Option(name: .long, help: "到期日 Last day.")
        var until: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.consent(GiveConsent(reader: reader, until: until)))
        }
    }

    struct Revoke: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤回授权 Take a consent back (with --as).")
        @Argument(help: "查询人编号 Who may no longer read.")
        var reader: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .credit(.revokeConsent(RevokeConsent(reader: reader))) }
    }
}
