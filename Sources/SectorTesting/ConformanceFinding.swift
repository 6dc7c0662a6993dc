// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// One thing that a sector lacks or does wrong.
public struct ConformanceFinding: Sendable, Hashable, Codable {
    /// The check that found it.
    public let check: ConformanceCheck
    /// What it is about: a product, a field, a rule, a model, a file.
    public let subject: String
    /// What is wrong.
    public let reason: Text
    /// What to do about it.
    public let fix: Text

    /// Records a finding; what to do about it follows from the check.
    public init(_ check: ConformanceCheck, _ subject: String, _ reason: Text) {
        self.check = check
        self.subject = subject
        self.reason = reason
        fix = check.fix
    }
}
