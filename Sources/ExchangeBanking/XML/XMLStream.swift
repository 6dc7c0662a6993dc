// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// Writes XML element after element into bytes: the same calls give the same bytes.
///
/// Big payment files are written here and not through XMLCoder, which builds a tree of the whole file first
/// (`Docs/decisions/0010-bank-files.md`).
struct XMLStream {
    private(set) var bytes: [UInt8] = []

    init(reserving count: Int) {
        bytes.reserveCapacity(count)
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Writes an element around others; `attributes` are markup of our own, never text from outside.
    mutating func element(_ name: StaticString, attributes: String = "", _ content: (inout XMLStream) -> Void) {
        open(name, attributes: attributes)
        content(&self)
        close(name)
    }

    /// Writes an element with a text; nothing at all where there is no text.
    mutating func leaf(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        open(name)
        escaped(text)
        close(name)
    }

    /// Writes an amount with its currency as the messages do: `<InstdAmt Ccy="CNY">12.30</InstdAmt>`.
    mutating func amount(_ name: StaticString, _ amount: Money) {
        raw("<")
        raw(name)
        raw(" Ccy=\"")
        raw(amount.currency.code)
        raw("\">")
        raw(amount.decimal)
        close(name)
    }

    mutating func open(_ name: StaticString, attributes: String = "") {
        raw("<")
        raw(name)
        if !attributes.isEmpty {
            raw(" ")
            raw(attributes)
        }
        raw(">")
    }

    mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func raw(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func escaped(_ text: String) {
        guard text.utf8.contains(where: XMLStream.isSpecial) else { return raw(text) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;" as StaticString)
            case UInt8(ascii: "<"): raw("&lt;" as StaticString)
            case UInt8(ascii: ">"): raw("&gt;" as StaticString)
            case 0x0D: raw("&#13;" as StaticString)
            default: bytes.append(byte)
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == 0x0D
    }
}
