// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension AccountID {
    /// The name as one text: `available:12:CNY`.
    public var text: String {
        let code = kind.code.utf8
        let currencyCode = currency == .cny ? "CNY" : currency.code
        return String(unsafeUninitializedCapacity: code.count + currencyCode.utf8.count + AccountID.ownerDigitLimit + 2) { bytes in
            var end = 0
            func append(_ byte: UInt8) {
                bytes.initializeElement(at: end, to: byte)
                end += 1
            }
            code.forEach(append)
            append(AccountID.separator)
            var divisor: UInt64 = 1
            while owner / divisor >= 10 { divisor *= 10 }
            while divisor > 0 {
                append(0x30 + UInt8(truncatingIfNeeded: owner / divisor % 10))
                divisor /= 10
            }
            append(AccountID.separator)
            currencyCode.utf8.forEach(append)
            return end
        }
    }

    /// Reads `available:12:CNY`; `nil` for any other spelling, leading zeros included.
    public init?(text: String) {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(of: AccountID.separator) else { return nil }
        let rest = bytes.index(after: first)
        guard let second = bytes[rest...].firstIndex(of: AccountID.separator) else { return nil }
        guard let kind = AccountKind(code: text[..<first]), let owner = AccountID.owner(in: bytes[rest..<second]) else { return nil }
        let code = text[bytes.index(after: second)...]
        guard let currency = code == "CNY" ? .cny : Currency(code: String(code)) else { return nil }
        self.init(owner: owner, kind: kind, currency: currency)
    }

    private static func owner(in digits: Substring.UTF8View) -> UInt64? {
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
    private static let ownerDigitLimit = 20
}
