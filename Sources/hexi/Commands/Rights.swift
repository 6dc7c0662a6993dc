// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi right`
struct Rights: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "right", abstract: "确权登记 Rights over data: registration, publicity, objection, certificate, transfer.",
        subcommands: [
            List.self, Show.self, Register.self, Accept.self, Refuse.self, Object.self, Resolve.self, Certify.self,
            Transfer.self, Licence.self,
        ], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List registrations.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let registrations = try await open.exchange.read { $0.rights.all.sorted }
            console.answer(registrations)
            var table = TextTable(
                (Text(zh: "编号", en: "id"), .left), (Text(zh: "资源", en: "resource"), .left),
                (Text(zh: "产品经营权人", en: "operator"), .left), (Text(zh: "状态", en: "status"), .left))
            for registration in registrations {
                table.add(
                    "\(registration.id)", registration.resource.title, "\(registration.productOperator)",
                    registration.status.rawValue)
            }
            console.show(table)
        }
    }

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "查看 Show a registration.")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            guard let registration = try await open.exchange.read({ $0.rights.all[id] }) else { throw Refusal.unknown(id) }
            print(JSON.text(registration))
        }
    }

    struct Register: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "首次登记 Register the three rights over a data resource (with --as).")
        @Argument(help: "数据或其说明文件 The data, or a document that describes it.")
        var file: String
        @Option(name: .long, help: "资源名称 Title.")
        var title: String
        @Option(name: .long, help: "内容说明 What is in it.")
        var summary: String
        @Option(name: .long, help: "来源类别 Source: publicData, enterprise, personal.")
        var source: SourceClass = .enterprise
        @Option(name: .long, help: "取得方式 Acquisition: own, authorised, open, bought.")
        var acquisition: DataResource.Acquisition = .own
        @Option(name: .long, help: "取得凭证 Reference to the evidence of acquisition.")
        var evidence: String
        @Option(name: .long, help: "来源许可 Licence of the source (SPDX id).")
        var licence: String?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let stored = try open.vault.store(fileAt: file)
            return .rights(
                .register(
                    RegisterRight(
                        resource: DataResource(
                            title: title, summary: summary, sourceClass: source, acquisition: acquisition, evidence: evidence,
                            sourceLicence: licence, content: stored.digest))))
        }
    }

    struct Accept: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "受理并公示 Accept an application and publish it for objections.")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @Option(name: .long, help: "审查说明 What was checked.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .rights(.accept(AcceptRegistration(right: id, isAccepted: true, reason: reason)))
        }
    }

    struct Refuse: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "不予登记 Refuse an application.")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .rights(.accept(AcceptRegistration(right: id, isAccepted: false, reason: reason)))
        }
    }
}
