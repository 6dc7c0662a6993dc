// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// Accredited third-party services and their engagements (服务生态).
public struct Services: Sendable, Equatable, Codable {
    /// The accreditations of each agency.
    public internal(set) var agencies = Table<Agency>()
    /// Engagements from the request to their end.
    public internal(set) var engagements = Table<Engagement>()
    /// Certifications, by the number of their engagement.
    public internal(set) var certifications = Table<Certification>()
    /// Policies of insurance.
    public internal(set) var policies = Table<Policy>()
    /// What is kept and was not given out, by the number of its engagement.
    public internal(set) var custodies = Table<Custody>()

    /// Whether a participant is accredited for a kind of service on a day.
    public func isAccredited(_ participant: ExchangeID, for kind: ServiceKind, on day: CalendarDate) -> Bool {
        agencies[participant]?.accreditations.contains { $0.kind == kind && day <= $0.until } ?? false
    }

    /// Whether a version of a product has a certification in force on a day.
    public func isCertified(_ product: ExchangeID, version: Int, on day: CalendarDate) -> Bool {
        certifications.count > 0
            && certifications.contains { $0.product == product && $0.version == version && day <= $0.until }
    }

    /// Whether a participant still owes something on a day: it is a party to an engagement that is not finished, keeps something,
    /// or insures a contract or has a claim to decide.
    public func hasDuties(_ participant: ExchangeID, on day: CalendarDate) -> Bool {
        engagements.contains { $0.client == participant || $0.agency == participant }
            || custodies.contains { $0.agency == participant }
            || policies.contains { policy in
                policy.insurer == participant && (day <= policy.until || policy.claims.contains { $0.payout == nil })
            }
    }

    /// An engagement that is not finished.
    ///
    /// - Throws: `services.engagement-finished` or `services.engagement-not-found`.
    public func engagement(_ id: ExchangeID) throws(Refusal) -> Engagement {
        guard let engagement = engagements[id] else {
            throw engagements.hasIssued(id) ? .engagementFinished(id) : .engagementNotFound(id)
        }
        return engagement
    }
}

/// A participant that offers third-party services.
public struct Agency: Sendable, Equatable, Codable {
    /// The participant.
    public let participant: ExchangeID
    /// Its accreditations, one a kind.
    public internal(set) var accreditations: [Accreditation]
}

/// The leave to offer one kind of service.
public struct Accreditation: Sendable, Hashable, Codable {
    /// How far an agency is trusted with its kind of service, the highest first.
    public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
        /// 一级.
        case first
        /// 二级.
        case second
        /// 三级.
        case third
    }

    /// The kind of service.
    public let kind: ServiceKind
    /// The level.
    public let level: Level
    /// The digest of the proof of qualification.
    public let proof: Digest
    /// The last day.
    public let until: CalendarDate

    /// States an accreditation.
    public init(kind: ServiceKind, level: Level, proof: Digest, until: CalendarDate) {
        self.kind = kind
        self.level = level
        self.proof = proof
        self.until = until
    }
}

/// One piece of work that a client asks of an agency.
public struct Engagement: Sendable, Equatable, Codable {
    /// How far it is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// The client asked; the agency has not answered.
        case requested
        /// The agency accepted; the fee is held.
        case accepted
        /// The work was delivered; the client inspects it.
        case delivered
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// The kind of service.
    public let kind: ServiceKind
    /// Who asks and pays.
    public let client: ExchangeID
    /// Who does the work.
    public let agency: ExchangeID
    /// What it is about: a product, a contract, or whatever else.
    public let subject: ExchangeID?
    /// The most the client pays, tax included.
    public let feeLimit: Money
    /// How far it is.
    public internal(set) var status: Status = .requested
    /// When it was accepted. The terms of trade of that time apply to it.
    public internal(set) var accepted: Instant?
    /// The fee, tax included; known once it was accepted.
    public internal(set) var fee: Money?
    /// The work, once it was delivered.
    public internal(set) var work: WorkProduct?
    /// The version of the product that the work is about.
    public internal(set) var version: Int?
    /// When it will be ended, or its work accepted, by itself.
    public internal(set) var deadline: Instant

    /// The hold for its fee.
    public var hold: HoldID { HoldID(engagement: id) }
}

extension HoldID {
    /// The hold for an engagement's fee: the engagement's serial number with bit 62 set.
    ///
    /// An order's hold is its plain serial number. Exchange ids count to ten digits, so neither scheme reaches the other's numbers.
    public init(engagement: ExchangeID) { self.init(engagement.serial | 1 << 62) }
}

/// A certification of one version of a product.
public struct Certification: Sendable, Hashable, Codable {
    /// The product.
    public let product: ExchangeID
    /// The version that was looked at.
    public let version: Int
    /// The standard.
    public let standard: String
    /// The last day.
    public let until: CalendarDate
}

/// A policy of data insurance over a contract.
public struct Policy: Sendable, Equatable, Codable {
    /// The most policies over one contract: an incident opens a claim on each in one record.
    public static let limit = 20

    /// A claim on a policy.
    public struct Claim: Sendable, Hashable, Codable {
        /// The digest of the evidence of the incident.
        public let incident: Digest
        /// What the insurer pays; `nil` while it has not decided.
        public internal(set) var payout: Money?
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// Who is insured.
    public let insured: ExchangeID
    /// Who insures.
    public let insurer: ExchangeID
    /// The contract that is insured.
    public let contract: ExchangeID
    /// The most that all claims together bring.
    public let sumInsured: Money
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// Its claims, in the order in which they were opened.
    public internal(set) var claims: [Claim] = []

    /// What was paid on its claims so far, in minor units.
    public var paidMinorUnits: Int64 { claims.reduce(0) { $0 + ($1.payout?.minorUnits ?? 0) } }
}

/// A key or data that an agency keeps until its condition has come.
public struct Custody: Sendable, Hashable, Codable {
    /// The engagement.
    public let engagement: ExchangeID
    /// Who keeps it.
    public let agency: ExchangeID
    /// What is kept.
    public let item: WorkProduct.CustodyItem
    /// Its digest.
    public let content: Digest
    /// When it is given out.
    public let release: WorkProduct.ReleaseCondition
}
