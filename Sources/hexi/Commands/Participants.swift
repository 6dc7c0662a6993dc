// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi participant`
struct Participants: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "participant", abstract: "主体准入 Who takes part: admission, commitments, suspension, exit.",
        subcommands: [
            List.self, Show.self, Apply.self, Commit.self, Admit.self, Reject.self, Suspend.self, Reinstate.self, Exit.self,
            Affiliate.self, Reveal.self, Erase.self,
        ], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List participants.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let participants = try await open.exchange.read { $0.participants.all.sorted }
            console.answer(participants)
            var table = TextTable(
                (Text(zh: "编号", en: "id"), .left), (Text(zh: "名称", en: "name"), .left), (Text(zh: "角色", en: "roles"), .left),
                (Text(zh: "状态", en: "status"), .left))
            for participant in participants {
                table.add(
                    "\(participant.id)", participant.name, participant.roles.map(\.rawValue).joined(separator: " "),
                    participant.status.rawValue)
            }
            console.show(table)
        }
    }

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "查看 Show a participant and its money.")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            let participant = try await open.exchange.read { $0.participants.all[id] }
            guard let participant else { throw Refusal.unknown(id) }
            console.answer(participant)
            if !console.isJSON { print(JSON.text(participant)) }
            console.show(try await open.balances(of: id))
        }
    }

    struct Apply: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "申请 Hand in an application.")
        @Option(name: .long, help: "名称;自然人用化名 Public name; an alias for a natural person.")
        var name: String
        @Option(name: .long, help: "英文名称(可不填) Public name in English; may be left out.")
        var englishName: String?
        @Option(name: .long, help: "统一社会信用代码 Unified social credit code.")
        var code: String?
        @Option(name: .long, help: "主体类型 Kind: legalPerson, naturalPerson, unincorporated.")
        var kind: Participant.Kind = .legalPerson
        @Option(name: .long, help: "角色(可多次) Role: seller, buyer, dealer, broker, service, regulator, auditor; repeat for more.")
        var role: [Participant.Role]
        @Option(name: .long, help: "所在地 Region (GB/T 2260).")
        var region: Region?
        @Option(name: .long, help: "国家或地区代码 Country, two letters.")
        var country: String = "CN"
        @Option(name: .long, help: "个人信息 名=值,密封保存 Personal field name=value, sealed; repeat for more.")
        var personal: [Assignment] = []
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let fields = Dictionary(personal.map { ($0.name, $0.value) }) { _, last in last }
            return .participants(
                .apply(
                    ApplyForAdmission(
                        kind: kind, title: name, englishTitle: englishName, code: code, region: region, country: country, roles: role,
                        sealed: fields.isEmpty ? nil : try open.persons.seal(fields))))
        }
    }

    struct Commit: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "六环节承诺 Sign the commitment to collect, store, process, transmit, trade and use lawfully (with --as).")
        @Argument(help: "已签署的承诺书 The signed document.")
        var document: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let file = try open.vault.store(fileAt: document)
            return .participants(
                .sign(SignCommitment(stages: SignCommitment.Stage.allCases, document: file.digest)))
        }
    }

    struct Admit: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "准入 Admit an applicant.")
        @Argument(help: "主体编号 Applicant.")
        var id: ExchangeID
        @Option(name: .long, help: "审核说明 What was checked.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .participants(.review(ReviewAdmission(participant: id, isAdmitted: true, reason: reason)))
        }
    }

    struct Reject: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "不予准入 Turn an applicant down.")
        @Argument(help: "主体编号 Applicant.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .participants(.review(ReviewAdmission(participant: id, isAdmitted: false, reason: reason)))
        }
    }
}
