// SPDX-License-Identifier: Apache-2.0

/// Whether a cell of a column named for a kind holds such a thing, for kinds that have no form of their own.
enum ValueAgreement {
    private static let surnames = Set(
        ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
            + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧司诸上柴包安牛祁裴党俞艾买"
            + "肖闫尤施颜倪严华温季蓝路鲁葛伍齐章樊殷申聂关焦向柳邢岳翟伊桑阿").unicodeScalars.map(\.value))
    private static let placeEndings = Set("省市区县州旗镇乡村道处场".unicodeScalars.map(\.value))
    private static let addressWords = Set("省市区县旗镇乡村组街路巷弄号楼室院栋".unicodeScalars.map(\.value))

    /// Whether the cell fits.
    static func holds(_ bytes: UnsafeRawBufferPointer, for kind: PersonalInformationKind) -> Bool {
        switch kind {
        case .personName: isPersonName(bytes)
        case .address: isAddress(bytes)
        case .birthDate: CellTime.read(bytes) != nil
        case .coordinates: isPreciseDegree(bytes)
        case .residentID, .mobile, .landline, .bankCard, .email, .passport, .plate, .ipAddress, .organisationCode: false
        }
    }

    /// Two to four Chinese characters that begin with a surname and, from three on, do not end as a place does (金塔县); or one to
    /// four words that begin with a capital letter.
    private static func isPersonName(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard (2...64).contains(bytes.count) else { return false }
        if bytes[0] < 0x80 {
            return bytes[0] &- 0x41 < 26
                && bytes.allSatisfy { $0.isAlphanumeric || $0 == 0x20 || $0 == 0x2E || $0 == 0x2D || $0 == 0x27 || $0 >= 0x80 }
        }
        guard bytes.count % 3 == 0, (6...12).contains(bytes.count) else { return false }
        let patterns = CellPatterns(bytes: bytes)
        guard let first = patterns.scalar(at: 0), surnames.contains(first) else { return false }
        let isPlace = bytes.count > 6 && patterns.scalar(at: bytes.count - 3).map(placeEndings.contains) ?? false
        guard !isPlace else { return false }
        return stride(from: 0, to: bytes.count, by: 3).allSatisfy { place in
            patterns.scalar(at: place).map { (0x4E00...0x9FFF).contains($0) } ?? false
        }
    }

    /// Two words of a Chinese address, or digits and letters of a foreign one.
    private static func isAddress(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let patterns = CellPatterns(bytes: bytes)
        var words = 0
        var digits = 0
        var letters = 0
        var index = 0
        while index < min(bytes.count, 256) {
            if let scalar = patterns.scalar(at: index) {
                if addressWords.contains(scalar) { words += 1 }
                index += 3
            } else {
                if bytes[index].isDigit { digits += 1 } else if bytes[index].isLetter { letters += 1 }
                index += 1
            }
        }
        return words >= 2 || (digits >= 1 && letters >= 4)
    }

    /// Degrees of latitude or longitude with at least three decimals (about a hundred metres).
    static func isPreciseDegree(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let dot = bytes.firstIndex(of: 0x2E), bytes.count - dot > 3,
            case .billionths(let degrees) = CellNumber.read(bytes)
        else { return false }
        return degrees.magnitude <= 180 * CellNumber.scale.magnitude && degrees % 10_000_000 != 0
    }

    /// A pair of precise degrees in one cell: `39.90421,116.40741`, `POINT(116.40741 39.90421)`.
    static func isCoordinatePair(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var numbers = 0
        var index = 0
        while index < bytes.count {
            if bytes[index].isDigit || bytes[index] == 0x2D {
                let start = index
                index += 1
                while index < bytes.count, bytes[index].isDigit || bytes[index] == 0x2E { index += 1 }
                guard isPreciseDegree(UnsafeRawBufferPointer(rebasing: bytes[start..<index])) else { return false }
                numbers += 1
            } else {
                // Letters only as in POINT(…): a sentence is not a pair.
                guard bytes[index] < 0x80, index < 6 || !bytes[index].isLetter else { return false }
                index += 1
            }
        }
        return numbers == 2
    }
}
