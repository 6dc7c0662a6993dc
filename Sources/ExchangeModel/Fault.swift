// SPDX-License-Identifier: Apache-2.0

/// Broken machinery: storage, network, corruption, a file that is not what it says.
public struct Fault: Error, Sendable, CustomStringConvertible {
    /// A stable name of what broke, such as `journal.append-failed`.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// The code as programs see it.
        public let rawValue: String

        /// Names a code.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Names a code by a literal.
        public init(stringLiteral value: String) { self.rawValue = value }
    }

    /// The stable code.
    public let code: Code
    /// What went wrong, where, and what to do about it.
    public let message: Text
    /// What it is about, where there is such a thing: the JSON pointer of a value, the offset of a byte.
    public let subject: String?
    /// What caused it, if something below us said so.
    public let cause: (any Error)?

    /// Makes a fault.
    public init(_ code: Code, _ message: Text, subject: String? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.subject = subject
        self.cause = cause
    }

    /// The code, the English message and the cause, for logs.
    public var description: String {
        "\(code.rawValue): \(message.en)" + (cause.map { " (\($0))" } ?? "")
    }
}
