// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi mandate`
struct Mandates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mandate", abstract: "经纪委托 Brokers' mandates: give, end, and acting for both sides.",
        subcommands: [List.self, Give.self, End.self, Disclose.self, Consent.self], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the mandates in force.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let mandates = try await open.exchange.read { $0.negotiation.mandates.sorted }
            console.answer(mandates)
            var table = TextTable(
                (Text(zh: "委托", en: "mandate"), .left), (Text(zh: "委托人", en: "principal"), .left),
                (Text(zh: "经纪", en: "broker"), .left), (Text(zh: "产品", en: "product"), .left),
                (Text(zh: "佣金", en: "commission"), .right), (Text(zh: "截止", en: "until"), .left))
            for mandate in mandates {
                table.add(
                    "\(mandate.id)", "\(mandate.principal)", "\(mandate.broker)", mandate.product.map { "\($0)" } ?? "-",
                    "\(mandate.commission)", "\(mandate.until)")
            }
            console.show(table)
        }
    }

    struct Give: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "委托 Charge a broker to arrange deals (with --as).")
        @Argument(help: "经纪主体编号 Broker.")
        var broker: ExchangeID
        @Option(name: .long, help: "佣金(%) Commission in percent of what is divided after the venue's fee.")
        var commission: Percent
        @Option(name: .long, help: "仅限产品 The only product it is about; any without it.")
        var product: ExchangeID?
        @Option(name: .long, help: "截止日或时刻 Last day, or day and time.")
        var until: Moment
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(
                .giveMandate(
                    GiveMandate(broker: broker, product: product, commission: commission.rate, until: until.instant)))
        }
    }

    struct End: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "终止 End a mandate: its principal revokes it, or its broker resigns (with --as).")
        @Argument(help: "委托编号 Mandate.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .negotiation(.endMandate(EndMandate(mandate: id))) }
    }

    struct Disclose: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "披露 Disclose that one has mandates of both sides of an offer (with --as the broker).")
        @Argument(help: "要约编号 Offer.")
        var offer: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(.discloseAgency(DiscloseAgency(offer: offer)))
        }
    }

    struct Consent: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "同意 Consent to a broker who acts for both sides of an offer (with --as).")
        @Argument(help: "要约编号 Offer.")
        var offer: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(.consentToAgency(ConsentToAgency(offer: offer)))
        }
    }
}
