// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi service`
struct Services: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service", abstract: "第三方服务 Accredited services: engagements, work, insurance, custody, and who may do what.",
        subcommands: [
            List.self, Kinds.self, Accredit.self, Revoke.self, Request.self, Accept.self, DeliverFile.self, AcceptDelivered.self,
            RejectDelivered.self, Cancel.self, Incident.self, DecideClaim.self, Release.self, Parties.self, Matrix.self,
        ], defaultSubcommand: List.self)

    struct Accredit: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "认定机构 Accredit an agency for a kind of service.")
        @Argument(help: "机构编号 Agency.")
        var agency: ExchangeID
        @Option(name: .long, help: "服务种类 Kind of service; see `hexi service kinds`.")
        var kind: ServiceKind
        @Option(name: .long, help: "级别 first, second, third.")
        var level: Accreditation.Level
        @Option(name: .long, help: "资质证明文件 File with the proof of qualification.")
        var proof: String
        @Option(name: .long, help: "到期日 Last day.")
        var until: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let accreditation = Accreditation(kind: kind, level: level, proof: try open.digest(of: proof), until: until)
            return .services(.accredit(AccreditAgency(agency: agency, accreditation: accreditation)))
        }
    }

    struct Revoke: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤销认定 Take an accreditation back.")
        @Argument(help: "机构编号 Agency.")
        var agency: ExchangeID
        @Option(name: .long, help: "服务种类 Kind of service.")
        var kind: ServiceKind
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(.revoke(RevokeAccreditation(agency: agency, kind: kind, reason: reason)))
        }
    }

    struct Request: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "委托 Ask an accredited agency for a piece of work (with --as).")
        @Argument(help: "机构编号 Agency.")
        var agency: ExchangeID
        @Option(name: .long, help: "服务种类 Kind of service.")
        var kind: ServiceKind
        @Option(name: .long, help: "产品或合同编号 Product or contract that it is about.")
        var subject: ExchangeID?
        @Option(name: .long, help: "费用上限(元) The most one pays, tax included, in yuan.")
        var limit: Amount
        @Option(name: .long, help: "委托内容 What is asked for.")
        var request: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(
                .request(RequestService(kind: kind, agency: agency, subject: subject, feeLimit: limit.money, request: request)))
        }
    }

    struct Accept: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "受托 Accept an engagement for a fee, which is held on the client's account (with --as).")
        @Argument(help: "委托编号 Engagement.")
        var id: ExchangeID
        @Option(name: .long, help: "费用(元) Fee, tax included, in yuan.")
        var fee: Amount
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(.accept(AcceptEngagement(engagement: id, fee: fee.money)))
        }
    }

    struct AcceptDelivered: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept-work", abstract: "验收 Accept the work: it takes effect and its fee is paid (with --as).")
        @Argument(help: "委托编号 Engagement.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .services(.acceptWork(AcceptWork(engagement: id))) }
    }

    struct RejectDelivered: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "reject-work", abstract: "拒收 Reject the work: it has no effect and the fee goes back (with --as).")
        @Argument(help: "委托编号 Engagement.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 What is wrong.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(.rejectWork(RejectWork(engagement: id, reason: reason)))
        }
    }

    struct Cancel: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "终止委托 End an engagement before its work is delivered; the fee goes back (with --as).")
        @Argument(help: "委托编号 Engagement.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .services(.cancel(CancelEngagement(engagement: id, reason: reason)))
        }
    }
}
