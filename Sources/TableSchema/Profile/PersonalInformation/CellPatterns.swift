// SPDX-License-Identifier: Apache-2.0

/// Finds personal information by its form inside a cell of any length.
///
/// The cell is cut into tokens of ASCII letters and digits. A token, or a run of digit tokens joined by single spaces or
/// hyphens, is taken as a whole: eleven digits inside a longer string of digits are no mobile number.
struct CellPatterns {
    /// A hit: what it is, whether its checks hold, and where it stands.
    struct Hit {
        let kind: PersonalInformationKind
        let isValid: Bool
        let range: Range<Int>
    }

    /// A run of digits joined over separators is at most so long.
    static let joinedLimit = 24

    let bytes: UnsafeRawBufferPointer

    /// Calls back for each hit, in order.
    func forEachHit(_ found: (Hit) -> Void) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isAlphanumeric {
                index = token(from: index, found)
            } else if byte == 0x40 {
                if let range = email(around: index) { found(Hit(kind: .email, isValid: true, range: range)) }
                index += 1
            } else if byte >= 0xE4, byte <= 0xE9 {
                if let range = plate(at: index) { found(Hit(kind: .plate, isValid: true, range: range)) }
                index += 3
            } else {
                index += 1
            }
        }
    }

    private func token(from start: Int, _ found: (Hit) -> Void) -> Int {
        var end = start
        var digits = 0
        while end < bytes.count, bytes[end].isAlphanumeric {
            if bytes[end].isDigit { digits += 1 }
            end += 1
        }
        guard digits > 0 else { return end }
        if digits < end - start {
            if digits >= 7 { mixed(start..<end, digits: digits, found) }
            return end
        }
        if at(end) == 0x2E, at(end + 1).isDigit { return dotted(start..<end, found) }
        if let next = joined(from: start, firstEnd: end, found) { return next }
        if digits >= 10 { number(start..<end, found) }
        return end
    }

    /// A token of digits alone.
    func number(_ range: Range<Int>, _ found: (Hit) -> Void) {
        let digits = UnsafeRawBufferPointer(rebasing: bytes[range])
        if let hit = DigitString.classify(digits) { found(Hit(kind: hit.kind, isValid: hit.isValid, range: range)) }
    }

    /// A token of letters and digits: an identity number that ends in X, a credit code, a passport, or letters before a number.
    private func mixed(_ range: Range<Int>, digits: Int, _ found: (Hit) -> Void) {
        let token = UnsafeRawBufferPointer(rebasing: bytes[range])
        if token.count == 18, let hit = DigitString.classifyEighteen(token) {
            return found(Hit(kind: hit.kind, isValid: hit.isValid, range: range))
        }
        if token.count == 9, digits >= 7, token[8].isDigit, isPassport(token, digits: digits) {
            return found(Hit(kind: .passport, isValid: true, range: range))
        }
        guard digits >= 11, let first = token.firstIndex(where: \.isDigit) else { return }
        var end = first
        while end < token.count, token[end].isDigit { end += 1 }
        guard end - first >= digits else { return }
        let endsInX = end - first == 17 && end + 1 == token.count && token[end] | 0x20 == 0x78
        let inner = UnsafeRawBufferPointer(rebasing: token[first..<(endsInX ? end + 1 : end)])
        let hit = endsInX ? DigitString.classifyEighteen(inner) : DigitString.classify(inner)
        let start = range.lowerBound + first
        if let hit { found(Hit(kind: hit.kind, isValid: hit.isValid, range: start..<start + inner.count)) }
    }

    private func isPassport(_ token: UnsafeRawBufferPointer, digits: Int) -> Bool {
        switch token[0] {
        // E, G, D, S, P: mainland series; H, K, M: Hong Kong and Macao.
        case 0x45, 0x47, 0x44, 0x53, 0x50, 0x48, 0x4B, 0x4D: digits == 8 || (digits == 7 && !token[1].isDigit)
        default: false
        }
    }

    /// Digits with a full stop: an IPv4 address, a number exported as `13800138000.0`, or a decimal number, which is skipped.
    private func dotted(_ first: Range<Int>, _ found: (Hit) -> Void) -> Int {
        var end = first.upperBound
        var parts = 1
        var areOctets = isOctet(first)
        while at(end) == 0x2E, at(end + 1).isDigit {
            let start = end + 1
            end = start
            while at(end).isDigit { end += 1 }
            areOctets = areOctets && isOctet(start..<end)
            parts += 1
        }
        let isWhole = first.lowerBound == 0 || (bytes[first.lowerBound - 1] != 0x2E && bytes[first.lowerBound - 1] != 0x2D)
        if parts == 4, areOctets, isWhole, !at(end).isAlphanumeric {
            found(Hit(kind: .ipAddress, isValid: true, range: first.lowerBound..<end))
        } else if parts == 2, first.count >= 10, bytes[(first.upperBound + 1)..<end].allSatisfy({ $0 == 0x30 }) {
            number(first, found)
        }
        return end
    }

    private func isOctet(_ range: Range<Int>) -> Bool {
        guard range.count <= 3 else { return false }
        return bytes[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 255
    }

    @inline(__always)
    func at(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
}
