// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension CBORReader {
    /// Reads the start of a map whose number of pairs lies within bounds.
    @discardableResult
    mutating func readMap(pairs: ClosedRange<Int>) throws(Fault) -> Int {
        let start = position
        let count = try readMap()
        guard pairs.contains(count) else {
            throw .ledgerEntryUnreadable(Text(zh: "\(count) 个字段", en: "a map of \(count) fields"), at: start)
        }
        return count
    }

    mutating func readAccount() throws(Fault) -> AccountID {
        let start = position
        var bytes: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
        let count = try withUnsafeMutableBytes(of: &bytes) { buffer throws(Fault) in try readText(into: buffer) }
        let found = withUnsafeBytes(of: bytes) { buffer in
            count <= buffer.count ? AccountID(ascii: UnsafeRawBufferPointer(rebasing: buffer[..<count])) : nil
        }
        guard let account = found else {
            throw .ledgerEntryUnreadable(Text(zh: "账户名", en: "a name of an account"), at: start)
        }
        return account
    }

    mutating func readSide() throws(Fault) -> Side {
        if readKey(ifNext: "debit") { return .debit }
        if readKey(ifNext: "credit") { return .credit }
        throw .ledgerEntryUnreadable(Text(zh: "借贷方向", en: "a side"), at: position)
    }

    mutating func readHoldID() throws(Fault) -> HoldID { HoldID(try readUInt64()) }

    mutating func readInstant() throws(Fault) -> Instant { Instant(milliseconds: try readInt64()) }

    mutating func readCode<Code: RawRepresentable<String>>() throws(Fault) -> Code {
        let start = position
        let text = try readString()
        guard let code = Code(rawValue: text) else {
            throw .ledgerEntryUnreadable(Text(zh: "“\(text)”", en: "the word '\(text)'"), at: start)
        }
        return code
    }
}

extension CBORWriter {
    mutating func write(_ account: AccountID) {
        account.withASCII { write(ascii: UnsafeRawBufferPointer($0)) }
    }
}

extension Fault.Code {
    /// A stored ledger entry or snapshot is not what this version can read.
    public static let ledgerEntryUnreadable: Self = "ledger.entry-unreadable"
}

extension Fault {
    static func ledgerEntryUnreadable(_ found: Text, at position: Int) -> Fault {
        Fault(
            .ledgerEntryUnreadable,
            Text(
                zh: "第 \(position) 字节处:账务记录中有无法识别的\(found.zh)。请确认记录未损坏,且程序版本不早于写入它的版本。",
                en: "At byte \(position): the ledger entry has \(found.en), which this version cannot read. "
                    + "Check that the record is intact and that this program is not older than the one that wrote it."))
    }
}
