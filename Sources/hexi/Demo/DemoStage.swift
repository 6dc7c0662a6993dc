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
    private(set) var productCount = 0
    private(set) var orderCount = 0
    private(set) var refundCount = 0
    private(set) var settledMinor: Int64 = 0
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

    /// Submits a command that must be accepted.
    @discardableResult
    func submit(_ command: Command, as participant: ExchangeID? = nil) async throws -> CommandReceipt {
        commandCount += 1
        let receipt = try await open.exchange.submit(
            command, as: open.principal(for: participant), key: "demo-\(commandCount)")
        for event in receipt.events { count(event) }
        return receipt
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

    private func count(_ event: Event) {
        switch event {
        case .catalog(.listed): productCount += 1
        case .trading(.placed): orderCount += 1
        case .trading(.ended(let ended)): refundCount += ended.cause == .rejected ? 1 : 0
        case .clearing(.settled(let settled)): settledMinor += settled.payouts.reduce(0) { $0 + $1.amount.minorUnits }
        default: return
        }
    }
}

extension Fault {
    static func demoFailed(_ what: Text) -> Fault {
        Fault("demo.failed", Text(zh: "演示未按预期进行:\(what.zh)。", en: "The demonstration went wrong: \(what.en)."))
    }
}
