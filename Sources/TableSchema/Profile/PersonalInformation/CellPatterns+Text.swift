// SPDX-License-Identifier: Apache-2.0

extension CellPatterns {
    /// An e-mail address around an `@`.
    func email(around at: Int) -> Range<Int>? {
        var start = at
        while start > 0, isLocal(bytes[start - 1]), at - start < 64 { start -= 1 }
        while start < at, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
        guard start < at else { return nil }
        var end = at + 1
        var lastDot = at
        while end < bytes.count, bytes[end].isAlphanumeric || bytes[end] == 0x2D || bytes[end] == 0x2E {
            if bytes[end] == 0x2E {
                guard end > lastDot + 1 else { return nil }
                lastDot = end
            }
            end += 1
        }
        // A full stop that ends a sentence is not part of the address.
        if lastDot == end - 1, lastDot > at {
            end -= 1
            lastDot = bytes[at..<end].lastIndex(of: 0x2E) ?? at
        }
        guard lastDot > at, end - lastDot > 2, bytes[(lastDot + 1)..<end].allSatisfy(\.isLetter) else { return nil }
        return start..<end
    }

    private func isLocal(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B || byte == 0x25
    }

    /// The provinces' characters on plates.
    private static let provinces: [UInt32] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使".unicodeScalars.map(\.value)
    /// Characters that may end a plate of five.
    private static let endings: [UInt32] = "挂学警港澳领".unicodeScalars.map(\.value)

    /// A licence plate: a province, a letter, five or (new energy) six characters, at least three of them digits.
    func plate(at start: Int) -> Range<Int>? {
        guard at(start + 3) &- 0x41 < 26, let province = scalar(at: start), CellPatterns.provinces.contains(province) else {
            return nil
        }
        var index = start + 4
        if at(index) == 0xC2, at(index + 1) == 0xB7 { index += 2 }
        if at(index) == 0x20 || at(index) == 0x2D || at(index) == 0x2E { index += 1 }
        let serial = index
        var digits = 0
        while at(index).isDigit || (at(index) &- 0x41 < 26 && at(index) != 0x49 && at(index) != 0x4F) {
            if at(index).isDigit { digits += 1 }
            index += 1
        }
        guard !at(index).isAlphanumeric else { return nil }
        switch index - serial {
        case 4:
            guard let ending = scalar(at: index), CellPatterns.endings.contains(ending) else { return nil }
            index += 3
        case 5: break
        case 6:
            // New energy: the letter A–K stands first (small) or last (large).
            guard isEnergyLetter(at(serial)) || isEnergyLetter(at(index - 1)) else { return nil }
        default: return nil
        }
        return digits >= 3 ? start..<index : nil
    }

    private func isEnergyLetter(_ byte: UInt8) -> Bool { byte &- 0x41 < 11 }

    /// The three-byte character at a place.
    func scalar(at index: Int) -> UInt32? {
        guard at(index) & 0xF0 == 0xE0, at(index + 1) & 0xC0 == 0x80, at(index + 2) & 0xC0 == 0x80 else { return nil }
        return UInt32(at(index) & 0x0F) << 12 | UInt32(at(index + 1) & 0x3F) << 6 | UInt32(at(index + 2) & 0x3F)
    }
}
