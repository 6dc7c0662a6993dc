// SPDX-License-Identifier: Apache-2.0

/// What a field's values must satisfy besides their type.
public struct Constraints: Sendable, Hashable {
    /// Whether a value must be there.
    public var required = false
    /// Whether no value may occur twice.
    public var unique = false
    /// The smallest value, itself allowed; a number, or a text in the field's own format.
    public var minimum: JSONValue?
    /// The largest value, itself allowed.
    public var maximum: JSONValue?
    /// The value below the smallest, itself not allowed.
    public var exclusiveMinimum: JSONValue?
    /// The value above the largest, itself not allowed.
    public var exclusiveMaximum: JSONValue?
    /// The fewest Unicode scalars of a text, or items of a list.
    public var minLength: Int?
    /// The most Unicode scalars of a text, or items of a list.
    public var maxLength: Int?
    /// A regular expression that the whole text must match.
    ///
    /// Literals, `.`, classes, `\d \w \s`, groups, `|` and counts are understood; anything that could make matching slow
    /// (look-around, back-references) is refused when the schema is read.
    public var pattern: String?
    /// The only values allowed.
    public var allowed: [JSONValue]?

    /// No constraints, unless told otherwise.
    public init(
        required: Bool = false, unique: Bool = false, minimum: JSONValue? = nil, maximum: JSONValue? = nil,
        exclusiveMinimum: JSONValue? = nil, exclusiveMaximum: JSONValue? = nil, minLength: Int? = nil,
        maxLength: Int? = nil, pattern: String? = nil, allowed: [JSONValue]? = nil
    ) {
        self.required = required
        self.unique = unique
        self.minimum = minimum
        self.maximum = maximum
        self.exclusiveMinimum = exclusiveMinimum
        self.exclusiveMaximum = exclusiveMaximum
        self.minLength = minLength
        self.maxLength = maxLength
        self.pattern = pattern
        self.allowed = allowed
    }
}
