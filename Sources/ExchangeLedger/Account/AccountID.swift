// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The name of an account: whose it is, what it keeps track of, and in which currency.
///
/// Written as one text, `available:12:CNY`, so that it can be a key anywhere.
public struct AccountID: Sendable, Hashable {
    /// The serial of the participant, or of the contract whose quota it is; 0 is the venue.
    public let owner: UInt64
    /// What the account keeps track of.
    public let kind: AccountKind
    /// The only currency or unit the account takes.
    public let currency: Currency

    /// Names an account.
    public init(owner: UInt64, kind: AccountKind, currency: Currency) {
        self.owner = owner
        self.kind = kind
        self.currency = currency
    }

    /// Names an account of the venue itself.
    public static func venue(_ kind: AccountKind, _ currency: Currency) -> AccountID {
        AccountID(owner: 0, kind: kind, currency: currency)
    }
}

extension AccountID: Comparable, CustomStringConvertible {
    /// Orders by kind as the chart of accounts does, then by owner, then by currency.
    public static func < (left: AccountID, right: AccountID) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        return left.owner != right.owner ? left.owner < right.owner : left.currency < right.currency
    }

    /// The name as one text.
    public var description: String { text }
}

extension AccountID: Codable {
    /// Decodes the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let account = AccountID(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not an account such as available:12:CNY")
        }
        self = account
    }

    /// Encodes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
