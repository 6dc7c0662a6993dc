// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// The exchange on which the demonstration plays: it submits commands, keeps count, and tells people what happens.
final class DemoStage {
    let open: OpenExchange
    let clock: ManualClock
    let console: Console
    private(set) var refusals: [Refusal] = []
    /// What each participant is called.
    var names: [ExchangeID: Text] = [:]
    /// How many lines of the bank were compared.
    var bankLineCount = 0
    private var commandCount = 0

    init(_ open: OpenExchange, _ clock: ManualClock, _ console: Console) {
        self.open = open
        self.clock = clock
        self.console = console
    }

    /// A new act of the play.
    func act(_ title: Text) {
        console.say(Text(zh: "\n\(clock.now.date)  【\(title.zh)】", en: "\n\(clock.now.date)  [\(title.en)]"))
    }

    /// One line about what happened.
    func tell(_ text: Text) { console.say(Text(zh: "  \(text.zh)", en: "  \(text.en)")) }

    /// Lets days pass, and tells what they bring.
    func wait(days: Int, _ text: Text) {
        clock.advance(days: days)
        tell(Text(zh: "— \(clock.now.date)  \(text.zh)", en: "— \(clock.now.date)  \(text.en)"))
    }

    /// What a participant is called.
    func name(_ participant: ExchangeID) -> Text { names[participant] ?? Text(zh: "\(participant)", en: "\(participant)") }

    /// Submits a command that must be accepted.
    @discardableResult
    func submit(_ command: Command, as participant: ExchangeID? = nil, key: String? = nil) async throws -> CommandReceipt {
        commandCount += 1
        return try await open.exchange.submit(
            command, as: open.principal(for: participant), key: key ?? "demo-\(commandCount)")
    }

    /// What has happened to something so far, in order.
    func history(of subject: ExchangeID) async throws -> [Event] {
        // The question lets the clock do what is due.
        _ = try await open.exchange.read { $0.sequence }
        try await open.exchange.projected(open.exchange.journal.lastSequence())
        return try open.exchange.readModels.sequences(about: subject, limit: 1_000).sorted().flatMap { sequence in
            try open.exchange.journal.record(at: sequence)?.record.events ?? []
        }
    }

    /// Submits a command that the market must refuse, and tells why.
    func mustRefuse(_ title: Text, _ command: Command, as participant: ExchangeID? = nil) async throws {
        do {
            try await submit(command, as: participant)
        } catch let refusal as Refusal {
            refusals.append(refusal)
            tell(Text(zh: "✗ \(title.zh):\(refusal.message.zh)", en: "✗ \(title.en): \(refusal.message.en)"))
            if let citation = refusal.citation {
                tell(Text(zh: "    依据 \(citation.source)", en: "    source: \(citation.source)"))
            }
            return
        }
        throw Fault.demoFailed(Text(zh: "\(title.zh)应被拒绝却被受理", en: "\(title.en) was accepted and should not be"))
    }
}

extension Fault {
    static func demoFailed(_ what: Text) -> Fault {
        Fault("demo.failed", Text(zh: "演示未按预期进行:\(what.zh)。", en: "The demonstration went wrong: \(what.en)."))
    }
}
