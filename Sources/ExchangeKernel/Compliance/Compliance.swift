// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What has been approved where a rule asks for approval (合规).
public struct Compliance: Sendable, Equatable, Codable {
    /// Approvals in the order they were given.
    public internal(set) var approvals: [Approval] = []
    /// The overlays in force, in order of their ids.
    public internal(set) var overlays: [AdoptedOverlay] = []

    /// Whether a rule's demand for approval is met for something on a day.
    public func isApproved(_ rule: String, subject: ExchangeID, on day: CalendarDate) -> Bool {
        approvals.contains { $0.rule == rule && $0.subject == subject && day <= $0.until }
    }

    /// Refuses what the rules forbid or want masked, whatever may be approved later.
    ///
    /// - Throws: `compliance.denied` or `compliance.masking-needed`, about the strictest rule.
    func refuseForbidden(_ judgement: Judgement) throws(Refusal) {
        guard !judgement.findings.isEmpty else { throw .noRuleAllows }
        for finding in judgement.findings {
            switch finding.verdict {
            case .deny(let reason): throw .denied(finding, reason)
            case .mask(let how): throw .maskingNeeded(finding, how)
            case .allow, .allowWithObligations, .approve: continue
            }
        }
    }

    /// Refuses what the rules do not let pass.
    ///
    /// - Throws: `compliance.denied`, `compliance.masking-needed` or `compliance.approval-needed`, about the strictest rule.
    func refuseUnlessAllowed(
        _ judgement: Judgement, subject: ExchangeID?, on day: CalendarDate
    ) throws(Refusal) {
        guard !judgement.findings.isEmpty else { throw .noRuleAllows }
        for finding in judgement.findings {
            switch finding.verdict {
            case .allow, .allowWithObligations: return
            case .deny(let reason): throw .denied(finding, reason)
            case .mask(let how): throw .maskingNeeded(finding, how)
            case .approve(let what):
                guard let subject, isApproved(finding.rule, subject: subject, on: day) else {
                    throw .approvalNeeded(finding, what)
                }
            }
        }
    }
}

/// An overlay in force, and whose signature it was adopted on.
public struct AdoptedOverlay: Sendable, Hashable, Codable {
    /// The overlay.
    public let overlay: Overlay
    /// The digest of its file.
    public let file: Digest
    /// The name of the key that signed the file.
    public let signer: String
}

/// Somebody's approval of something that a rule would not let pass without it.
public struct Approval: Sendable, Hashable, Codable {
    /// What may go on.
    public let subject: ExchangeID
    /// The rule whose demand is met.
    public let rule: String
    /// A reference to the document: a risk assessment, a consent, a filing.
    public let reference: String
    /// The last day on which it counts.
    public let until: CalendarDate

    /// States an approval.
    public init(subject: ExchangeID, rule: String, reference: String, until: CalendarDate) {
        self.subject = subject
        self.rule = rule
        self.reference = reference
        self.until = until
    }
}

extension Judgement {
    /// The rules that spoke, each with its verdict, as a record keeps them: `CT-03 allowWithObligations`.
    var summary: [String] { findings.map { "\($0.rule) \($0.verdict.word)" } }

    /// The duties that the parties take on.
    var obligations: [Text] {
        findings.flatMap { finding -> [Text] in
            guard case .allowWithObligations(let duties) = finding.verdict else { return [] }
            return duties
        }
    }
}

extension Verdict {
    /// The verdict's permanent name in records.
    var word: String {
        switch self {
        case .allow: "allow"
        case .allowWithObligations: "allowWithObligations"
        case .mask: "mask"
        case .approve: "approve"
        case .deny: "deny"
        }
    }
}
