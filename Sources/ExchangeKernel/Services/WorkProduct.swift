// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What an agency delivers: a typed value of its kind, and the digest of the signed document.
public enum WorkProduct: Sendable, Hashable, Codable {
    /// What was built, and where it is described.
    case integration(deliverable: String, document: Digest)
    /// Whom the broker brought, under which mandate.
    case introduction(counterparty: ExchangeID, mandate: ExchangeID?, document: Digest)
    /// A product complies with a standard, within a scope and until a day.
    case certificate(standard: String, scope: String, until: CalendarDate, document: Digest)
    /// An auditor's opinion over a period.
    case auditOpinion(opinion: Opinion, from: CalendarDate, until: CalendarDate, document: Digest)
    /// A notarial certificate of a content.
    case notarialCertificate(number: String, content: Digest, document: Digest)
    /// An insurance policy over a contract.
    case policy(sumInsured: Money, premium: Money, from: CalendarDate, until: CalendarDate, document: Digest)
    /// A key or data that is kept, and when it is given out.
    case custodyRecord(item: CustodyItem, content: Digest, release: ReleaseCondition, document: Digest)
    /// An appraisal report: what a product is worth, by which method, until when.
    case appraisalReport(value: Money, method: String, until: CalendarDate, document: Digest)
    /// What an arbitration body decided, by its case number.
    case arbitrationReference(body: String, caseNumber: String, document: Digest)
    /// A training record, with the report of a conformance run where it trained for a standard.
    case trainingRecord(course: String, persons: Int, hours: Int, conformanceReport: Digest?, document: Digest)
    /// A lender's offer, made after its client's credit was read with consent.
    case loanOffer(principal: Money, yearlyRate: Rate, months: Int, until: CalendarDate, document: Digest)

    /// An auditor's opinion (中国注册会计师审计准则第1502号).
    public enum Opinion: String, Sendable, Hashable, Codable, CaseIterable {
        /// 无保留意见.
        case unqualified
        /// 保留意见.
        case qualified
        /// 否定意见.
        case adverse
        /// 无法表示意见.
        case disclaimer
    }

    /// What is kept.
    public enum CustodyItem: String, Sendable, Hashable, Codable, CaseIterable {
        case key, data
    }

    /// When what is kept is given out.
    public enum ReleaseCondition: Sendable, Hashable, Codable {
        /// From a day on.
        case day(from: CalendarDate)
        /// Once a contract has ended.
        case contractEnded(contract: ExchangeID)
        /// When the venue or the regulator orders it.
        case order
    }

    /// The kind of service whose work it is.
    public var kind: ServiceKind {
        switch self {
        case .integration: .integration
        case .introduction: .brokerage
        case .certificate: .certification
        case .auditOpinion: .audit
        case .notarialCertificate: .notarisation
        case .policy: .insurance
        case .custodyRecord: .custody
        case .appraisalReport: .appraisal
        case .arbitrationReference: .arbitration
        case .trainingRecord: .training
        case .loanOffer: .financing
        }
    }

    /// The digest of the signed document.
    public var document: Digest {
        switch self {
        case .integration(_, let document), .introduction(_, _, let document), .certificate(_, _, _, let document),
            .auditOpinion(_, _, _, let document), .notarialCertificate(_, _, let document),
            .policy(_, _, _, _, let document), .custodyRecord(_, _, _, let document),
            .appraisalReport(_, _, _, let document), .arbitrationReference(_, _, let document),
            .trainingRecord(_, _, _, _, let document), .loanOffer(_, _, _, _, let document):
            document
        }
    }
}

extension WorkProduct {
    /// What is wrong with it, by the name of its field; `nil` when nothing is.
    func flaw(currency: Currency, on today: CalendarDate) -> String? {
        func isShort(_ text: String) -> Bool { (1...200).contains(text.utf8.count) }
        func isAmount(_ money: Money) -> Bool { money.isPositive && money.currency == currency }
        switch self {
        case .integration(let deliverable, _): return isShort(deliverable) ? nil : "deliverable"
        case .introduction(let counterparty, let mandate, _):
            guard counterparty.kind == .participant else { return "counterparty" }
            return mandate.map { $0.kind == .mandate } ?? true ? nil : "mandate"
        case .certificate(let standard, let scope, let until, _):
            guard isShort(standard) else { return "standard" }
            guard isShort(scope) else { return "scope" }
            return today <= until ? nil : "until"
        case .auditOpinion(_, let from, let until, _): return from <= until && until <= today ? nil : "until"
        case .notarialCertificate(let number, _, _): return isShort(number) ? nil : "number"
        case .policy(let sum, let premium, let from, let until, _):
            guard isAmount(sum) else { return "sumInsured" }
            guard premium.minorUnits >= 0, premium.currency == currency else { return "premium" }
            return from <= until && today <= until ? nil : "until"
        case .custodyRecord(_, _, let release, _):
            guard case .contractEnded(let contract) = release else { return nil }
            return contract.kind == .contract ? nil : "release"
        case .appraisalReport(let value, let method, let until, _):
            guard value.minorUnits >= 0, value.currency == currency else { return "value" }
            guard isShort(method) else { return "method" }
            return today <= until ? nil : "until"
        case .arbitrationReference(let body, let number, _):
            return isShort(body) ? (isShort(number) ? nil : "caseNumber") : "body"
        case .trainingRecord(let course, let persons, let hours, _, _):
            guard isShort(course) else { return "course" }
            return (1...100_000).contains(persons) ? ((1...10_000).contains(hours) ? nil : "hours") : "persons"
        case .loanOffer(let principal, let rate, let months, let until, _):
            guard isAmount(principal) else { return "principal" }
            guard .zero <= rate, rate <= .one else { return "yearlyRate" }
            guard (1...600).contains(months) else { return "months" }
            return today <= until ? nil : "until"
        }
    }
}
