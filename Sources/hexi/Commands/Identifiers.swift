// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeIdentifiers
import ExchangeModel
import Foundation

/// `hexi id`
struct Identifiers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "id", abstract: "标识 Identifiers: check, read, map to DOI, Handle, ARK, URN.",
        subcommands: [Check.self, Show.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "校验 Check identifiers from standard input, one a line: `ok`, or `bad` and the reason.",
            discussion: "有坏的标识时退出码为 1 The exit code is 1 when any is bad.")
        @Option(name: .long, help: "体系 Scheme: uscc, resident-id, cas, exchange.")
        var scheme: IdentifierScheme

        func run() async throws {
            var checker = IdentifierLineChecker(scheme)
            var answers: [UInt8] = []
            let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
            defer { chunk.deallocate() }
            while case let count = read(0, chunk.baseAddress, chunk.count), count != 0 {
                if count < 0 {
                    guard errno == EINTR else { throw Fault.folderUnreadable("stdin", nil) }
                    continue
                }
                checker.check(UnsafeRawBufferPointer(rebasing: chunk[..<count]), into: &answers)
                try Self.write(&answers)
            }
            checker.finish(into: &answers)
            try Self.write(&answers)
            if checker.badLines > 0 { throw CheckFailed() }
        }

        private static func write(_ answers: inout [UInt8]) throws {
            try FileHandle.standardOutput.write(contentsOf: Data(answers))
            answers.removeAll(keepingCapacity: true)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "解读 Read an exchange id; with a prefix, map it.")
        @Argument(help: "交易所标识 Exchange id.")
        var id: String
        @Option(name: .long, help: "前缀 体系=前缀(可多次) Prefix of another scheme, such as doi=10.12345; repeat for more.")
        var prefix: [Assignment] = []
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            let id: String
            let region: String
            let place: String
            let kind: String
            let serial: UInt64
            let mapped: [String: String]
        }

        func run() async throws {
            let console = shared.console
            let id = try ExchangeID(self.id)
            var prefixes: [ForeignScheme: String] = [:]
            for word in prefix {
                guard let scheme = ForeignScheme(rawValue: word.name) else {
                    let names = ForeignScheme.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("不认识的体系 Unknown scheme '\(word.name)'. Choose one of: \(names).")
                }
                prefixes[scheme] = word.value
            }
            let foreign = try ForeignPrefixes(prefixes)
            var mapped: [String: String] = [:]
            for scheme in prefixes.keys {
                mapped[scheme.rawValue] = try ForeignIdentifier(id, as: scheme, under: foreign).description
            }
            let place = AdministrativeDivisions.division(of: id.region)?.name ?? ""
            let form = Form(
                id: "\(id)", region: "\(id.region)", place: place, kind: id.kind.code, serial: id.serial, mapped: mapped)
            console.answer(form)
            console.say(
                Text(
                    zh: "\(id):\(place)(\(id.region))\(id.kind.code) 第 \(id.serial) 号",
                    en: "\(id): \(id.kind.code) number \(id.serial) of \(place) (\(id.region))"))
            for (scheme, text) in mapped.sorted(by: { $0.key < $1.key }) {
                console.say(Text(zh: "  \(scheme)  \(text)", en: "  \(scheme)  \(text)"))
            }
        }
    }
}
