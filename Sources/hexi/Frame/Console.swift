// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// Where the program speaks: to people in their language, or to programs in JSON.
struct Console: Sendable {
    /// The language of what people read.
    let language: Language
    /// Whether a program reads.
    let isJSON: Bool

    /// The language asked for with `--language`, or the one of the locale.
    static func language(arguments: [String] = CommandLine.arguments) -> Language {
        if let position = arguments.firstIndex(of: "--language"), position + 1 < arguments.count,
            let language = Language(rawValue: arguments[position + 1])
        {
            return language
        }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return locale.lowercased().hasPrefix("zh") ? .zh : .en
    }

    /// Says a sentence to people; a program does not hear it.
    func say(_ text: Text) {
        if !isJSON { print(text(language)) }
    }

    /// Shows a table to people.
    func show(_ table: TextTable) {
        if !isJSON { print(table.text(language)) }
    }

    /// Gives a program its answer.
    func answer(_ value: some Encodable) {
        if isJSON { print(JSON.text(value)) }
    }

    /// Tells at once of one thing done among many: it is durable by now.
    func acknowledge(_ name: String) { FileHandle.standardOutput.write(Data("ok \(name)\n".utf8)) }

    /// Says something on standard error.
    func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// A bar for long work, on standard error, when someone watches.
    func progressBar(_ title: Text) -> ProgressBar { ProgressBar(title(language), isShown: !isJSON && isatty(2) == 1) }
}

/// JSON as the program writes it: keys in order, so that two answers can be compared.
enum JSON {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            return "{\"error\": \"\(error)\"}"
        }
    }

    /// On one line.
    static func line(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            return "{\"error\": \"\(error)\"}"
        }
    }
}
