// SPDX-License-Identifier: Apache-2.0

/// Whether amounts contain their tax.
///
/// The names are permanent: they are written into the journal.
public enum TaxBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// They do (含税价).
    case inclusive
    /// Tax comes on top of them (不含税价).
    case exclusive
}

/// Where the tax of several lines is rounded to the minor unit.
///
/// The names are permanent: they are written into the journal.
public enum TaxRounding: String, Sendable, Hashable, Codable, CaseIterable {
    /// On each line; the whole is the sum of its lines (逐行取整).
    case line
    /// Once for all lines of a rate, and then shared out among them by largest remainder (整单取整).
    case invoice
}
