// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What checking a sector came to.
public struct ConformanceReport: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The sector's id.
    public let sector: String
    /// The sector's version.
    public let version: String
    /// The seed of the random facts and numbers, to repeat the run.
    public let seed: UInt64
    /// What is missing or wrong, in the order of the checks.
    public let findings: [ConformanceFinding]

    /// Collects findings.
    public init(sector: String, version: String, seed: UInt64, findings: [ConformanceFinding]) {
        self.sector = sector
        self.version = version
        self.seed = seed
        self.findings = findings
    }

    /// Whether nothing was found.
    public var isPassed: Bool { findings.isEmpty }

    /// The report for people, one finding to three lines.
    public func text(_ language: Language) -> String {
        let head = Text(
            zh: "行业模块 \(sector) \(version):\(ConformanceCheck.allCases.count) 项检查,\(findings.count) 处不符(种子 \(seed))",
            en:
                "Sector \(sector) \(version): \(ConformanceCheck.allCases.count) checks, "
                + "\(findings.count) findings (seed \(seed))"
        )
        let lines = findings.flatMap { finding in
            [
                "✗ \(finding.check.rawValue) [\(finding.subject)] \(finding.check.title(language))",
                "    \(finding.reason(language))", "    → \(finding.fix(language))",
            ]
        }
        return ([head(language)] + lines).joined(separator: "\n")
    }

    /// The report in English.
    public var description: String { text(.en) }
}
