// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Books a data resource in its holder's asset ledger; the class follows from the facts.
public struct BookAsset: NamedPayload {
    /// `pricing.book-asset`
    public static let name = "pricing.book-asset"
    /// The registered right over the resource.
    public let right: ExchangeID
    /// What decides its class.
    public let recognition: Recognition
    /// What it cost.
    public let cost: Money
    /// What an appraisal says it is worth.
    public let appraised: Money?
    /// A reference to the accounting document.
    public let document: String

    /// Asks to book.
    public init(right: ExchangeID, recognition: Recognition, cost: Money, appraised: Money? = nil, document: String) {
        self.right = right
        self.recognition = recognition
        self.cost = cost
        self.appraised = appraised
        self.document = document
    }
}

/// Writes an asset down to what can still be recovered.
public struct ImpairAsset: NamedPayload {
    /// `pricing.impair-asset`
    public static let name = "pricing.impair-asset"
    /// The registered right over the resource.
    public let right: ExchangeID
    /// What can still be recovered.
    public let recoverable: Money
    /// Why.
    public let reason: String

    /// Asks to write down.
    public init(right: ExchangeID, recoverable: Money, reason: String) {
        self.right = right
        self.recoverable = recoverable
        self.reason = reason
    }
}

/// A data resource was booked.
public struct AssetBooked: NamedPayload {
    /// `pricing.asset-booked`
    public static let name = "pricing.asset-booked"
    /// The registered right over the resource.
    public let right: ExchangeID
    /// Whose books.
    public let holder: ExchangeID
    /// The class that followed.
    public let bookClass: BookClass
    /// What was booked.
    public let asset: DataAsset
}

/// An asset was written down.
public struct AssetImpaired: NamedPayload {
    /// `pricing.asset-impaired`
    public static let name = "pricing.asset-impaired"
    /// The registered right over the resource.
    public let right: ExchangeID
    /// What was written off this time.
    public let loss: Money
    /// What has been written off in all.
    public let impairment: Money
    /// Why.
    public let reason: String
}
