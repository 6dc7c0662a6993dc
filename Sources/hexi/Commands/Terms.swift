// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Foundation

/// `hexi terms`
struct Terms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "交易条件:费率、期限与限额 Terms of trade: rates, times and limits, with the day from which they apply.",
        subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "显示 Show all terms, past, present and to come.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let dated = try await open.exchange.read { $0.venue.terms }
            console.answer(dated)
            for terms in dated {
                console.say(Text(zh: "自 \(terms.since) 起:", en: "From \(terms.since):"))
                if !console.isJSON { print(JSON.text(terms.terms)) }
            }
        }
    }

    struct Set: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "修订 Set the terms that apply from a day on.")
        @Argument(help: "JSON 文件 JSON file in the form that `show` prints.")
        var file: String
        @Option(name: .long, help: "生效日 First day.")
        var since: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .venue(.setTerms(SetTerms(since: since, terms: try TermsFile.read(file))))
        }
    }
}

/// Terms of trade in a JSON file.
enum TermsFile {
    static func read(_ path: String) throws -> MarketTerms {
        do {
            return try JSONDecoder().decode(MarketTerms.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Fault(
                "json.terms-unreadable",
                Text(
                    zh: "无法读取交易条件文件 \(path)。格式见 hexi terms show。",
                    en: "Cannot read terms from \(path). hexi terms show prints their form."),
                cause: error)
        }
    }
}
