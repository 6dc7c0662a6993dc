// SPDX-License-Identifier: Apache-2.0

/// How a value of a quasi-identifier is made coarser before classes are told apart.
public enum Generalisation: Sendable, Hashable, Codable {
    /// The value as it stands.
    case exact
    /// The first so many characters: a region's or a post code's prefix.
    case prefix(length: Int)
    /// The month of a day.
    case month
    /// The year of a day.
    case year
    /// The band of so many years that a day falls in: 1984 is in the band 1980–1999 of twenty.
    case years(width: Int)
    /// The band of so many units that a number falls in, from zero up: 37 is in 30–39 of ten.
    case band(width: Int)
    /// The band of so many years that an age in whole years falls in, counted on a day from a date of birth.
    case age(width: Int, asOfYear: Int, month: Int, day: Int)
    /// Every value alike.
    case suppressed
}
