// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Registered rights over data resources (确权登记).
public struct Rights: Sendable, Equatable, Codable {
    /// All registrations.
    public internal(set) var all = Table<Registration>()

    /// A certified registration.
    ///
    /// - Throws: `rights.not-found` or `rights.not-certified`.
    public func certified(_ id: ExchangeID) throws(Refusal) -> Registration {
        guard let registration = all[id] else { throw .rightNotFound(id) }
        guard registration.status == .certified else { throw .notCertified(id, registration.status) }
        return registration
    }
}

/// One data resource and who has which right over it.
public struct Registration: Sendable, Equatable, Codable {
    /// How far the registration is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case applied, published, objected, certified, refused
    }

    /// A right given to someone else for a while, while its holder keeps it.
    public struct Licence: Sendable, Hashable, Codable {
        /// Which of the three rights.
        public let right: DataRight
        /// Who may exercise it.
        public let licensee: ExchangeID
        /// Whether nobody else may.
        public let isExclusive: Bool
        /// The last day.
        public let until: CalendarDate
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// What was declared about the resource.
    public let resource: DataResource
    /// Who holds the right to hold the resource.
    public internal(set) var resourceHolder: ExchangeID
    /// Who holds the right to process and use it.
    public internal(set) var processor: ExchangeID
    /// Who holds the right to operate products made from it.
    public internal(set) var productOperator: ExchangeID
    /// The day on which that right came from someone else; `nil`: it is the first holder's.
    public internal(set) var operationAcquired: CalendarDate?
    /// Licences given.
    public internal(set) var licences: [Licence] = []
    /// How far the registration is.
    public internal(set) var status: Status = .applied
    /// Until when anyone may object; known once it is published.
    public internal(set) var objectionsUntil: Instant?
    /// The certificate; known once it is certified.
    public internal(set) var certificate: ExchangeID?

    /// Who holds a right.
    public func holder(of right: DataRight) -> ExchangeID {
        switch right {
        case .resourceHolding: resourceHolder
        case .processingUse: processor
        case .productOperation: productOperator
        }
    }

    /// Whether someone may exercise a right on a day, as its holder or under a licence.
    public func mayExercise(_ right: DataRight, _ participant: ExchangeID, on day: CalendarDate) -> Bool {
        let exclusive = licences.first { $0.right == right && $0.isExclusive && day <= $0.until }
        if let exclusive { return exclusive.licensee == participant }
        return holder(of: right) == participant
            || licences.contains { $0.right == right && $0.licensee == participant && day <= $0.until }
    }
}

/// What is declared about a data resource when its rights are registered.
public struct DataResource: Sendable, Hashable, Codable {
    /// How the data was acquired.
    public enum Acquisition: String, Sendable, Hashable, Codable, CaseIterable {
        /// Collected by the holder (自采).
        case own
        /// Given under an authorisation (授权).
        case authorised
        /// Published openly (公开).
        case open
        /// Bought (购买).
        case bought
    }

    /// What it is called.
    public let title: String
    /// What is in it.
    public let summary: String
    /// Whose data it is.
    public let sourceClass: SourceClass
    /// How the data was acquired.
    public let acquisition: Acquisition
    /// A reference to the evidence of that.
    public let evidence: String
    /// The licence of the source, when it has one.
    public let sourceLicence: String?
    /// The digest of the resource or of its description in the vault.
    public let content: Digest

    /// Declares a resource.
    public init(
        title: String, summary: String, sourceClass: SourceClass, acquisition: Acquisition, evidence: String,
        sourceLicence: String? = nil, content: Digest
    ) {
        self.title = title
        self.summary = summary
        self.sourceClass = sourceClass
        self.acquisition = acquisition
        self.evidence = evidence
        self.sourceLicence = sourceLicence
        self.content = content
    }
}
