// SPDX-License-Identifier: Apache-2.0

extension LedgerEntry: Codable {
    private enum CodingKeys: String, CodingKey {
        case posted, held, captured, voided, frozen, unfrozen, limitSet, closed
    }

    /// Decodes a map of one pair: the name of the case and its fields.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a ledger entry is a map of exactly one known pair"))
        }
        switch key {
        case .posted: self = .posted(try container.decode(Posting.self, forKey: key))
        case .held: self = .held(try container.decode(Hold.self, forKey: key))
        case .captured: self = .captured(try container.decode(Capture.self, forKey: key))
        case .voided: self = .voided(try container.decode(HoldVoided.self, forKey: key))
        case .frozen: self = .frozen(try container.decode(HoldFreeze.self, forKey: key))
        case .unfrozen: self = .unfrozen(try container.decode(HoldUnfreeze.self, forKey: key))
        case .limitSet: self = .limitSet(try container.decode(AccountLimit.self, forKey: key))
        case .closed: self = .closed(try container.decode(AccountClosed.self, forKey: key))
        }
    }

    /// Encodes a map of one pair: the name of the case and its fields.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .posted(let posting): try container.encode(posting, forKey: .posted)
        case .held(let hold): try container.encode(hold, forKey: .held)
        case .captured(let capture): try container.encode(capture, forKey: .captured)
        case .voided(let voided): try container.encode(voided, forKey: .voided)
        case .frozen(let freeze): try container.encode(freeze, forKey: .frozen)
        case .unfrozen(let unfreeze): try container.encode(unfreeze, forKey: .unfrozen)
        case .limitSet(let limit): try container.encode(limit, forKey: .limitSet)
        case .closed(let closed): try container.encode(closed, forKey: .closed)
        }
    }
}
