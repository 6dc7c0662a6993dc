// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// Arbitration or a court, what was decided, and its payment.
extension Disputes {
    struct Arbitrate: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "同意仲裁 Agree to arbitration; once both parties name the same arbitrator no court is open (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "仲裁机构;默认为交易所 Service that decides; the venue's desk without it.")
        var arbitrator: ExchangeID?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.arbitrate(AgreeToArbitration(dispute: id, arbitrator: arbitrator)))
        }
    }

    struct Court: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "起诉 Take the case to a court, as long as no arbitration is agreed (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "法院与案号 Which court, and under which number.")
        var court: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .disputes(.sue(GoToCourt(dispute: id, court: court))) }
    }

    struct Award: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "裁决 Decide as the arbitrator, or record a judgement; it is carried out at once.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @OptionGroup var ruling: RulingOptions
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.award(AwardDispute(dispute: id, ruling: try ruling.ruling(on: open))))
        }
    }

    struct ByDefault: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "default", abstract: "缺席裁决 Decide a case whose respondent did not answer, within the claim.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @OptionGroup var ruling: RulingOptions
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.decideByDefault(DecideByDefault(dispute: id, ruling: try ruling.ruling(on: open))))
        }
    }

    struct Pay: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "履行 Pay what an award left to be paid (with --as).")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .disputes(.pay(PayAward(dispute: id, amount: amount.money)))
        }
    }
}

/// What a decision says.
struct RulingOptions: ParsableArguments {
    @OptionGroup var parts: DivisionOptions

    @Flag(inversion: .prefixedNo, help: "侵权或泄露主张是否成立 Whether a claim of infringement or of a leak is upheld.")
    var upheld = true

    @Option(name: .long, help: "赔偿(元) What the respondent pays besides, in yuan.")
    var compensation: Amount?

    @Option(name: .long, help: "没收保证金(元) How much of the buyer's deposit goes to the seller.")
    var forfeit: Amount?

    @Option(name: .long, help: "裁决文书文件 File of the award or judgement.")
    var document: String

    func ruling(on open: OpenExchange) throws -> Ruling {
        Ruling(
            division: parts.given, isUpheld: upheld, compensation: compensation?.money, forfeit: forfeit?.money,
            document: try open.digest(of: document))
    }
}
