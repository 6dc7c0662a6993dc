// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The identifier of anything the exchange keeps, such as `HX-620900-PRD-0000001234-CF`.
///
/// Inside it is three numbers. The text has one spelling only: capitals, ten digits, and two check characters
/// (ISO 7064 MOD 1271-36 over all letters and digits before them) that catch every wrong character and every
/// swap of neighbours. Lower-case text is refused, not folded: equal identifiers have equal bytes.
public struct ExchangeID: Sendable {
    /// The division of the market that issued it.
    public let region: Region
    /// What it names.
    public let kind: Kind
    /// The running number within the market and the kind.
    public let serial: UInt64

    /// The largest running number: ten digits.
    public static let largestSerial: UInt64 = 9_999_999_999

    /// Makes the identifier of the `serial`-th thing of a kind; the number must not exceed ``largestSerial``.
    public init(region: Region, kind: Kind, serial: UInt64) {
        precondition(serial <= ExchangeID.largestSerial, "a market counts to ten digits and refuses to go on")
        self.region = region
        self.kind = kind
        self.serial = serial
    }

    /// Reads the one spelling of an identifier.
    ///
    /// - Throws: `identifier.length`, `.alphabet`, `.form`, `.region`, `.kind` or `.check`, with the text as its subject.
    public init(_ text: some StringProtocol) throws(Refusal) {
        let reading = text.withASCIIBytes { bytes in
            Result { () throws(IdentifierFlaw) in try ExchangeID(ascii: bytes) }
        }
        switch reading {
        case .success(let id): self = id
        case .failure(let flaw): throw ExchangeID.refusal(of: text, flaw)
        }
    }
}

extension ExchangeID: Hashable, Comparable {
    /// Feeds the three numbers to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(UInt64(region.code) << 8 | UInt64(kind.rawValue))
        hasher.combine(serial)
    }

    /// Orders by region, then kind, then serial.
    public static func < (left: ExchangeID, right: ExchangeID) -> Bool {
        (left.region.code, left.kind.rawValue, left.serial) < (right.region.code, right.kind.rawValue, right.serial)
    }
}

extension ExchangeID: CheckedText {
    /// The text, such as `HX-620900-PRD-0000001234-CF`.
    public var description: String {
        String(unsafeUninitializedCapacity: ExchangeID.byteCount) { buffer in
            write(to: UnsafeMutableRawBufferPointer(buffer))
            return ExchangeID.byteCount
        }
    }
}
