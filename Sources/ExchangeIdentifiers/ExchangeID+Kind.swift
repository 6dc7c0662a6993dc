// SPDX-License-Identifier: Apache-2.0

extension ExchangeID {
    /// What kind of thing an exchange identifier names.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        /// A participant, `PAR`.
        case participant
        /// A registered right, `RGT`.
        case right
        /// A data product, `PRD`.
        case product
        /// A quote, `QUO`.
        case quote
        /// An order, `ORD`.
        case order
        /// A contract, `CON`.
        case contract
        /// A delivery, `DLV`.
        case delivery
        /// A deposit, `DEP`.
        case deposit
        /// A settlement, `SET`.
        case settlement
        /// An appraisal, `APR`.
        case appraisal
        /// A certificate, `CER`.
        case certificate
        /// A notice, `NOT`.
        case notice
        /// A batch, `BAT`.
        case batch
        /// A dispute, `DSP`.
        case dispute
        /// A demand that was published, `DEM`.
        case demand
        /// An offer in a negotiation, `OFR`.
        case offer
        /// A broker's mandate, `MAN`.
        case mandate
        /// An auction, `AUC`.
        case auction
        /// An engagement of a third-party service, `ENG`.
        case engagement
        /// A finding about conduct, `CDT`.
        case conduct
        /// An invoice, `INV`.
        case invoice
        /// A netting cycle, `CYC`.
        case cycle
        /// An obligation to pay, `OBL`.
        case obligation
        /// A pledge of income, `PLG`.
        case pledge
        /// A policy of data insurance, `POL`.
        case policy

        /// The three letters, such as `PRD`.
        public var code: String {
            String(decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)], as: UTF8.self)
        }

        /// Reads three capital letters; `nil` when they name no kind.
        public init?(code: some StringProtocol) {
            guard code.utf8.count == 3 else { return nil }
            self.init(packed: code.utf8.reduce(0) { $0 << 8 | UInt32($1) })
        }

        /// The three letters, one per byte, first letter highest.
        var packed: UInt32 { Kind.packedCodes[Int(rawValue)] }

        init?(packed: UInt32) {
            guard let index = Kind.packedCodes.firstIndex(of: packed) else { return nil }
            self.init(rawValue: UInt8(index))
        }

        private static let packedCodes: [UInt32] = Kind.allCases.map { kind in
            kind.letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
        }

        private var letters: StaticString {
            switch self {
            case .participant: "PAR"
            case .right: "RGT"
            case .product: "PRD"
            case .quote: "QUO"
            case .order: "ORD"
            case .contract: "CON"
            case .delivery: "DLV"
            case .deposit: "DEP"
            case .settlement: "SET"
            case .appraisal: "APR"
            case .certificate: "CER"
            case .notice: "NOT"
            case .batch: "BAT"
            case .dispute: "DSP"
            case .demand: "DEM"
            case .offer: "OFR"
            case .mandate: "MAN"
            case .auction: "AUC"
            case .engagement: "ENG"
            case .conduct: "CDT"
            case .invoice: "INV"
            case .cycle: "CYC"
            case .obligation: "OBL"
            case .pledge: "PLG"
            case .policy: "POL"
            }
        }
    }
}

extension ExchangeID.Kind: Codable, CustomStringConvertible {
    /// The three letters.
    public var description: String { code }

    /// Decodes the three letters.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let kind = ExchangeID.Kind(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(code)' is not a kind of identifier")
        }
        self = kind
    }

    /// Encodes the three letters.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
