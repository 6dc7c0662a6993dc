// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel

/// `hexi market`
struct WholeMarket: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "market", abstract: "全市场暂停与恢复 Stop the whole market and lift the stop; both are published with their reasons.",
        subcommands: [Show.self, Stop.self, Resume.self], defaultSubcommand: Show.self)

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "显示 Show the stops, the latest last.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let venue = try await open.exchange.read { $0.venue }
            let stops = venue.stops ?? []
            console.answer(stops)
            for stop in stops {
                let end = stop.until.map { Text(zh: "至 \($0)", en: "until \($0)") } ?? Text(zh: "暂停中", en: "lasts")
                console.say(
                    Text(
                        zh: "\(stop.since) \(end.zh)  \(stop.reason)(依据:\(stop.citation))",
                        en: "\(stop.since) \(end.en)  \(stop.reason) (\(stop.citation))"))
            }
            if venue.stop == nil { console.say(Text(zh: "市场正常交易。", en: "The market trades.")) }
        }
    }

    struct Stop: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "暂停 Stop the whole market: nothing new is dealt, what was dealt is carried out.")
        @Option(name: .long, help: "理由 Why; it is published.")
        var reason: String
        @Option(name: .long, help: "依据 The law or the order it rests on; it is published.")
        var citation: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .venue(.stop(StopTrading(reason: reason, citation: citation)))
        }
    }

    struct Resume: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "恢复 Lift the stop.")
        @Option(name: .long, help: "理由 Why; it is published.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .venue(.resume(ResumeTrading(reason: reason)))
        }
    }
}
