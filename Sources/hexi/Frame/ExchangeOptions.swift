// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

/// What every command about an exchange understands.
struct ExchangeOptions: ParsableArguments {
    @Option(name: .long, help: "交易所目录 Folder of the exchange; HEXI_EXCHANGE or this folder by default.")
    var exchange: String?

    @OptionGroup var shared: ConsoleOptions

    var console: Console { shared.console }
    var folder: ExchangeFolder { get throws { try ExchangeFolder.find(exchange) } }
}

/// What commands understand that change something.
struct ActingOptions: ParsableArguments {
    @OptionGroup var options: ExchangeOptions

    @Option(name: .customLong("as"), help: "代表的主体编号 Participant on whose behalf; a desk of the venue without it.")
    var participant: ExchangeID?

    @Option(name: .long, help: "幂等键:相同的键只生效一次 Idempotency key: the same key has one effect.")
    var key: String?

    @Flag(name: .long, help: "预演:只说明结果或拒绝理由,不写入日志 Say what would happen, or why it is refused, and write no record.")
    var dryRun = false

    var console: Console { options.console }

    /// Stops a command that does more than submit one command of the kernel, and so cannot only be tried.
    func refuseDryRun() throws {
        if dryRun { throw ValidationError("此命令不能预演 This command cannot be tried without being carried out.") }
    }
}

/// A command that needs an open exchange.
protocol ExchangeCommand: AsyncParsableCommand {
    var options: ExchangeOptions { get }
    func run(on open: OpenExchange, _ console: Console) async throws
}

extension ExchangeCommand {
    mutating func run() async throws {
        let console = options.console
        let bar = console.progressBar(Text(zh: "重放日志", en: "Replaying the journal"))
        let open = try OpenExchange(try options.folder) { bar.show(count: $0) }
        bar.end()
        do {
            try await run(on: open, console)
        } catch {
            try await open.close()
            throw error
        }
        try await open.close()
    }
}

/// A command that submits one command of the kernel and shows what happened.
protocol SubmittingCommand: ExchangeCommand {
    var acting: ActingOptions { get }
    func command(on open: OpenExchange) async throws -> Command
}

extension SubmittingCommand {
    var options: ExchangeOptions { acting.options }

    func run(on open: OpenExchange, _ console: Console) async throws { try await submit(on: open, console) }

    /// Submits the command and shows what it came to.
    func submit(on open: OpenExchange, _ console: Console) async throws {
        let command = try await command(on: open)
        guard !acting.dryRun else {
            console.show(try await open.exchange.rehearse(command, as: open.principal(for: acting.participant)))
            return
        }
        let receipt = try await open.exchange.submit(
            command, as: open.principal(for: acting.participant), key: acting.key ?? UUID().uuidString, wantsBalances: true)
        console.show(receipt)
    }
}

extension Console {
    /// Shows what an accepted command came to.
    func show(_ receipt: CommandReceipt) {
        answer(ReceiptForm(receipt))
        let repeated = receipt.isRepeat ? Text(zh: "(此前已受理)", en: " (accepted before)") : Text(zh: "", en: "")
        say(
            Text(
                zh: "✓ 第 \(receipt.sequence) 条记录\(repeated.zh) \(receipt.instant)",
                en: "✓ record \(receipt.sequence)\(repeated.en) \(receipt.instant)"))
        for event in receipt.events {
            say(Text(zh: "  \(event.summary(.zh))", en: "  \(event.summary(.en))"))
        }
        if let balances = receipt.balances, !balances.isEmpty { show(TextTable(balances: balances, language)) }
    }
}

extension Console {
    /// Shows what a command would come to.
    fileprivate func show(_ rehearsal: Rehearsal) {
        answer(RehearsalForm(rehearsal))
        say(
            Text(
                zh: "○ 第 \(rehearsal.sequence) 条记录之后将会受理;未写入日志", en: "○ would be accepted after record \(rehearsal.sequence); no record was written"))
        for event in rehearsal.events { say(Text(zh: "  \(event.summary(.zh))", en: "  \(event.summary(.en))")) }
        if !rehearsal.balances.isEmpty { show(TextTable(balances: rehearsal.balances, language)) }
    }
}

/// A rehearsal as programs see it.
private struct RehearsalForm: Encodable {
    let afterSequence: UInt64
    let isDryRun = true
    let events: [EventForm]
    let balances: [BalanceForm]

    init(_ rehearsal: Rehearsal) {
        afterSequence = rehearsal.sequence
        events = rehearsal.events.map(EventForm.init)
        balances = rehearsal.balances.map(BalanceForm.init)
    }
}

/// A receipt as programs see it.
struct ReceiptForm: Encodable {
    let sequence: UInt64
    let instant: String
    let isRepeat: Bool
    let subject: ExchangeID?
    let events: [EventForm]
    let balances: [BalanceForm]?

    init(_ receipt: CommandReceipt) {
        sequence = receipt.sequence
        instant = "\(receipt.instant)"
        isRepeat = receipt.isRepeat
        subject = receipt.events.lazy.compactMap(\.subject).first
        events = receipt.events.map(EventForm.init)
        balances = receipt.balances?.map(BalanceForm.init)
    }
}

/// A balance as programs see it.
struct BalanceForm: Encodable {
    let account: String
    let posted: Money
    let held: Int64
    let available: Money

    init(_ balance: Balance) {
        account = balance.account.text
        posted = balance.posted
        held = balance.held
        available = balance.available
    }
}

/// An event as programs see it.
struct EventForm: Encodable {
    private enum Key: String, CodingKey {
        case event, payload
    }

    private let event: Event

    init(_ event: Event) { self.event = event }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(event.name, forKey: .event)
        try container.encode(event.payload, forKey: .payload)
    }
}

extension Event {
    /// One line for people: what happened, to what.
    func summary(_ language: Language) -> String {
        if case .ledger(let entry) = self {
            let legs = entry.legs.map { "\($0.side == .debit ? "-" : "+") \($0.account.text) \($0.amount.grouped)" }
            return name + (legs.isEmpty ? "" : "  " + legs.joined(separator: "; "))
        }
        return name + (subject.map { "  \($0)" } ?? "")
    }
}
