// SPDX-License-Identifier: Apache-2.0

/// Decodes what ``CBOREncoder`` encodes, and refuses CBOR that is not deterministic.
///
/// A type must read its value inside `init(from:)`: the decoder it is given does not outlive it.
public struct CBORDecoder: Sendable {
    private let usesHandWritten: Bool

    /// Makes a decoder.
    public init() { self.init(usesHandWritten: true) }

    /// Makes a decoder that may ignore hand-written CBOR, so that a test can compare both ways.
    public init(usesHandWritten: Bool) { self.usesHandWritten = usesHandWritten }

    /// Reads a value that takes all the bytes.
    ///
    /// - Throws: A ``Fault``: `cbor.…` for the bytes, `cbor.unexpected-shape` when they are not a value of the type.
    public func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws -> T {
        try decode(type, from: bytes[...])
    }

    /// Reads a value that takes all the bytes of the slice.
    ///
    /// - Throws: A ``Fault``: `cbor.…` for the bytes, `cbor.unexpected-shape` when they are not a value of the type.
    public func decode<T: Decodable>(_ type: T.Type, from bytes: ArraySlice<UInt8>) throws -> T {
        let decoding = try CBORDecoding(validating: bytes, usesHandWritten: usesHandWritten)
        do {
            return try decoding.decode(type, at: bytes.indices, key: nil)
        } catch let error as DecodingError {
            throw Fault.cborUnexpectedShape(of: T.self, error)
        }
    }
}

extension Fault {
    fileprivate static func cborUnexpectedShape(of type: Any.Type, _ error: DecodingError) -> Fault {
        let context: DecodingError.Context? =
            switch error {
            case .keyNotFound(_, let context), .valueNotFound(_, let context), .typeMismatch(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        let path = (context?.codingPath.map(\.stringValue) ?? []).joined(separator: ".")
        let detail = context?.debugDescription ?? ""
        return Fault(
            .cborUnexpectedShape,
            Text(
                zh: "CBOR 不是 \(type):“\(path)”处,\(detail)。请检查写入者的版本。",
                en: "The CBOR is not a \(type): at '\(path)', \(detail). Check which version wrote it."),
            cause: error)
    }
}
