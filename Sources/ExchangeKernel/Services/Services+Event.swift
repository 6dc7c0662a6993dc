// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to third-party services.
public enum ServicesEvent: Sendable, Equatable {
    case accredited(AgencyAccredited)
    case revoked(AccreditationRevoked)
    case requested(ServiceRequested)
    case accepted(EngagementAccepted)
    case delivered(WorkDelivered)
    case completed(EngagementCompleted)
    case ended(EngagementEnded)
    case incidentRecorded(IncidentRecorded)
    case claimOpened(InsuranceClaimOpened)
    case claimDecided(InsuranceClaimDecided)
    case released(CustodyReleased)

    var payload: any NamedPayload {
        switch self {
        case .accredited(let event): event
        case .revoked(let event): event
        case .requested(let event): event
        case .accepted(let event): event
        case .delivered(let event): event
        case .completed(let event): event
        case .ended(let event): event
        case .incidentRecorded(let event): event
        case .claimOpened(let event): event
        case .claimDecided(let event): event
        case .released(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ServicesEvent? {
        switch name {
        case AgencyAccredited.name: .accredited(try AgencyAccredited(from: &reader))
        case AccreditationRevoked.name: .revoked(try AccreditationRevoked(from: &reader))
        case ServiceRequested.name: .requested(try ServiceRequested(from: &reader))
        case EngagementAccepted.name: .accepted(try EngagementAccepted(from: &reader))
        case WorkDelivered.name: .delivered(try WorkDelivered(from: &reader))
        case EngagementCompleted.name: .completed(try EngagementCompleted(from: &reader))
        case EngagementEnded.name: .ended(try EngagementEnded(from: &reader))
        case IncidentRecorded.name: .incidentRecorded(try IncidentRecorded(from: &reader))
        case InsuranceClaimOpened.name: .claimOpened(try InsuranceClaimOpened(from: &reader))
        case InsuranceClaimDecided.name: .claimDecided(try InsuranceClaimDecided(from: &reader))
        case CustodyReleased.name: .released(try CustodyReleased(from: &reader))
        default: nil
        }
    }
}

/// An agency was accredited.
public struct AgencyAccredited: NamedPayload {
    /// `services.accredited`
    public static let name = "services.accredited"
    /// The agency.
    public let agency: ExchangeID
    /// The accreditation.
    public let accreditation: Accreditation
}

/// An accreditation was taken back.
public struct AccreditationRevoked: NamedPayload {
    /// `services.accreditation-revoked`
    public static let name = "services.accreditation-revoked"
    /// The agency.
    public let agency: ExchangeID
    /// The kind of service.
    public let kind: ServiceKind
    /// Why.
    public let reason: String
}

/// A client asked for a service.
public struct ServiceRequested: NamedPayload {
    /// `services.requested`
    public static let name = "services.requested"
    /// The id the engagement was given.
    public let engagement: ExchangeID
    /// The kind of service.
    public let kind: ServiceKind
    /// Who asks and pays.
    public let client: ExchangeID
    /// Who is asked.
    public let agency: ExchangeID
    /// What it is about.
    public let subject: ExchangeID?
    /// The most the client pays.
    public let feeLimit: Money
    /// What is asked for.
    public let request: String
    /// Until when the agency answers.
    public let answerBy: Instant
}

/// An agency accepted an engagement.
public struct EngagementAccepted: NamedPayload {
    /// `services.engagement-accepted`
    public static let name = "services.engagement-accepted"
    /// The engagement.
    public let engagement: ExchangeID
    /// The fee.
    public let fee: Money
    /// When it was accepted.
    public let instant: Instant
    /// When the work must be delivered.
    public let deliverBy: Instant
}

/// An agency delivered its work; the client inspects it.
public struct WorkDelivered: NamedPayload {
    /// `services.work-delivered`
    public static let name = "services.work-delivered"
    /// The engagement.
    public let engagement: ExchangeID
    /// The work.
    public let work: WorkProduct
    /// The version of the product that it is about, if it is about one.
    public let version: Int?
    /// Until when the client may reject it.
    public let inspectUntil: Instant
}
