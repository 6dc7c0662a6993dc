// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel

/// What happened in the demonstration, counted from the journal: what the clock did by itself is in there too.
struct DemoTally {
    private(set) var products = 0
    private(set) var orders = 0
    private(set) var refunds = 0
    private(set) var settledMinor: Int64 = 0
    private(set) var auctions = 0
    private(set) var contractsEnded = 0
    private(set) var disputes = 0
    private(set) var nettedGrossMinor: Int64 = 0
    private(set) var nettedNetMinor: Int64 = 0

    init(_ exchange: Exchange) throws {
        for sequence in 1...max(1, try exchange.journal.lastSequence()) {
            for event in try exchange.journal.record(at: sequence)?.record.events ?? [] { count(event) }
        }
    }

    private mutating func count(_ event: Event) {
        switch event {
        case .catalog(.listed): products += 1
        case .trading(.placed): orders += 1
        case .trading(.ended(let ended)): refunds += ended.cause == .rejected ? 1 : 0
        case .clearing(.settled(let settled)): settledMinor += settled.payouts.reduce(0) { $0 + $1.amount.minorUnits }
        case .clearing(.cycleCommitted(let cycle)):
            nettedGrossMinor += cycle.gross.minorUnits
            nettedNetMinor += cycle.netted.minorUnits
        case .auctions(.closed): auctions += 1
        case .contracts(.terminated): contractsEnded += 1
        case .disputes(.closed): disputes += 1
        default: return
        }
    }
}
