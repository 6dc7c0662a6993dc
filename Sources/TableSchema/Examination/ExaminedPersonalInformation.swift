// SPDX-License-Identifier: Apache-2.0

/// A finding of personal information as it travels in a command: without an example.
public struct ExaminedPersonalInformation: Sendable, Equatable, Codable {
    /// The column's place, from 0.
    public let column: Int
    /// What was found.
    public let kind: PersonalInformationKind
    /// Cells that hold it.
    public let count: Int
    /// Cells that look like it and fail its checks.
    public let nearMissCount: Int
    /// How sure the finding is.
    public let confidence: PersonalInformationFinding.Confidence

    /// Takes over a finding.
    public init(_ finding: PersonalInformationFinding) {
        column = finding.column
        kind = finding.kind
        count = finding.count
        nearMissCount = finding.nearMissCount
        confidence = finding.confidence
    }

    static func surestFirst(_ left: ExaminedPersonalInformation, _ right: ExaminedPersonalInformation) -> Bool {
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        if left.count != right.count { return left.count > right.count }
        return (left.column, left.kind.index) < (right.column, right.kind.index)
    }
}
