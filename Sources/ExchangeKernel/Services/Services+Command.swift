// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about third-party services.
public enum ServicesCommand: Sendable, Equatable {
    case accredit(AccreditAgency)
    case revoke(RevokeAccreditation)
    case request(RequestService)
    case accept(AcceptEngagement)
    case cancel(CancelEngagement)
    case deliver(DeliverWork)
    case acceptWork(AcceptWork)
    case rejectWork(RejectWork)
    case recordIncident(RecordIncident)
    case decideClaim(DecideInsuranceClaim)
    case release(ReleaseCustody)

    var payload: any NamedPayload {
        switch self {
        case .accredit(let command): command
        case .revoke(let command): command
        case .request(let command): command
        case .accept(let command): command
        case .cancel(let command): command
        case .deliver(let command): command
        case .acceptWork(let command): command
        case .rejectWork(let command): command
        case .recordIncident(let command): command
        case .decideClaim(let command): command
        case .release(let command): command
        }
    }
}

/// Accredits an agency for a kind of service, or renews its accreditation.
public struct AccreditAgency: NamedPayload {
    /// `services.accredit`
    public static let name = "services.accredit"
    /// The agency.
    public let agency: ExchangeID
    /// The accreditation.
    public let accreditation: Accreditation

    /// Accredits.
    public init(agency: ExchangeID, accreditation: Accreditation) {
        self.agency = agency
        self.accreditation = accreditation
    }
}

/// Takes an accreditation back. What was signed under it stays signed.
public struct RevokeAccreditation: NamedPayload {
    /// `services.revoke-accreditation`
    public static let name = "services.revoke-accreditation"
    /// The agency.
    public let agency: ExchangeID
    /// The kind of service.
    public let kind: ServiceKind
    /// Why.
    public let reason: String

    /// Takes back.
    public init(agency: ExchangeID, kind: ServiceKind, reason: String) {
        self.agency = agency
        self.kind = kind
        self.reason = reason
    }
}

/// Asks an accredited agency for a piece of work.
public struct RequestService: NamedPayload {
    /// `services.request`
    public static let name = "services.request"
    /// The kind of service.
    public let kind: ServiceKind
    /// The agency.
    public let agency: ExchangeID
    /// What it is about.
    public let subject: ExchangeID?
    /// The most the client pays, tax included: the agency accepts with a fee up to it, and that fee is held.
    public let feeLimit: Money
    /// What is asked for.
    public let request: String

    /// Asks.
    public init(kind: ServiceKind, agency: ExchangeID, subject: ExchangeID? = nil, feeLimit: Money, request: String) {
        self.kind = kind
        self.agency = agency
        self.subject = subject
        self.feeLimit = feeLimit
        self.request = request
    }
}

/// Accepts an engagement for a fee. The fee is held on the client's account.
public struct AcceptEngagement: NamedPayload {
    /// `services.accept`
    public static let name = "services.accept"
    /// The engagement.
    public let engagement: ExchangeID
    /// The fee, tax included; at most what the client pays.
    public let fee: Money

    /// Accepts.
    public init(engagement: ExchangeID, fee: Money) {
        self.engagement = engagement
        self.fee = fee
    }
}

/// Ends an engagement before its work is delivered. The fee goes back.
public struct CancelEngagement: NamedPayload {
    /// `services.cancel`
    public static let name = "services.cancel"
    /// The engagement.
    public let engagement: ExchangeID
    /// Why.
    public let reason: String

    /// Ends.
    public init(engagement: ExchangeID, reason: String) {
        self.engagement = engagement
        self.reason = reason
    }
}

/// Delivers and signs the work. An agency whose accreditation has ended cannot.
public struct DeliverWork: NamedPayload {
    /// `services.deliver`
    public static let name = "services.deliver"
    /// The engagement.
    public let engagement: ExchangeID
    /// The work.
    public let work: WorkProduct

    /// Delivers.
    public init(engagement: ExchangeID, work: WorkProduct) {
        self.engagement = engagement
        self.work = work
    }
}

/// Accepts the work: it takes effect and its fee is paid.
public struct AcceptWork: NamedPayload {
    /// `services.accept-work`
    public static let name = "services.accept-work"
    /// The engagement.
    public let engagement: ExchangeID

    /// Accepts.
    public init(engagement: ExchangeID) { self.engagement = engagement }
}

/// Rejects the work: it has no effect and the fee goes back.
public struct RejectWork: NamedPayload {
    /// `services.reject-work`
    public static let name = "services.reject-work"
    /// The engagement.
    public let engagement: ExchangeID
    /// What is wrong.
    public let reason: String

    /// Rejects.
    public init(engagement: ExchangeID, reason: String) {
        self.engagement = engagement
        self.reason = reason
    }
}
