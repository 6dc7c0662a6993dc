// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Generalisation {
    /// The hash of the coarser value; a value that cannot be made coarser stays exact, which never joins classes wrongly.
    func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        switch self {
        case .exact: ByteHash.hash(bytes, seed: seed)
        case .suppressed: seed
        case .prefix(let length): ByteHash.hash(Generalisation.prefix(of: bytes, length: length), seed: seed)
        case .month, .year, .years, .age: coarseDate(bytes).map { number($0, seed) } ?? ByteHash.hash(bytes, seed: seed)
        case .band(let width): Generalisation.band(bytes, width).map { number($0, seed) } ?? ByteHash.hash(bytes, seed: seed)
        }
    }

    private func coarseDate(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let date = CellTime.read(bytes)?.localDate else { return nil }
        let (year, month, day) = date.parts
        switch self {
        case .month: return year * 12 + month
        case .year: return year
        case .years(let width): return year / max(1, width)
        case .age(let width, let asOfYear, let asOfMonth, let asOfDay):
            let hadBirthday = (asOfMonth, asOfDay) >= (month, day)
            return Generalisation.floor(asOfYear - year - (hadBirthday ? 0 : 1), max(1, width))
        case .exact, .prefix, .band, .suppressed: return nil
        }
    }

    private func number(_ value: Int, _ seed: UInt64) -> UInt64 {
        withUnsafeBytes(of: value.littleEndian) { ByteHash.hash($0, seed: seed) }
    }

    private static func band(_ bytes: UnsafeRawBufferPointer, _ width: Int) -> Int? {
        guard case .billionths(let value) = CellNumber.read(bytes) else { return nil }
        let size = Int128(max(1, width)) * CellNumber.scale
        return Int(value / size) - (value < 0 && value % size != 0 ? 1 : 0)
    }

    private static func floor(_ value: Int, _ width: Int) -> Int {
        value / width - (value < 0 && value % width != 0 ? 1 : 0)
    }

    private static func prefix(of bytes: UnsafeRawBufferPointer, length: Int) -> UnsafeRawBufferPointer {
        var characters = 0
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if characters == length { return UnsafeRawBufferPointer(rebasing: bytes[..<index]) }
            characters += 1
        }
        return bytes
    }
}
