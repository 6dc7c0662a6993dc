// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to rights.
public enum RightsEvent: Sendable, Equatable {
    case registered(RightRegistered)
    case published(RegistrationPublished)
    case refused(RegistrationRefused)
    case objected(ObjectionRaised)
    case dismissed(ObjectionDismissed)
    case certified(RightCertified)
    case transferred(RightTransferred)
    case licensed(RightLicensed)

    var payload: any NamedPayload {
        switch self {
        case .registered(let event): event
        case .published(let event): event
        case .refused(let event): event
        case .objected(let event): event
        case .dismissed(let event): event
        case .certified(let event): event
        case .transferred(let event): event
        case .licensed(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> RightsEvent? {
        switch name {
        case RightRegistered.name: .registered(try RightRegistered(from: &reader))
        case RegistrationPublished.name: .published(try RegistrationPublished(from: &reader))
        case RegistrationRefused.name: .refused(try RegistrationRefused(from: &reader))
        case ObjectionRaised.name: .objected(try ObjectionRaised(from: &reader))
        case ObjectionDismissed.name: .dismissed(try ObjectionDismissed(from: &reader))
        case RightCertified.name: .certified(try RightCertified(from: &reader))
        case RightTransferred.name: .transferred(try RightTransferred(from: &reader))
        case RightLicensed.name: .licensed(try RightLicensed(from: &reader))
        default: nil
        }
    }
}

/// Someone applied to have its rights registered.
public struct RightRegistered: NamedPayload {
    /// `rights.registered`
    public static let name = "rights.registered"
    /// The id it was given.
    public let right: ExchangeID
    /// Who applied, and holds all three rights if it is certified.
    public let holder: ExchangeID
    /// What was declared about the resource.
    public let resource: DataResource
    /// The rules that spoke at the gate.
    public let verdicts: [String]
}

/// A registration was published for objections.
public struct RegistrationPublished: NamedPayload {
    /// `rights.published`
    public static let name = "rights.published"
    /// The registration.
    public let right: ExchangeID
    /// Until when anyone may object.
    public let objectionsUntil: Instant
    /// What was checked.
    public let reason: String
}

/// A registration was refused, at review or because an objection was right.
public struct RegistrationRefused: NamedPayload {
    /// `rights.refused`
    public static let name = "rights.refused"
    /// The registration.
    public let right: ExchangeID
    /// Why.
    public let reason: String
}

/// Someone objected to a registration.
public struct ObjectionRaised: NamedPayload {
    /// `rights.objected`
    public static let name = "rights.objected"
    /// The registration.
    public let right: ExchangeID
    /// Who objects; the regulator's own objection names its id.
    public let objector: ExchangeID
    /// Why.
    public let reason: String
}

/// An objection was dismissed; the registration goes on.
public struct ObjectionDismissed: NamedPayload {
    /// `rights.objection-dismissed`
    public static let name = "rights.objection-dismissed"
    /// The registration.
    public let right: ExchangeID
    /// Why.
    public let reason: String
}

/// A certificate was issued.
public struct RightCertified: NamedPayload {
    /// `rights.certified`
    public static let name = "rights.certified"
    /// The registration.
    public let right: ExchangeID
    /// The certificate.
    public let certificate: ExchangeID
    /// The digest of the resource that the certificate is about.
    public let content: Digest
}

/// One of the three rights went to someone else.
public struct RightTransferred: NamedPayload {
    /// `rights.transferred`
    public static let name = "rights.transferred"
    /// The registration.
    public let right: ExchangeID
    /// Which of the three.
    public let kind: DataRight
    /// Who had it.
    public let giver: ExchangeID
    /// Who has it now.
    public let receiver: ExchangeID
    /// A reference to the contract of transfer.
    public let contract: String
}

/// One of the three rights may be exercised by someone else for a while.
public struct RightLicensed: NamedPayload {
    /// `rights.licensed`
    public static let name = "rights.licensed"
    /// The registration.
    public let right: ExchangeID
    /// The licence.
    public let licence: Registration.Licence
}
