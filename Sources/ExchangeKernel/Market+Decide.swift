// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension Market {
    /// Decides a command: a pure function of the command, this state and the context.
    ///
    /// - Returns: The facts to record, in order; empty when nothing changes.
    /// - Throws: Why not. Nothing has changed then. `venue.trading-stopped` for what waits while the market stands still.
    public func decide(_ command: Command, _ context: Context) throws(Refusal) -> [Event] {
        try authorise(command, context)
        try refuseWhileStopped(command)
        let events = try events(of: command, context)
        if clearing.spending.count > 0 { try refuseTooFast(events, context) }
        return escrow.waitingFreezes.isEmpty ? events : events + (try caught(in: events))
    }

    private func events(of command: Command, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .venue(let command): return try decide(command, context)
        case .participants(let command): return try decide(command, context)
        case .rights(let command): return try decide(command, context)
        case .catalog(let command): return try decide(command, context)
        case .compliance(let command): return try decide(command, context)
        case .pricing(let command): return try decide(command, context)
        case .trading(let command): return try decide(command, context)
        case .escrow(let command): return try decide(command, context)
        case .delivery(let command): return try decide(command, context)
        case .clearing(let command): return try decide(command, context)
        case .negotiation(let command): return try decide(command, context)
        case .contracts(let command): return try decide(command, context)
        case .auctions(let command): return try decide(command, context)
        case .disputes(let command): return try decide(command, context)
        case .credit(let command): return try decide(command, context)
        case .services(let command): return try decide(command, context)
        }
    }
}
