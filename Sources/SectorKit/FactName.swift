// SPDX-License-Identifier: Apache-2.0

/// The name of a fact. The kernel knows those below; a sector adds its own as static members.
public struct FactName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name as it is stored.
    public let rawValue: String
    // Rules look facts up at every order: a name is hashed once, when it is made.
    private let hash: Int

    /// Names a fact.
    public init(rawValue: String) {
        self.rawValue = rawValue
        hash = rawValue.hashValue
    }

    /// Names a fact by a literal.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// Whether two names are the same.
    public static func == (left: FactName, right: FactName) -> Bool {
        left.hash == right.hash && left.rawValue == right.rawValue
    }

    /// Feeds the name to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

// What the kernel always knows, at each gate from registration on.
extension FactName {
    /// The day the rule is asked about (date).
    public static let asOf: FactName = "asOf"
    /// The grade of the product (a `Grade`'s raw value).
    public static let grade: FactName = "grade"
    /// The source class (a `SourceClass`'s raw value).
    public static let sourceClass: FactName = "sourceClass"
    /// The delivery form (a ``ProductForm``'s raw value).
    public static let form: FactName = "form"
    /// The price model (a ``PriceModelKind``'s raw value, or any other word someone asks for).
    public static let priceModel: FactName = "priceModel"
    /// The kind of product.
    public static let productKind: FactName = "productKind"
    /// How the data was acquired: `self`, `authorised`, `open`, `bought`, or a mode nobody may use.
    public static let acquisition: FactName = "acquisition"
    /// A reference to the evidence of acquisition.
    public static let acquisitionEvidence: FactName = "acquisitionEvidence"
    /// The licence of the source, as an SPDX-like id.
    public static let sourceLicence: FactName = "sourceLicence"
    /// Whether the product is made from the source by processing (flag).
    public static let isDerived: FactName = "isDerived"
    /// The unified social credit code of the seller.
    public static let seller: FactName = "seller"
    /// Whether the seller or broker is the venue's operator or an affiliate (flag).
    public static let sellerIsVenue: FactName = "sellerIsVenue"
}

// What an examination found in the table itself.
extension FactName {
    /// The columns of the table, as its header names them (list).
    public static let columns: FactName = "columns"
    /// Columns in which unmasked direct identifiers were found (list).
    public static let directIdentifiers: FactName = "directIdentifiers"
    /// Columns that the schema marks as sensitive personal information (list).
    public static let sensitiveColumns: FactName = "sensitiveColumns"
    /// How many rows the table has (integer).
    public static let rowCount: FactName = "rowCount"
    /// The smallest class over the declared quasi-identifiers (integer).
    public static let kAnonymity: FactName = "kAnonymity"
    /// Whether the table has subjects under 14 (flag).
    public static let hasMinors: FactName = "hasMinors"
}

// What a person's table looks like, as its seller declares it.
extension FactName {
    /// Whether rows are about single persons, households or dwellings (flag).
    public static let isPersonLevel: FactName = "isPersonLevel"
    /// The fewest persons in any published cell (integer).
    public static let cellSize: FactName = "cellSize"
    /// The shortest published interval in minutes (integer).
    public static let intervalMinutes: FactName = "intervalMinutes"
    /// Whether the seller lets everyone see some rows of the data itself (flag).
    public static let publishesSample: FactName = "publishesSample"
    /// A reference to the personal-information impact assessment of whoever receives the data.
    public static let impactAssessment: FactName = "impactAssessment"
}

// What the parties declare, with references to what backs it.
extension FactName {
    /// A reference to the separate consent of the persons concerned.
    public static let separateConsent: FactName = "separateConsent"
    /// A reference to the consent of guardians.
    public static let guardianConsent: FactName = "guardianConsent"
    /// The open level of public data: `open`, `conditional`, `none`.
    public static let openLevel: FactName = "openLevel"
    /// A reference to the authorisation to operate public data.
    public static let operationAuthorisation: FactName = "operationAuthorisation"
    /// The last day of that authorisation (date).
    public static let operationAuthorisedUntil: FactName = "operationAuthorisedUntil"
    /// The day the operator made its yearly disclosure (date).
    public static let yearlyDisclosure: FactName = "yearlyDisclosure"
    /// A reference to the risk assessment, for important data.
    public static let riskAssessment: FactName = "riskAssessment"
    /// The last day of that assessment (date).
    public static let riskAssessedUntil: FactName = "riskAssessedUntil"
    /// Whether the product holds a trade secret (flag).
    public static let isTradeSecret: FactName = "isTradeSecret"
    /// A reference to the permission of the trade secret's owner.
    public static let tradeSecretPermission: FactName = "tradeSecretPermission"
    /// The map's approval number (审图号).
    public static let mapApproval: FactName = "mapApproval"
    /// The coordinate reference system.
    public static let coordinateSystem: FactName = "coordinateSystem"
    /// The precision of published coordinates, in degrees (number).
    public static let coordinatePrecision: FactName = "coordinatePrecision"
}

// What is known about one deal.
extension FactName {
    /// What the buyer will use the data for (a purpose code, `governance`, `public-benefit`, `industry` among them).
    public static let purpose: FactName = "purpose"
    /// The price in minor units (integer).
    public static let priceMinorUnits: FactName = "priceMinorUnits"
    /// The cap on the price of a public-data product in minor units (integer).
    public static let priceCapMinorUnits: FactName = "priceCapMinorUnits"
    /// The unified social credit code of the buyer.
    public static let buyer: FactName = "buyer"
    /// Whether the buyer is abroad (flag).
    public static let buyerIsForeign: FactName = "buyerIsForeign"
    /// The buyer's country, two letters.
    public static let buyerCountry: FactName = "buyerCountry"
    /// Whether the buyer's identity was verified (flag).
    public static let buyerIsVerified: FactName = "buyerIsVerified"
    /// Whether the seller's identity was verified (flag).
    public static let sellerIsVerified: FactName = "sellerIsVerified"
    /// The credit tier of a party: A, B, C or D.
    public static let creditTier: FactName = "creditTier"
    /// How many hold the product already (integer).
    public static let holderCount: FactName = "holderCount"
    /// Trading days since the seller bought what it now sells (integer).
    public static let tradingDaysSincePurchase: FactName = "tradingDaysSincePurchase"
    /// Persons whose non-sensitive information went out this year, this deal included (integer).
    public static let exportedPersons: FactName = "exportedPersons"
    /// Persons whose sensitive information went out this year, this deal included (integer).
    public static let exportedSensitivePersons: FactName = "exportedSensitivePersons"
    /// A reference to the outbound security assessment.
    public static let exportAssessment: FactName = "exportAssessment"
    /// A reference to the filed standard contract or certification.
    public static let exportContract: FactName = "exportContract"
    /// Why an export is exempt: `trade`, `transit`, `contract`, `hr`, `emergency`.
    public static let exportExemption: FactName = "exportExemption"
    /// Whether the handler is a critical information infrastructure operator (flag).
    public static let isCriticalInfrastructure: FactName = "isCriticalInfrastructure"
}
