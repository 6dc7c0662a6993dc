// SPDX-License-Identifier: Apache-2.0

extension CellPatterns {
    /// Digit tokens joined by single spaces or hyphens, or an area code in brackets; `nil` when they make nothing together.
    ///
    /// `138 0013 8000`, `+86 138-0013-8000`, `6222 0202 0011 2230 004`, `0937-2612345`, `(010) 65521234`.
    func joined(from start: Int, firstEnd: Int, _ found: (Hit) -> Void) -> Int? {
        guard let next = nextGroup(after: firstEnd, opening: at(start - 1)) else { return nil }
        return withUnsafeTemporaryAllocation(byteCount: CellPatterns.joinedLimit, alignment: 1) { buffer in
            var groups = GroupLengths()
            var count = 0
            var range = start..<firstEnd
            var following: Int? = next
            while true {
                guard count + range.count <= CellPatterns.joinedLimit, groups.append(range.count) else { return nil }
                for index in range {
                    buffer[count] = bytes[index]
                    count += 1
                }
                guard let position = following else { break }
                var end = position
                while at(end).isDigit { end += 1 }
                // The last character of an identity number.
                if count + end - position == 17, at(end) | 0x20 == 0x78 { end += 1 }
                guard end == bytes.count || !bytes[end].isAlphanumeric else { return nil }
                range = position..<end
                following = nextGroup(after: end, opening: 0)
            }
            let digits = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            guard let kind = groups.kind(digits), let hit = DigitString.classifyJoined(digits), hit.kind == kind else {
                return nil
            }
            found(Hit(kind: hit.kind, isValid: hit.isValid, range: start..<range.upperBound))
            return range.upperBound
        }
    }

    private func nextGroup(after end: Int, opening: UInt8) -> Int? {
        let separator = at(end)
        if separator == 0x20 || separator == 0x2D { return at(end + 1).isDigit ? end + 1 : nil }
        guard separator == 0x29, opening == 0x28 else { return nil }
        let next = at(end + 1) == 0x20 || at(end + 1) == 0x2D ? end + 2 : end + 1
        return at(next).isDigit ? next : nil
    }
}

/// How long the groups of a number written in groups are, four bits each.
struct GroupLengths {
    private var packed: UInt64 = 0
    private var count = 0

    /// Adds a group; `false` when there are more than eight or one is longer than fifteen.
    mutating func append(_ length: Int) -> Bool {
        guard count < 8, length < 16 else { return false }
        packed = packed << 4 | UInt64(length)
        count += 1
        return true
    }

    /// What people write in such groups.
    func kind(_ digits: UnsafeRawBufferPointer) -> PersonalInformationKind? {
        switch packed {
        case 0x344, 0x38, 0x74, 0x2344, 0x2B, 0x4B, 0x4344, 0x238: digits[0] == 0x30 && digits[1] != 0x30 ? .landline : .mobile
        case 0x37, 0x47, 0x48, 0x444, 0x434, 0x443: digits[0] == 0x30 ? .landline : .bankCard
        case 0x684, 0x6444, 0x3348, 0x33444: .residentID
        default: isCardLike ? .bankCard : nil
        }
    }

    // Fours with a shorter or a longer end, or the 6-13 of some banks.
    private var isCardLike: Bool {
        if packed == 0x6D || packed == 0x465 { return true }
        guard count >= 4 else { return false }
        return packed >> 4 == 0x444 || packed >> 4 == 0x4444
    }
}
