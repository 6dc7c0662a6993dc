// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What a decision may know besides the command and the state: the time, who asks, and the rules.
public struct Context: Sendable {
    /// The time, never before the last record's.
    public let now: Instant
    /// Who asks.
    public let principal: Principal
    /// The exchange's own rules and those of its sectors.
    public let rulebook: Rulebook

    /// Gathers what a decision may know.
    public init(now: Instant, principal: Principal, rulebook: Rulebook) {
        self.now = now
        self.principal = principal
        self.rulebook = rulebook
    }
}
