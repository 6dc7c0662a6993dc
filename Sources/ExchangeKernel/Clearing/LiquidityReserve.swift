// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeLedger
public import ExchangeModel

/// Keeps part of one's available money for urgent payments in netting cycles: gridlock resolution never makes others with it.
public struct ReserveLiquidity: NamedPayload {
    /// `clearing.reserve-liquidity`
    public static let name = "clearing.reserve-liquidity"
    /// How much, in each cycle; nothing takes the reserve away.
    public let amount: Money
    /// Which obligations are urgent: those of this priority and of lower ones; 0 is the most urgent.
    public let urgency: UInt8

    /// Asks.
    public init(amount: Money, urgency: UInt8 = 0) {
        self.amount = amount
        self.urgency = urgency
    }
}

/// A participant keeps money for urgent payments, or no longer does.
public struct LiquidityReserved: NamedPayload {
    /// `clearing.liquidity-reserved`
    public static let name = "clearing.liquidity-reserved"
    /// Who.
    public let participant: ExchangeID
    /// How much; nothing: no reserve any more.
    public let amount: Money
    /// The highest priority number that is urgent.
    public let urgency: UInt8
}

/// What a participant keeps for its urgent payments in each netting cycle.
public struct LiquidityReserve: Sendable, Hashable, Codable {
    /// Who.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
    /// The highest priority number that is urgent.
    public let urgency: UInt8
    /// What urgent payments of the open cycle have drawn already, in minor units.
    public internal(set) var drawn: Int64 = 0

    /// What is left of it in the open cycle.
    var reserved: ReservedMeans { ReservedMeans(minorUnits: max(0, amount.minorUnits - drawn), urgency: urgency) }
}

extension Market {
    func reserveLiquidity(_ command: ReserveLiquidity, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context)
        try checkCurrency(command.amount)
        guard command.amount.minorUnits >= 0 else { throw .clearingAmountNotPositive(command.amount) }
        let reserved = LiquidityReserved(participant: participant.id, amount: command.amount, urgency: command.urgency)
        return [.clearing(.liquidityReserved(reserved))]
    }
}

extension Clearing {
    mutating func reserve(_ event: LiquidityReserved) {
        guard event.amount.isPositive else {
            reserves.remove(event.participant)
            return
        }
        let drawn = reserves[event.participant]?.drawn ?? 0
        reserves.insert(
            LiquidityReserve(participant: event.participant, amount: event.amount, urgency: event.urgency, drawn: drawn),
            as: event.participant)
    }

    mutating func drawReserve(for settled: Obligation) {
        reserves.update(settled.payer) { reserve in
            guard settled.priority <= reserve.urgency else { return }
            reserve.drawn = Int64(clamping: Int128(reserve.drawn) + Int128(settled.amount.minorUnits))
        }
    }

    /// The next cycle finds every reserve whole.
    mutating func restoreReserves() {
        for reserve in reserves.sorted where reserve.drawn > 0 { reserves.update(reserve.participant) { $0.drawn = 0 } }
    }
}
