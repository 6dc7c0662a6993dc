// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension ExchangeID: CBORHandCoded {
    /// Writes the text as a CBOR text string, without making a `String`.
    public func write(to writer: inout CBORWriter) { writer.write(self) }

    /// Reads the text, without making a `String`.
    public init(from reader: inout CBORReader) throws(Fault) { self = try reader.readExchangeID() }
}

extension CBORWriter {
    /// Writes an exchange identifier as its text.
    public mutating func write(_ id: ExchangeID) {
        withUnsafeTemporaryAllocation(byteCount: ExchangeID.byteCount, alignment: 1) { buffer in
            id.write(to: buffer)
            write(ascii: UnsafeRawBufferPointer(buffer))
        }
    }
}

extension CBORReader {
    /// Reads an exchange identifier from its text.
    ///
    /// - Throws: `cbor.unexpected-shape` if the text is not the one spelling of an identifier.
    public mutating func readExchangeID() throws(Fault) -> ExchangeID {
        let start = position
        var text = InlineArray<27, UInt8>(repeating: 0)
        let count = try withUnsafeMutableBytes(of: &text) { buffer throws(Fault) in try readText(into: buffer) }
        do throws(IdentifierFlaw) {
            guard count == ExchangeID.byteCount else { throw IdentifierFlaw.length }
            return try withUnsafeBytes(of: text) { bytes throws(IdentifierFlaw) in try ExchangeID(ascii: bytes) }
        } catch {
            throw .notAnExchangeID(error, at: start)
        }
    }
}

extension Fault {
    @inline(never)
    fileprivate static func notAnExchangeID(_ flaw: IdentifierFlaw, at position: Int) -> Fault {
        Fault(
            .cborUnexpectedShape,
            Text(
                zh: "第 \(position) 字节处的文本不是交易所标识(\(flaw.rawValue))。请检查来源文件是否损坏。",
                en: "The text at byte \(position) is not an exchange identifier (\(flaw.rawValue)). "
                    + "Check that its source is not damaged."),
            cause: flaw)
    }
}
