// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
public import ExchangeModel

/// The limits of one participant and what its people spent in the last 24 hours.
public struct SpendingLog: Sendable, Equatable, Codable {
    /// Something that was spent.
    struct Spend: Sendable, Equatable, Codable {
        let instant: Instant
        let money: FundsKind
        /// The hold that it is, until money is given back.
        let hold: UInt64?
        var minorUnits: Int64
    }

    /// The limits, in the order of the days from which they apply.
    public private(set) var limits: [VelocityLimit] = []
    /// In the order in which it was spent.
    private(set) var spends: [Spend] = []

    /// Sets a limit from its day on.
    mutating func set(_ limit: VelocityLimit) {
        limits.removeAll { $0.since == limit.since && $0.isAboutTheSame(as: limit) }
        limits.append(limit)
        limits.sort { $0.since < $1.since }
    }

    /// Notes what was spent, and forgets what no limit counts any more.
    mutating func note(_ spent: [Spend], at now: Instant) {
        let last = now.adding(days: -1)
        spends.removeAll { $0.instant <= last || $0.minorUnits == 0 }
        spends += spent
    }

    /// A hold gave back so much.
    mutating func giveBack(_ minorUnits: Int64, of hold: HoldID) {
        guard let index = spends.lastIndex(where: { $0.hold == hold.serial }) else { return }
        spends[index].minorUnits = max(0, spends[index].minorUnits - minorUnits)
    }

    /// Where spending stands against each limit in force, in the order in which they were set.
    public func standings(at now: Instant) -> [VelocityStanding] {
        let inForce = limits.filter { $0.since <= now.date }
        return inForce.enumerated().compactMap { index, limit in
            guard limit.amount != nil, !inForce[(index + 1)...].contains(where: limit.isAboutTheSame) else { return nil }
            return VelocityStanding(limit: limit, spent: counted(by: limit, at: now).reduce(0) { $0 + $1.minorUnits })
        }
    }

    /// When so much more may be spent under a limit, if nothing else is; `nil`: never, because it is more than the limit.
    func opens(for minorUnits: Int64, under standing: VelocityStanding, at now: Instant) -> Instant? {
        guard let most = standing.limit.amount?.minorUnits, minorUnits <= most else { return nil }
        var spent = standing.spent
        for spend in counted(by: standing.limit, at: now) {
            spent -= spend.minorUnits
            if spent <= most - minorUnits { return standing.limit.window.end(of: spend.instant) }
        }
        return now
    }

    private func counted(by limit: VelocityLimit, at now: Instant) -> [Spend] {
        let start = limit.window.start(at: now)
        return spends.filter { $0.instant >= start && (limit.money == nil || $0.money == limit.money) }
    }
}
