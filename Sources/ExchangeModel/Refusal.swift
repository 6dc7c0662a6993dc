// SPDX-License-Identifier: Apache-2.0

/// Why a command was turned down: an ordinary answer, not a fault.
///
/// Two refusals are equal when their `code` and `subject` are, so that tests never compare prose.
public struct Refusal: Error, Sendable, Equatable {
    /// A stable name of the fact in the way, such as `escrow.not-open`. Areas add their own as static members.
    public struct Code: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
        /// The code as programs see it: `area.fact-in-the-way`.
        public let rawValue: String

        /// Names a code.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Names a code by a literal.
        public init(stringLiteral value: String) { self.rawValue = value }
    }

    /// The stable code.
    public let code: Code
    /// What stands in the way and what to do next.
    public let message: Text
    /// The id, field or rule it is about.
    public let subject: String?
    /// The source of the rule that said no, where a rule said no.
    public let citation: Citation?

    /// Makes a refusal.
    public init(_ code: Code, _ message: Text, subject: String? = nil, citation: Citation? = nil) {
        self.code = code
        self.message = message
        self.subject = subject
        self.citation = citation
    }

    /// Compares code and subject only.
    public static func == (left: Refusal, right: Refusal) -> Bool {
        left.code == right.code && left.subject == right.subject
    }
}
