// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The sides of quality that a seller declares because a pass over a file cannot see them.
public struct QualityDeclaration: Sendable, Hashable, Codable {
    /// How true the values are, from a check against the source; `nil` takes the share within constraints.
    public var accuracy: Rate?
    /// How surely a buyer can reach the data.
    public var accessibility: Rate
    /// How fresh a table without any date is.
    public var timeliness: Rate?

    /// Declares what cannot be measured.
    public init(accuracy: Rate? = nil, accessibility: Rate = .one, timeliness: Rate? = nil) {
        self.accuracy = accuracy
        self.accessibility = accessibility
        self.timeliness = timeliness
    }
}
