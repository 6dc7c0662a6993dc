// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// Puts an appraisal on record. The model ran before; replay never runs it again.
public struct RecordAppraisal: NamedPayload {
    /// `pricing.appraise`
    public static let name = "pricing.appraise"
    /// The product.
    public let product: ExchangeID
    /// What was found, with its trace.
    public let appraisal: Appraisal
    /// The last day on which it counts.
    public let until: CalendarDate

    /// Asks to record.
    public init(product: ExchangeID, appraisal: Appraisal, until: CalendarDate) {
        self.product = product
        self.appraisal = appraisal
        self.until = until
    }
}

/// Files the signed report of an accredited agency.
public struct FileAppraisalReport: NamedPayload {
    /// `pricing.file-appraisal-report`
    public static let name = "pricing.file-appraisal-report"
    /// The product.
    public let product: ExchangeID
    /// The agency. An agency files its own reports; the venue files anyone's.
    public let agency: ExchangeID
    /// What the methods say, and the conclusion.
    public let findings: AppraisalFindings
    /// The digest of the report in the vault.
    public let report: Digest
    /// The name of the key that signed it.
    public let signer: String
    /// The last day on which it counts.
    public let until: CalendarDate

    /// Asks to file.
    public init(
        product: ExchangeID, agency: ExchangeID, findings: AppraisalFindings, report: Digest, signer: String, until: CalendarDate
    ) {
        self.product = product
        self.agency = agency
        self.findings = findings
        self.report = report
        self.signer = signer
        self.until = until
    }
}

/// An appraisal was put on record.
public struct ProductAppraised: NamedPayload {
    /// `pricing.appraised`
    public static let name = "pricing.appraised"
    /// The id it was given.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// What was found, with its trace.
    public let appraisal: Appraisal
    /// The last day on which it counts.
    public let until: CalendarDate
}

/// An agency's report was filed.
public struct AppraisalReported: NamedPayload {
    /// `pricing.appraisal-reported`
    public static let name = "pricing.appraisal-reported"
    /// The id it was given.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// The agency.
    public let agency: ExchangeID
    /// What the methods say, and the conclusion.
    public let findings: AppraisalFindings
    /// How far the findings lie apart.
    public let dispersion: Rate
    /// What a reader should know before relying on it.
    public let warnings: [Text]
    /// The digest of the report.
    public let report: Digest
    /// The name of the key that signed it.
    public let signer: String
    /// The last day on which it counts.
    public let until: CalendarDate
}
