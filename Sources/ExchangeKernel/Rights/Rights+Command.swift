// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about rights.
public enum RightsCommand: Sendable, Equatable {
    case register(RegisterRight)
    case accept(AcceptRegistration)
    case object(ObjectToRegistration)
    case resolve(ResolveObjection)
    case certify(CertifyRight)
    case transfer(TransferRight)
    case licence(LicenceRight)

    var payload: any NamedPayload {
        switch self {
        case .register(let command): command
        case .accept(let command): command
        case .object(let command): command
        case .resolve(let command): command
        case .certify(let command): command
        case .transfer(let command): command
        case .licence(let command): command
        }
    }
}

/// Registers the three rights over a data resource for the first time, all of them for the applicant.
public struct RegisterRight: NamedPayload {
    /// `rights.register`
    public static let name = "rights.register"
    /// What is declared about the resource.
    public let resource: DataResource

    /// Asks to register.
    public init(resource: DataResource) { self.resource = resource }
}

/// Accepts or refuses an application after checking it; an accepted one is published for objections.
public struct AcceptRegistration: NamedPayload {
    /// `rights.accept`
    public static let name = "rights.accept"
    /// The registration.
    public let right: ExchangeID
    /// Whether it is accepted.
    public let isAccepted: Bool
    /// Why.
    public let reason: String

    /// Decides.
    public init(right: ExchangeID, isAccepted: Bool, reason: String) {
        self.right = right
        self.isAccepted = isAccepted
        self.reason = reason
    }
}

/// Objects to a published registration (异议).
public struct ObjectToRegistration: NamedPayload {
    /// `rights.object`
    public static let name = "rights.object"
    /// The registration.
    public let right: ExchangeID
    /// Why.
    public let reason: String

    /// Objects.
    public init(right: ExchangeID, reason: String) {
        self.right = right
        self.reason = reason
    }
}

/// Decides on an objection.
public struct ResolveObjection: NamedPayload {
    /// `rights.resolve`
    public static let name = "rights.resolve"
    /// The registration.
    public let right: ExchangeID
    /// Whether the objection is right; the registration is refused then.
    public let isUpheld: Bool
    /// Why.
    public let reason: String

    /// Decides.
    public init(right: ExchangeID, isUpheld: Bool, reason: String) {
        self.right = right
        self.isUpheld = isUpheld
        self.reason = reason
    }
}

/// Issues the certificate of a registration whose time for objections has ended.
public struct CertifyRight: NamedPayload {
    /// `rights.certify`
    public static let name = "rights.certify"
    /// The registration.
    public let right: ExchangeID

    /// Asks for the certificate.
    public init(right: ExchangeID) { self.right = right }
}

/// Transfers one of the three rights; the others stay where they are.
public struct TransferRight: NamedPayload {
    /// `rights.transfer`
    public static let name = "rights.transfer"
    /// The registration.
    public let right: ExchangeID
    /// Which of the three.
    public let kind: DataRight
    /// Who gets it.
    public let receiver: ExchangeID
    /// A reference to the contract of transfer.
    public let contract: String

    /// Asks to transfer.
    public init(right: ExchangeID, kind: DataRight, receiver: ExchangeID, contract: String) {
        self.right = right
        self.kind = kind
        self.receiver = receiver
        self.contract = contract
    }
}

/// Lets someone else exercise one of the three rights for a while.
public struct LicenceRight: NamedPayload {
    /// `rights.licence`
    public static let name = "rights.licence"
    /// The registration.
    public let right: ExchangeID
    /// Which of the three.
    public let kind: DataRight
    /// Who may exercise it.
    public let licensee: ExchangeID
    /// Whether nobody else may, its holder included.
    public let isExclusive: Bool
    /// The last day.
    public let until: CalendarDate

    /// Asks to licence out.
    public init(right: ExchangeID, kind: DataRight, licensee: ExchangeID, isExclusive: Bool, until: CalendarDate) {
        self.right = right
        self.kind = kind
        self.licensee = licensee
        self.isExclusive = isExclusive
        self.until = until
    }
}
