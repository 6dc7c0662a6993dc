// SPDX-License-Identifier: Apache-2.0

/// A type of the hot road that says its own CBOR, field by field, instead of leaving it to `Codable`.
///
/// Both ways must give the same bytes; a test of the type proves it with `CBOREncoder(usesHandWritten: false)`. Keys come in the
/// deterministic order: shorter text first, then byte by byte. A `nil` field is left out, as `encodeIfPresent` does.
///
/// ```swift
/// func write(to writer: inout CBORWriter) {
///     writer.beginMap(2)
///     writer.write(key: "currency")
///     writer.write(currency.code)
///     writer.write(key: "minorUnits")
///     writer.write(minorUnits)
/// }
/// ```
public protocol CBORHandCoded: Codable {
    /// Writes exactly one CBOR value.
    func write(to writer: inout CBORWriter)

    /// Reads exactly one CBOR value.
    init(from reader: inout CBORReader) throws(Fault)
}
