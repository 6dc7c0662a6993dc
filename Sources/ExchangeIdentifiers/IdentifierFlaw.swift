// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What is wrong with a text that should be an identifier.
///
/// The raw value is the reason that programs see.
public enum IdentifierFlaw: String, Error, Sendable, Hashable, CaseIterable {
    /// It is too short or too long.
    case length
    /// It has a character that no such identifier has; lower-case letters are among them.
    case alphabet
    /// The right characters stand in the wrong places.
    case form
    /// Its kind is unknown.
    case kind
    /// Its registration authority is unknown.
    case registrar
    /// Its administrative division is unknown.
    case region
    /// Its date does not exist.
    case date
    /// Its check character is wrong.
    case check
    /// The check character of the organisation code inside it is wrong.
    case organisationCheck = "org-check"

    /// The code of the refusal that tells of this flaw, such as `identifier.check`.
    public var code: Refusal.Code { Refusal.Code(rawValue: "identifier." + rawValue) }
}
