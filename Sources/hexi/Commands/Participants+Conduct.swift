// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

// What happens to participants after their admission, and to their personal information.
extension Participants {
    struct Suspend: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "暂停 Bar a participant from acting.")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .participants(.suspend(SuspendParticipant(participant: id, reason: reason)))
        }
    }

    struct Reinstate: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "恢复 Let a suspended participant act again.")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .participants(.reinstate(ReinstateParticipant(participant: id, reason: reason)))
        }
    }

    struct Exit: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "退出 Leave the market (with --as).")
        @Option(name: .long, help: "数据删除证明 Reference to the proof that data was deleted.")
        var deletionProof: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .participants(.exit(ExitMarket(deletionProof: deletionProof)))
        }
    }

    struct Affiliate: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "申报运营机构的关联方 Declare an affiliate of the operator: it may neither sell nor broker (所商分离).")
        @Argument(help: "统一社会信用代码 Its unified social credit code.")
        var code: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .venue(.declareAffiliate(DeclareAffiliate(code: code)))
        }
    }

    struct Reveal: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "查阅密封的个人信息 Show sealed personal information.")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @Option(name: .long, help: "查阅目的 What for; it goes into the journal first, and whose it is can read it.")
        var purpose: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            guard let fields = try open.persons.open(try await open.sealed(of: id)) else { throw Refusal.erased(id) }
            _ = try await open.exchange.submit(
                .participants(.readPersonal(ReadPersonalInformation(participant: id, purpose: purpose))),
                as: open.principal(for: nil), key: UUID().uuidString)
            console.answer(fields)
            for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                console.say(Text(zh: "\(name):\(value)", en: "\(name): \(value)"))
            }
        }
    }

    struct Erase: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "删除个人信息 Delete the key of a person's sealed information, for good (PIPL 47).")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @Flag(name: .long, help: "确认 Yes, for good.")
        var confirm = false
        @OptionGroup var options: ExchangeOptions

        func validate() throws {
            guard confirm else { throw ValidationError("不可恢复,请加 --confirm This cannot be undone: add --confirm.") }
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            guard open.persons.erase(try await open.sealed(of: id)) else { throw Refusal.erased(id) }
            console.answer(["erased": "\(id)"])
            console.say(Text(zh: "✓ \(id) 的个人信息已删除", en: "✓ the personal information of \(id) is deleted"))
        }
    }
}

extension OpenExchange {
    /// The sealed personal information that a participant handed in.
    fileprivate func sealed(of id: ExchangeID) async throws -> [UInt8] {
        try await exchange.projected(exchange.journal.lastSequence())
        for sequence in try exchange.readModels.sequences(about: id, limit: 1_000).reversed() {
            guard let record = try exchange.journal.record(at: sequence)?.record else { continue }
            for case .participants(.applied(let applied)) in record.events where applied.participant == id {
                if let sealed = applied.sealed { return sealed }
            }
        }
        throw Refusal.erased(id)
    }
}

extension Refusal {
    static func unknown(_ id: ExchangeID) -> Refusal {
        Refusal(
            "exchange.not-found", Text(zh: "没有 \(id)。请核对编号。", en: "There is no \(id). Check the id."), subject: "\(id)")
    }

    fileprivate static func erased(_ id: ExchangeID) -> Refusal {
        Refusal(
            "persons.nothing-sealed",
            Text(zh: "\(id) 没有密封的个人信息,或已删除。", en: "\(id) has no sealed personal information, or it was deleted."),
            subject: "\(id)")
    }
}
