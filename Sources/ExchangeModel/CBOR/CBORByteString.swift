// SPDX-License-Identifier: Apache-2.0

/// A value that CBOR carries as a byte string, where a text format would carry text.
public protocol CBORByteString: Codable {
    /// Takes over the bytes; `nil` when they are not a value of this type.
    init?(cborBytes: ArraySlice<UInt8>)

    /// The bytes.
    var cborBytes: [UInt8] { get }
}
