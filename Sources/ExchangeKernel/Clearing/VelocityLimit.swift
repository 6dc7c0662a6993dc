// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// How much the people of a participant may spend in a day, from a day on (限额).
///
/// It counts what they order, withdraw, set aside and give away. What the venue, an authority or a netting cycle takes is neither
/// counted nor stopped by it. What an order gives back counts no longer.
public struct VelocityLimit: Sendable, Hashable, Codable {
    /// The stretch of time in which spending is counted.
    public enum Window: String, Sendable, Hashable, Codable, CaseIterable {
        /// A day in China, from midnight to midnight (自然日).
        case calendarDay
        /// The 24 hours that end now (滚动 24 小时).
        case rollingDay

        /// The first instant that counts at an instant.
        func start(at now: Instant) -> Instant {
            switch self {
            case .calendarDay: Instant(startOf: now.date)
            case .rollingDay: now.adding(days: -1).adding(milliseconds: 1)
            }
        }

        /// When something spent no longer counts.
        func end(of spent: Instant) -> Instant {
            switch self {
            case .calendarDay: Instant(startOf: spent.date.adding(days: 1))
            case .rollingDay: spent.adding(days: 1)
            }
        }
    }

    /// Whose.
    public let participant: ExchangeID
    /// Which money; `nil`: all of the participant's together.
    public let money: FundsKind?
    /// In which stretch of time.
    public let window: Window
    /// How much; `nil`: any amount from then on.
    public let amount: Money?
    /// The first day.
    public let since: CalendarDate

    /// Whether two limits are about the same spending: the later one takes the place of the earlier.
    func isAboutTheSame(as other: VelocityLimit) -> Bool { money == other.money && window == other.window }
}

/// Where spending stands against a limit.
public struct VelocityStanding: Sendable, Hashable, Codable {
    /// The limit.
    public let limit: VelocityLimit
    /// What was spent in its stretch of time, in minor units.
    public let spent: Int64

    /// What may still be spent, in minor units.
    public var left: Int64 { max(0, (limit.amount?.minorUnits ?? .max) - spent) }
}
