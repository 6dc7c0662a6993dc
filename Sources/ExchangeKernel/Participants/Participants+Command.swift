// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about participants.
public enum ParticipantsCommand: Sendable, Equatable {
    case apply(ApplyForAdmission)
    case sign(SignCommitment)
    case review(ReviewAdmission)
    case suspend(SuspendParticipant)
    case reinstate(ReinstateParticipant)
    case exit(ExitMarket)
    case readPersonal(ReadPersonalInformation)

    var payload: any NamedPayload {
        switch self {
        case .apply(let command): command
        case .sign(let command): command
        case .review(let command): command
        case .suspend(let command): command
        case .reinstate(let command): command
        case .exit(let command): command
        case .readPersonal(let command): command
        }
    }
}

/// Applies for admission to the market.
public struct ApplyForAdmission: NamedPayload {
    /// `participants.apply`
    public static let name = "participants.apply"
    /// What the law says the applicant is.
    public let kind: Participant.Kind
    /// Its public name; for a natural person an alias.
    public let title: String
    /// Its public name in English, for those who read no Chinese; `nil`: it has none.
    public let englishTitle: String?
    /// Its unified social credit code; legal persons and unincorporated bodies have one.
    public let code: String?
    /// Where it is.
    public let region: Region?
    /// Its country, two letters (ISO 3166-1).
    public let country: String
    /// The parts it wants to play.
    public let roles: [Participant.Role]
    /// Its personal information, sealed under a key of its own; deleting the key deletes it (PIPL 47).
    public let sealed: [UInt8]?

    /// Asks for admission.
    public init(
        kind: Participant.Kind, title: String, englishTitle: String? = nil, code: String?, region: Region?, country: String = "CN",
        roles: [Participant.Role], sealed: [UInt8]? = nil
    ) {
        self.kind = kind
        self.title = title
        self.englishTitle = englishTitle
        self.code = code
        self.region = region
        self.country = country
        self.roles = roles
        self.sealed = sealed
    }
}

/// Signs the commitment to secure each stage of the data's life (承诺制).
public struct SignCommitment: NamedPayload {
    /// `participants.sign-commitment`
    public static let name = "participants.sign-commitment"

    /// A stage of the data's life.
    public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
        case collect, store, process, transmit, trade, use
    }

    /// The stages committed to. All six are needed.
    public let stages: [Stage]
    /// The digest of the signed document in the vault.
    public let document: Digest

    /// Signs for stages.
    public init(stages: [Stage], document: Digest) {
        self.stages = stages
        self.document = document
    }
}

/// Decides on an application.
public struct ReviewAdmission: NamedPayload {
    /// `participants.review`
    public static let name = "participants.review"
    /// The applicant.
    public let participant: ExchangeID
    /// Whether it is admitted.
    public let isAdmitted: Bool
    /// Why, with what was checked.
    public let reason: String

    /// Decides.
    public init(participant: ExchangeID, isAdmitted: Bool, reason: String) {
        self.participant = participant
        self.isAdmitted = isAdmitted
        self.reason = reason
    }
}

/// Bars a participant from acting until it is reinstated.
public struct SuspendParticipant: NamedPayload {
    /// `participants.suspend`
    public static let name = "participants.suspend"
    /// The participant.
    public let participant: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to suspend.
    public init(participant: ExchangeID, reason: String) {
        self.participant = participant
        self.reason = reason
    }
}

/// Lets a suspended participant act again.
public struct ReinstateParticipant: NamedPayload {
    /// `participants.reinstate`
    public static let name = "participants.reinstate"
    /// The participant.
    public let participant: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to reinstate.
    public init(participant: ExchangeID, reason: String) {
        self.participant = participant
        self.reason = reason
    }
}

/// Leaves the market. Refused while orders are open or money is left.
public struct ExitMarket: NamedPayload {
    /// `participants.exit`
    public static let name = "participants.exit"
    /// A reference to the proof that data received was deleted.
    public let deletionProof: String

    /// Asks to leave.
    public init(deletionProof: String) { self.deletionProof = deletionProof }
}

/// Records that someone reads the personal information that an applicant sealed. It comes before anything is shown.
public struct ReadPersonalInformation: NamedPayload {
    /// `participants.read-personal-information`
    public static let name = "participants.read-personal-information"
    /// How many bytes a purpose may have.
    public static let purposeLengths = 1...500
    /// Whose.
    public let participant: ExchangeID
    /// What it is read for. Whose it is can read it.
    public let purpose: String

    /// Records a reading.
    public init(participant: ExchangeID, purpose: String) {
        self.participant = participant
        self.purpose = purpose
    }
}
