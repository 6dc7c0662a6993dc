// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// A time in which the whole market stands still, as everyone can read it (全市场暂停).
public struct TradingStop: Sendable, Hashable, Codable {
    /// Why.
    public let reason: String
    /// What the stop rests on: a law or an order, as people cite it.
    public let citation: String
    /// The regulator that ordered it, who alone lifts it; `nil` when the venue did.
    public let regulator: ExchangeID?
    /// When it began.
    public let since: Instant
    /// When it was lifted; `nil` while it lasts.
    public internal(set) var until: Instant?
    /// Why it was lifted.
    public internal(set) var resumption: String?
}

extension Venue {
    /// So many stops are remembered; the journal has all.
    static let stopLimit = 100

    /// The stop that lasts; `nil` while the market trades.
    public var stop: TradingStop? { stops?.last.flatMap { $0.until == nil ? $0 : nil } }

    mutating func stop(_ event: TradingStopped, at instant: Instant) {
        var kept = stops ?? []
        kept.append(TradingStop(reason: event.reason, citation: event.citation, regulator: event.regulator, since: instant))
        stops = kept.suffix(Self.stopLimit)
    }

    mutating func resume(_ event: TradingResumed, at instant: Instant) {
        guard var kept = stops, let last = kept.indices.last else { return }
        kept[last].until = instant
        kept[last].resumption = event.reason
        stops = kept
    }
}

extension Market {
    func stop(_ command: StopTrading, _ context: Context) throws(Refusal) -> [Event] {
        _ = try charter()
        guard StopTrading.textLengths.contains(command.reason.utf8.count) else { throw .stopTextMissing("reason") }
        guard StopTrading.textLengths.contains(command.citation.utf8.count) else { throw .stopTextMissing("citation") }
        guard venue.stop == nil else { throw .alreadyStopped }
        let regulator = context.principal.participant
        return [.venue(.stopped(TradingStopped(reason: command.reason, citation: command.citation, regulator: regulator)))]
    }

    func resume(_ command: ResumeTrading, _ context: Context) throws(Refusal) -> [Event] {
        guard StopTrading.textLengths.contains(command.reason.utf8.count) else { throw .stopTextMissing("reason") }
        guard let stop = venue.stop else { throw .notStopped }
        if let regulator = stop.regulator, context.principal.participant == nil { throw .stoppedByRegulator(regulator) }
        return [.venue(.resumed(TradingResumed(reason: command.reason)))]
    }

    /// Refuses what waits while the market stands still.
    func refuseWhileStopped(_ command: Command) throws(Refusal) {
        guard let stop = venue.stop else { return }
        switch command.duringStop {
        case .goesOn: return
        case .waits: throw .tradingStopped(stop)
        case .goesOnToEnd: guard isEnding(command) else { throw .tradingStopped(stop) }
        }
    }

    /// Refuses new business that no command asks for, such as the next term of a contract.
    func refuseWhileStopped() throws(Refusal) {
        if let stop = venue.stop { throw .tradingStopped(stop) }
    }

    /// Whether a change of a contract ends it.
    private func isEnding(_ command: Command) -> Bool {
        switch command {
        case .contracts(.propose(let command)): command.change.isEnding
        case .contracts(.agree(let command)): trading.lives[command.contract]?.proposal?.change.isEnding ?? true
        default: false
        }
    }
}

extension ContractChange {
    fileprivate var isEnding: Bool {
        switch self {
        case .end, .endForCause: true
        case .amend, .transfer: false
        }
    }
}

extension Refusal {
    static func tradingStopped(_ stop: TradingStop) -> Refusal {
        Refusal(
            "venue.trading-stopped",
            Text(
                zh: "全市场已暂停新业务:\(stop.reason)(依据:\(stop.citation))。已成交的交付、验收、争议、结算和提款照常办理;恢复时间见公告。",
                en:
                    "The whole market is stopped: \(stop.reason) (\(stop.citation)). Delivery, acceptance, disputes, "
                    + "settlement and withdrawals go on; the notices say when trading resumes."),
            subject: "market", citation: Citation(stop.citation))
    }

    static let alreadyStopped = Refusal(
        "venue.already-stopped",
        Text(zh: "市场已处于暂停状态。如需变更理由,请先恢复。", en: "The market is stopped already. To give another reason, lift the stop first."))

    static let notStopped = Refusal(
        "venue.not-stopped", Text(zh: "市场并未暂停,无需恢复。", en: "The market is not stopped: there is nothing to lift."))

    static func stoppedByRegulator(_ regulator: ExchangeID) -> Refusal {
        Refusal(
            "venue.stopped-by-regulator",
            Text(
                zh: "该暂停由监管方 \(regulator) 作出,只能由监管方解除。",
                en: "The regulator \(regulator) ordered the stop: only the regulator lifts it."),
            subject: "\(regulator)")
    }

    static func stopTextMissing(_ field: String) -> Refusal {
        Refusal(
            "venue.stop-text-missing",
            Text(
                zh: "请说明暂停或恢复的理由,暂停还须写明依据(各 1 至 2,000 字节);二者均会公布。",
                en: "Say why, and for a stop what it rests on, in 1 to 2,000 bytes each: both are published."),
            subject: field)
    }
}
