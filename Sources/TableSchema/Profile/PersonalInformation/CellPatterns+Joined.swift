// SPDX-License-Identifier: Apache-2.0

extension CellPatterns {
    /// Digit tokens joined by single spaces or hyphens, or an area code in brackets; `nil` when they make nothing together.
    ///
    /// `138 0013 8000`, `+86 138-0013-8000`, `6222 0202 0011 2230 004`, `0937-2612345`, `(010) 65521234`.
    func joined(from start: Int, firstEnd: Int, _ found: (Hit) -> Void) -> Int? {
        guard var position = nextGroup(after: firstEnd, opening: at(start - 1)) else { return nil }
        var groups = GroupLengths()
        var count = firstEnd - start
        guard groups.append(count) else { return nil }
        var end = position
        while true {
            end = position
            while at(end).isDigit { end += 1 }
            // The last character of an identity number.
            if count + end - position == 17, at(end) | 0x20 == 0x78 { end += 1 }
            guard end == bytes.count || !bytes[end].isAlphanumeric, groups.append(end - position) else { return nil }
            count += end - position
            guard let next = nextGroup(after: end, opening: 0) else { break }
            position = next
        }
        // Only what is grouped as people group numbers is copied.
        guard count <= CellPatterns.joinedLimit, let kind = groups.kind(first: bytes[start], second: at(start + 1)),
            let hit = classifyJoined(start..<end), hit.kind == kind
        else { return nil }
        found(Hit(kind: hit.kind, isValid: hit.isValid, range: start..<end))
        return end
    }

    /// Classifies the digits of a range without what stands between them.
    private func classifyJoined(_ range: Range<Int>) -> DigitString.Outcome? {
        withUnsafeTemporaryAllocation(byteCount: CellPatterns.joinedLimit, alignment: 1) { buffer in
            var count = 0
            for byte in bytes[range] where byte.isAlphanumeric && count < CellPatterns.joinedLimit {
                buffer[count] = byte
                count += 1
            }
            return DigitString.classifyJoined(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
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

    /// What people write in such groups, given the number's first two digits.
    func kind(first: UInt8, second: UInt8) -> PersonalInformationKind? {
        switch packed {
        case 0x344, 0x38, 0x74, 0x2344, 0x2B, 0x4B, 0x4344, 0x238: first == 0x30 && second != 0x30 ? .landline : .mobile
        case 0x37, 0x47, 0x48, 0x444, 0x434, 0x443: first == 0x30 ? .landline : .bankCard
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
