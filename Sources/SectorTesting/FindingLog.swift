// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What the checks found so far.
struct FindingLog {
    private(set) var findings: [ConformanceFinding] = []

    /// Notes a finding.
    mutating func note(_ check: ConformanceCheck, _ subject: String, zh: String, en: String) {
        findings.append(ConformanceFinding(check, subject, Text(zh: zh, en: en)))
    }

    /// Notes a finding unless something holds.
    mutating func require(
        _ holds: Bool, _ check: ConformanceCheck, _ subject: String, zh: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        if !holds { note(check, subject, zh: zh(), en: en()) }
    }

    /// Notes a finding unless something holds or the same subject was told of already: one random input is enough.
    mutating func requireOnce(
        _ holds: Bool, _ check: ConformanceCheck, _ subject: String, _ reason: @autoclosure () -> Text
    ) {
        guard !holds, !findings.contains(where: { $0.check == check && $0.subject == subject }) else { return }
        findings.append(ConformanceFinding(check, subject, reason()))
    }
}
