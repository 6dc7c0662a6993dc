// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel

/// What every command understands.
struct ConsoleOptions: ParsableArguments {
    @Flag(name: .long, help: "以 JSON 回答 Answer in JSON, for programs.")
    var json = false

    @Option(name: .long, help: "界面语言 zh 或 en;默认随系统 Language: zh or en; the locale's by default.")
    var language: Language?

    var console: Console { Console(language: language ?? Console.language(), isJSON: json) }
}
