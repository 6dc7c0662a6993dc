// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Who takes part in the market (主体准入).
public struct Participants: Sendable, Equatable, Codable {
    /// All who ever applied.
    public internal(set) var all = Table<Participant>()

    /// A participant that may act.
    ///
    /// - Throws: `participants.not-found` or `participants.not-active`.
    public func active(_ id: ExchangeID) throws(Refusal) -> Participant {
        guard let participant = all[id] else { throw .participantNotFound(id) }
        guard participant.status == .admitted else { throw .notActive(id, participant.status) }
        return participant
    }

    func refuseUnlessActive(_ id: ExchangeID) throws(Refusal) { _ = try active(id) }

    /// A participant that may trade: active, and committed to all six stages.
    ///
    /// - Throws: `participants.not-found`, `participants.not-active` or `participants.no-commitment`.
    func trading(_ id: ExchangeID) throws(Refusal) -> Participant {
        let participant = try active(id)
        guard participant.commitment != nil else { throw .noCommitment(id) }
        return participant
    }
}

/// One participant: a legal person, a natural person or an unincorporated body.
public struct Participant: Sendable, Equatable, Codable {
    /// What the law says it is.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case legalPerson, naturalPerson, unincorporated
    }

    /// A part it may play.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case seller, buyer, dealer, broker, service, regulator, auditor

        /// The capacity that the role gives.
        public var capacity: Capacity {
            switch self {
            case .seller: .seller
            case .buyer: .buyer
            case .dealer: .dealer
            case .broker: .broker
            case .service: .service
            case .regulator: .regulator
            case .auditor: .auditor
            }
        }
    }

    /// How far its admission is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case applied, admitted, rejected, suspended, exited
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// What the law says it is.
    public let kind: Kind
    /// Its public name; a natural person's is an alias, the real one is sealed.
    public let name: String
    /// Its public name in English; `nil`: it has none.
    public let englishName: String?
    /// Its unified social credit code, if it has one.
    public let code: String?
    /// Where it is.
    public let region: Region?
    /// Its country, two letters (ISO 3166-1).
    public let country: String
    /// The parts it applied to play.
    public let roles: [Role]
    /// How far its admission is.
    public internal(set) var status: Status
    /// The digest of its signed six-stage commitment.
    public internal(set) var commitment: Digest?

    /// The capacities that its roles give.
    public var capacities: Capacity { roles.reduce(into: []) { $0.formUnion($1.capacity) } }

    /// Its public name as people read it: the Chinese one stands for a missing English one.
    public var title: Text { Text(zh: name, en: englishName ?? name) }

    /// Whether it is outside mainland China.
    public var isForeign: Bool { country != "CN" }
}
