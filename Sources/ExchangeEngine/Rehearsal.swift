// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel

/// What a command would have come to: nothing was written, and its key was not used.
public struct Rehearsal: Sendable, Equatable {
    /// The last record that it was decided after.
    public let sequence: UInt64
    /// When it was decided.
    public let instant: Instant
    /// What would have happened, in order.
    public let events: [Event]
    /// What the accounts that it touches would stand at: those of the participant who asks, or all for who asks for no participant.
    public let balances: [Balance]
}

extension Exchange {
    /// Decides a command as ``submit(_:as:key:wantsBalances:)`` would now, and writes nothing.
    ///
    /// It is no promise: another command may come in between.
    ///
    /// - Throws: The `Refusal` that the command would have met; a `Fault` when the storage failed.
    public func rehearse(_ command: Command, as principal: Principal) async throws -> Rehearsal {
        let (clock, rulebook) = (clock, rulebook)
        return try await read { market in
            Result { () throws(Refusal) in
                let context = Context(now: max(clock.now, market.instant), principal: principal, rulebook: rulebook)
                let events = try market.decide(command, context)
                guard !events.isEmpty else { throw .nothingChanges(command.name) }
                return Rehearsal(
                    sequence: market.sequence, instant: context.now, events: events,
                    balances: market.balances(after: events, for: principal))
            }
        }.get()
    }
}

extension Market {
    /// What the accounts that events touch will stand at; of a participant's, only its own.
    func balances(after events: [Event], for principal: Principal) -> [Balance] {
        let balances = balances(touchedBy: events).balances
        guard let participant = principal.participant else { return balances }
        return balances.filter { $0.account.owner == participant.serial }
    }
}
