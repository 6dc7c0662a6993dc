// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to participants.
public enum ParticipantsEvent: Sendable, Equatable {
    case applied(AdmissionApplied)
    case committed(CommitmentSigned)
    case admitted(ParticipantAdmitted)
    case rejected(AdmissionRejected)
    case suspended(ParticipantSuspended)
    case reinstated(ParticipantReinstated)
    case exited(ParticipantExited)
    case personalRead(PersonalInformationRead)

    var payload: any NamedPayload {
        switch self {
        case .applied(let event): event
        case .committed(let event): event
        case .admitted(let event): event
        case .rejected(let event): event
        case .suspended(let event): event
        case .reinstated(let event): event
        case .exited(let event): event
        case .personalRead(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ParticipantsEvent? {
        switch name {
        case AdmissionApplied.name: .applied(try AdmissionApplied(from: &reader))
        case CommitmentSigned.name: .committed(try CommitmentSigned(from: &reader))
        case ParticipantAdmitted.name: .admitted(try ParticipantAdmitted(from: &reader))
        case AdmissionRejected.name: .rejected(try AdmissionRejected(from: &reader))
        case ParticipantSuspended.name: .suspended(try ParticipantSuspended(from: &reader))
        case ParticipantReinstated.name: .reinstated(try ParticipantReinstated(from: &reader))
        case ParticipantExited.name: .exited(try ParticipantExited(from: &reader))
        case PersonalInformationRead.name: .personalRead(try PersonalInformationRead(from: &reader))
        default: nil
        }
    }
}

/// Someone applied for admission.
public struct AdmissionApplied: NamedPayload {
    /// `participants.applied`
    public static let name = "participants.applied"
    /// The id it was given.
    public let participant: ExchangeID
    /// What the law says it is.
    public let kind: Participant.Kind
    /// Its public name.
    public let title: String
    /// Its public name in English; `nil`: it has none.
    public let englishTitle: String?
    /// Its unified social credit code.
    public let code: String?
    /// Where it is.
    public let region: Region?
    /// Its country.
    public let country: String
    /// The parts it wants to play.
    public let roles: [Participant.Role]
    /// Its personal information, sealed.
    public let sealed: [UInt8]?
}

/// A participant signed the six-stage commitment.
public struct CommitmentSigned: NamedPayload {
    /// `participants.commitment-signed`
    public static let name = "participants.commitment-signed"
    /// The participant.
    public let participant: ExchangeID
    /// The digest of the signed document.
    public let document: Digest
}

/// An applicant was admitted.
public struct ParticipantAdmitted: NamedPayload {
    /// `participants.admitted`
    public static let name = "participants.admitted"
    /// The participant.
    public let participant: ExchangeID
    /// Why.
    public let reason: String
    /// Its credit tier at that moment; `nil`: A.
    public let credit: CreditTier?
}

/// An applicant was turned down.
public struct AdmissionRejected: NamedPayload {
    /// `participants.rejected`
    public static let name = "participants.rejected"
    /// The applicant.
    public let participant: ExchangeID
    /// Why.
    public let reason: String
}

/// A participant was barred from acting.
public struct ParticipantSuspended: NamedPayload {
    /// `participants.suspended`
    public static let name = "participants.suspended"
    /// The participant.
    public let participant: ExchangeID
    /// Why.
    public let reason: String
}

/// A participant may act again.
public struct ParticipantReinstated: NamedPayload {
    /// `participants.reinstated`
    public static let name = "participants.reinstated"
    /// The participant.
    public let participant: ExchangeID
    /// Why.
    public let reason: String
}

/// A participant left.
public struct ParticipantExited: NamedPayload {
    /// `participants.exited`
    public static let name = "participants.exited"
    /// The participant.
    public let participant: ExchangeID
    /// A reference to the proof that data received was deleted.
    public let deletionProof: String
}

/// Someone at the desk of admission read sealed personal information; the record says who and when.
public struct PersonalInformationRead: NamedPayload {
    /// `participants.personal-information-read`
    public static let name = "participants.personal-information-read"
    /// Whose.
    public let participant: ExchangeID
    /// What it was read for.
    public let purpose: String
}
