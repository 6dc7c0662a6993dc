// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit

/// `hexi rules`
struct LocalRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "地方规则包 Rules of the place, as data: simulate, sign, adopt, repeal. The stricter wins.",
        subcommands: [List.self, MakeKey.self, Sign.self, Simulate.self, Adopt.self, Repeal.self], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the overlays in force with their rules.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let adopted = try await open.exchange.read { $0.compliance.overlays }
            console.answer(adopted)
            for item in adopted {
                let overlay = item.overlay
                console.say(
                    Text(
                        zh: "\(overlay.id) 第 \(overlay.version) 版  \(overlay.name.zh)  签署 \(item.signer)",
                        en: "\(overlay.id) version \(overlay.version)  \(overlay.name.en)  signed by \(item.signer)"))
                for rule in overlay.rules {
                    let gates = rule.gates.map(\.rawValue).joined(separator: " ")
                    console.say(
                        Text(
                            zh: "  \(rule.id)  \(rule.sentence.zh)  [\(gates)]  \(rule.source)",
                            en: "  \(rule.id)  \(rule.sentence.en)  [\(gates)]  \(rule.source)"))
                }
            }
            if adopted.isEmpty { console.say(Text(zh: "没有生效的地方规则包。", en: "No overlay is in force.")) }
        }
    }

    struct MakeKey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "key", abstract: "生成签署密钥 Make a key to sign overlays with: FILE and FILE.vkey.")
        @Argument(help: "密钥名 Name, such as jiuquan/data-authority.")
        var name: String
        @Argument(help: "密钥文件 File of the secret key.")
        var file: String
        @OptionGroup var shared: ConsoleOptions

        func run() async throws {
            let key = try SigningKey.generate(name: try KeyName(name))
            try SecretFile.write(key.secretText, to: file)
            try Data("\(key.verifierKey)\n".utf8).write(to: URL(filePath: file + ".vkey"), options: .withoutOverwriting)
            shared.console.say(
                Text(zh: "✓ 私钥 \(file),公钥 \(file).vkey", en: "✓ secret key \(file), public key \(file).vkey"))
        }
    }

    struct Sign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "签署 Sign an overlay: writes FILE.sig.")
        @Argument(help: "规则包 Overlay, YAML.")
        var file: String
        @Option(name: .long, help: "私钥文件 File of the secret key.")
        var key: String
        @OptionGroup var shared: ConsoleOptions

        func run() async throws {
            let overlay = try OverlayFile(path: file)
            let signature = try SecretFile.key(at: key).sign(file: overlay.digest)
            try Data(signature.text.utf8).write(to: URL(filePath: file + ".sig"), options: .atomic)
            shared.console.say(
                Text(zh: "✓ \(file).sig  sha256 \(overlay.digest.hex)", en: "✓ \(file).sig  sha256 \(overlay.digest.hex)"))
        }
    }

    struct Simulate: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "模拟 What an overlay would change on this exchange; nothing changes.")
        @Argument(help: "规则包 Overlay, YAML.")
        var file: String
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let wouldDeny, wouldApprove, wouldMask, wouldOblige: Int
            let changes: [SimulatedChange]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let overlay = try OverlayFile(path: file).overlay
            let rulebook = open.exchange.rulebook
            let now = SystemClock().now
            let outcome = try await open.exchange.read { market in
                Result { () throws(Refusal) in try market.simulate(overlay, rulebook, at: now) }
            }
            let changes = try outcome.get()
            func count(_ strictness: Int) -> Int { changes.count { $0.after.strictness == strictness } }
            console.answer(
                Form(
                    wouldDeny: count(4), wouldApprove: count(3), wouldMask: count(2), wouldOblige: count(1), changes: changes))
            var table = TextTable(
                (Text(zh: "对象", en: "subject"), .left), (Text(zh: "关口", en: "gate"), .left),
                (Text(zh: "现在", en: "now"), .left), (Text(zh: "将会", en: "would be"), .left), (Text(zh: "规则", en: "rule"), .left))
            for change in changes {
                table.add(
                    "\(change.subject)", change.gate.rawValue, change.before.name(console.language),
                    change.after.name(console.language), change.rule)
            }
            console.show(table)
            console.say(
                Text(
                    zh: "将禁止 \(count(4)),需批准 \(count(3)),须脱敏 \(count(2)),附义务 \(count(1));未改变任何状态。",
                    en: "would deny \(count(4)), ask approval for \(count(3)), mask \(count(2)), oblige \(count(1)); nothing has changed."))
        }
    }

    struct Adopt: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "施行 Put a signed overlay in force; it reads FILE.sig.")
        @Argument(help: "规则包 Overlay, YAML.")
        var file: String
        @Option(name: .customLong("signed-by"), help: "公钥文件 File of the public key whose signature counts.")
        var authority: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let overlay = try OverlayFile(path: file)
            let key = try VerifierKey(String(try String(contentsOfFile: authority, encoding: .utf8).prefix { $0 != "\n" }))
            let signature = try FileSignature(parsing: Array(FileManager.default.contents(atPath: file + ".sig") ?? Data()))
            try signature.verify(overlay.digest, by: key)
            return .compliance(
                .adopt(AdoptOverlay(overlay: overlay.overlay, file: overlay.digest, signer: key.description)))
        }
    }

    struct Repeal: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "废止 Take an overlay out of force.")
        @Argument(help: "规则包编号 Overlay.")
        var id: String
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .compliance(.repeal(RepealOverlay(overlay: id, reason: reason)))
        }
    }
}
