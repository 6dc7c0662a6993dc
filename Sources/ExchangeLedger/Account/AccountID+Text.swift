// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension AccountID {
    /// The name as one text: `available:12:CNY`.
    public var text: String { withASCII { String(decoding: $0, as: UTF8.self) } }

    /// Reads `available:12:CNY`; `nil` for any other spelling, leading zeros included.
    public init?(text: String) {
        var text = text
        guard let account = text.withUTF8({ AccountID(ascii: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = account
    }

    /// Reads the text form from its bytes; the hot road has no time for strings.
    init?(ascii bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.firstIndex(of: AccountID.separator),
            let second = bytes[(first + 1)...].firstIndex(of: AccountID.separator),
            let kind = AccountKind(ascii: bytes[..<first]), let owner = AccountID.owner(in: bytes[(first + 1)..<second])
        else { return nil }
        let code = bytes[(second + 1)...]
        if code.elementsEqual([0x43, 0x4E, 0x59]) {
            self.init(owner: owner, kind: kind, currency: .cny)
        } else {
            let text = String(decoding: code, as: UTF8.self)
            guard let currency = Currency(code: text) ?? Currency(unit: text) else { return nil }
            self.init(owner: owner, kind: kind, currency: currency)
        }
    }

    /// Lends the text form as bytes on the stack.
    func withASCII<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: AccountID.textLimit) { buffer in
            var end = 0
            func append(_ byte: UInt8) {
                buffer.initializeElement(at: end, to: byte)
                end += 1
            }
            kind.staticCode.withUTF8Buffer { code in
                for byte in code { append(byte) }
            }
            append(AccountID.separator)
            var divisor: UInt64 = 1
            while owner / divisor >= 10 { divisor *= 10 }
            while divisor > 0 {
                append(0x30 + UInt8(truncatingIfNeeded: owner / divisor % 10))
                divisor /= 10
            }
            append(AccountID.separator)
            if currency == .cny {
                append(0x43)
                append(0x4E)
                append(0x59)
            } else {
                for byte in currency.code.utf8 { append(byte) }
            }
            return body(UnsafeBufferPointer(rebasing: buffer[..<end]))
        }
    }

    private static func owner(in digits: Slice<UnsafeRawBufferPointer>) -> UInt64? {
        guard let first = digits.first, first != 0x30 || digits.count == 1 else { return nil }
        var owner: UInt64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            let (tens, isTooLarge) = owner.multipliedReportingOverflow(by: 10)
            let (sum, isOverflow) = tens.addingReportingOverflow(UInt64(digit - 0x30))
            guard !isTooLarge, !isOverflow else { return nil }
            owner = sum
        }
        return owner
    }

    private static let separator = UInt8(ascii: ":")
    /// The longest code, two separators, twenty digits and a currency fit.
    private static let textLimit = 48
}
