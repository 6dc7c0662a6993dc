// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit

/// `hexi journal`
struct Journal: ExchangeCommand {
    static let configuration = CommandConfiguration(
        abstract: "流水 Records of the journal; --json prints one record a line, in full.")
    @Option(name: .long, help: "从第几条开始 First record.")
    var from: UInt64 = 1
    @Option(name: .long, help: "最多条数 At most so many.")
    var limit: Int = 1_000
    @Option(name: .long, help: "只看与之有关的 Only records about this id, newest first.")
    var about: ExchangeID?
    @OptionGroup var options: ExchangeOptions

    private struct Form: Encodable {
        let sequence: UInt64
        let instant: String
        let actor: String
        let participant: ExchangeID?
        let key: String
        let command: Digest
        let sectors: [String]
        let events: [EventForm]

        init(_ record: Record) {
            sequence = record.sequence
            instant = "\(record.instant)"
            actor = record.principal.actor
            participant = record.principal.participant
            key = record.key
            command = record.command
            sectors = record.sectors
            events = record.events.map(EventForm.init)
        }
    }

    func run(on open: OpenExchange, _ console: Console) async throws {
        if let about {
            try await open.exchange.projected(open.exchange.journal.lastSequence())
            for sequence in try open.exchange.readModels.sequences(about: about, limit: limit) {
                if let stored = try open.exchange.journal.record(at: sequence) { show(stored.record, console) }
            }
            return
        }
        var last = max(from, 1) - 1
        var left = max(limit, 0)
        while left > 0, case let records = try open.exchange.journal.records(after: last).prefix(left), let newest = records.last {
            for stored in records { show(stored.record, console) }
            left -= records.count
            last = newest.record.sequence
        }
    }

    private func show(_ record: Record, _ console: Console) {
        guard !console.isJSON else {
            print(JSON.line(Form(record)))
            return
        }
        let who = record.principal.participant.map { "\(record.principal.actor) → \($0)" } ?? record.principal.actor
        print("\(record.sequence)  \(record.instant)  \(who)")
        for event in record.events { print("    " + event.summary(console.language)) }
    }
}
