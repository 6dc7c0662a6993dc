// SPDX-License-Identifier: Apache-2.0

/// Encodes any `Encodable` value as deterministic CBOR (RFC 8949 §4.2.1).
///
/// Keyed containers become maps with text keys in deterministic order; `[UInt8]` and ``CBORByteString`` become byte strings; a
/// ``CBORHandCoded`` value writes itself. A `Set` and a dictionary whose keys are not text or integers have no order of their own
/// and are refused with an `EncodingError`: make them sorted arrays.
public struct CBOREncoder: Sendable {
    private let usesHandWritten: Bool

    /// Makes an encoder.
    public init() { self.init(usesHandWritten: true) }

    /// Makes an encoder that may ignore hand-written CBOR, so that a test can compare both ways.
    public init(usesHandWritten: Bool) { self.usesHandWritten = usesHandWritten }

    /// Gives a value's bytes.
    ///
    /// - Throws: An `EncodingError` when the value has no deterministic form or misuses its containers.
    public func encode(_ value: some Encodable) throws -> [UInt8] {
        var writer = CBORWriter()
        try encode(value, into: &writer)
        return writer.storage
    }

    /// Appends a value's bytes; when it throws, the writer holds what it held before.
    ///
    /// - Throws: An `EncodingError` when the value has no deterministic form or misuses its containers.
    public func encode(_ value: some Encodable, into writer: inout CBORWriter) throws {
        let encoding = CBOREncoding(usesHandWritten: usesHandWritten)
        let start = writer.count
        swap(&encoding.state.writer, &writer)
        defer { swap(&encoding.state.writer, &writer) }
        do {
            try encoding.encode(value)
        } catch {
            encoding.state.writer.truncate(to: start)
            throw error
        }
    }
}
