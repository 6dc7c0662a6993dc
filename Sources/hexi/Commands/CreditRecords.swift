// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi credit`
struct CreditRecords: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit", abstract: "信用 Conduct and credit: report, hearing, decision, objection, repair; scores and reports.",
        subcommands: [
            Show.self, Cases.self, Public.self, ReportFor.self, Trace.self, Report.self, Notify.self, State.self, Decide.self,
            Dismiss.self, Object.self, Answer.self, Repair.self, DecideRepairRequest.self, Evaluate.self, Agree.self, Revoke.self,
        ])

    struct Report: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "举报 Report an act that someone is suspected of; nothing counts before a hearing.")
        @Argument(help: "主体编号 Who is said to have done it.")
        var party: ExchangeID
        @Option(name: .long, help: "行为 Act, such as lateDelivery, failedDelivery, fraud, dataLeak.")
        var act: DishonestAct
        @Option(name: .long, help: "订单、合同或委托编号 Order, contract or engagement in which it was done.")
        var deal: ExchangeID?
        @Option(name: .long, help: "证据文件 File that proves it.")
        var evidence: String
        @Option(name: .long, help: "说明 What happened.")
        var summary: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(
                .report(
                    ReportConduct(party: party, act: act, deal: deal, evidence: try open.digest(of: evidence), summary: summary)))
        }
    }

    struct Notify: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "告知 Tell the party what it is said to have done, and that it may make a statement.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "告知书文件 File of the notice.")
        var notice: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.notify(NotifyOfHearing(conduct: id, notice: try open.digest(of: notice))))
        }
    }

    struct State: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "陈述申辩 Make one's statement, or waive it (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "陈述申辩书文件 File of the statement.")
        var statement: String?
        @Flag(name: .long, help: "放弃陈述 Make none.")
        var waive = false
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            guard waive == (statement == nil) else {
                throw ValidationError("请给出 --statement 或 --waive Give --statement or --waive.")
            }
        }

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.state(MakeStatement(conduct: id, statement: try statement.map { try open.digest(of: $0) })))
        }
    }

    struct Decide: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "认定 Decide that the act was done; refused before the party was heard.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "等级 Class: minor, general, serious; the act's own or a milder one.")
        var severity: Severity
        @Option(name: .long, help: "公示首日 First day of publicity; with --public-until.")
        var publicFrom: CalendarDate?
        @Option(name: .long, help: "公示届满日 Day on which it is shown no more.")
        var publicUntil: CalendarDate?
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            guard (publicFrom == nil) == (publicUntil == nil) else {
                throw ValidationError("公示首日与届满日须同时给出 Give both days of publicity, or none.")
            }
        }

        func command(on open: OpenExchange) async throws -> Command {
            let publicity = publicFrom.flatMap { from in publicUntil.map { Publicity(from: from, until: $0) } }
            return .credit(.decide(DecideConduct(conduct: id, severity: severity, publicity: publicity, reason: reason)))
        }
    }

    struct Dismiss: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "不予认定 Drop a report: nothing was found.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .credit(.dismiss(DismissReport(conduct: id, reason: reason)))
        }
    }
}
