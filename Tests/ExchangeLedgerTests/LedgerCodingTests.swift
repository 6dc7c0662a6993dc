// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct LedgerCodingTests {
    static let entries: [LedgerEntry] =
        [
            SampleBooks.deposit(1, to: SampleBooks.buyer),
            .posted(Posting(legs: [], memo: "")),
            SampleBooks.hold(.max, .max),
            SampleBooks.hold(7, 24, expires: SampleBooks.deadline),
            SampleBooks.capture(7, 65_536),
            SampleBooks.capture(7, 1, closes: true),
            SampleBooks.freeze(7),
            SampleBooks.unfreeze(7),
            SampleBooks.unfreeze(7, expires: SampleBooks.deadline),
            .limitSet(AccountLimit(account: SampleBooks.buyer)),
            .limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: 5, ceiling: 6)),
            .limitSet(AccountLimit(account: SampleBooks.buyer, netDebitCap: 7)),
            .limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: -1, ceiling: 6, netDebitCap: 7)),
            .closed(AccountClosed(account: SampleBooks.fees)),
        ] + HoldVoided.Reason.allCases.map { SampleBooks.void(1, $0) }

    @Test(arguments: entries) func `both ways of writing an entry give the same bytes`(entry: LedgerEntry) throws {
        let byHand = try CBOREncoder().encode(entry)
        #expect(try CBOREncoder(usesHandWritten: false).encode(entry) == byHand)
        #expect(try CBORDecoder().decode(LedgerEntry.self, from: byHand) == entry)
        #expect(try CBORDecoder(usesHandWritten: false).decode(LedgerEntry.self, from: byHand) == entry)
    }

    @Test func `the bytes of a hold are pinned`() throws {
        let bytes = try CBOREncoder().encode(SampleBooks.hold(7, 500))
        let text = "available:12:CNY"
        let expected: [UInt8] =
            [0xA1, 0x64] + Array("held".utf8) + [0xA3, 0x62] + Array("id".utf8) + [0x07, 0x67] + Array("account".utf8)
            + [0x60 + UInt8(text.utf8.count)] + Array(text.utf8) + [0x6A] + Array("minorUnits".utf8) + [0x19, 0x01, 0xF4]
        #expect(bytes == expected)
    }

    @Test(arguments: entries) func `a damaged entry is a fault or another entry and never a trap`(entry: LedgerEntry) throws {
        let bytes = try CBOREncoder().encode(entry)
        for index in bytes.indices {
            #expect(throws: (any Error).self) { try CBORDecoder().decode(LedgerEntry.self, from: Array(bytes[..<index])) }
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << UInt8(bit)
                let other = try? CBORDecoder().decode(LedgerEntry.self, from: damaged)
                #expect(other != entry, "byte \(index) bit \(bit)")
            }
        }
    }

    @Test(arguments: [AccountKind.custodyBank, .available, .payable, .payoutClearing, .feeRevenue, .taxPayable, .suspense])
    func `an account has one text form`(kind: AccountKind) {
        for owner in [0, 9, 10, 12, 99, 100, UInt64(Int64.max), .max] as [UInt64] {
            for currency in [Currency.cny, .usd, .jpy] {
                let account = AccountID(owner: owner, kind: kind, currency: currency)
                #expect(account.text == "\(kind.code):\(owner):\(currency.code)")
                #expect(AccountID(text: account.text) == account)
            }
        }
    }

    @Test(
        arguments: [
            "", "available", "available:12", "available:012:CNY", "available:+12:CNY", "available:-1:CNY", "available::CNY",
            "available:12:cny", "available:12:CNY:", "available:18446744073709551616:CNY", "Available:12:CNY", "x:1:CNY",
            ":1:CNY",
            "available:1:CNY ", "available:1 :CNY", "available:1:",
        ])
    func `any other spelling of an account is refused`(text: String) {
        #expect(AccountID(text: text) == nil)
    }

    @Test func `equal books give equal bytes whatever their history`() throws {
        let accounts = (1...40).map { AccountID(owner: $0, kind: .available, currency: $0 % 2 == 0 ? .cny : .usd) }
        var forwards = Ledger()
        var backwards = Ledger()
        for account in accounts { try forwards.record(SampleBooks.deposit(100, to: account)) }
        for account in accounts.reversed() { try backwards.record(SampleBooks.deposit(100, to: account)) }
        for (serial, account) in accounts.enumerated() {
            try forwards.record(.held(Hold(id: HoldID(UInt64(serial)), account: account, minorUnits: 5)))
        }
        for (serial, account) in accounts.enumerated().reversed() {
            try backwards.record(.held(Hold(id: HoldID(UInt64(serial)), account: account, minorUnits: 5)))
        }
        let bytes = try CBOREncoder().encode(forwards)
        #expect(forwards == backwards)
        #expect(try CBOREncoder().encode(backwards) == bytes)
        #expect(try CBOREncoder(usesHandWritten: false).encode(backwards) == bytes)
    }

    @Test func `a snapshot keeps limits, freezes, deadlines and closures`() throws {
        var ledger = try SampleBooks.deposited(1_000)
        try ledger.record(.limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: 5, ceiling: 2_000, netDebitCap: 900)))
        try ledger.record(.closed(AccountClosed(account: SampleBooks.seller)))
        try ledger.record(SampleBooks.hold(7, 300, expires: SampleBooks.deadline))
        try ledger.record(SampleBooks.freeze(7))
        let bytes = try CBOREncoder().encode(ledger)
        for usesHandWritten in [true, false] {
            let restored = try CBORDecoder(usesHandWritten: usesHandWritten).decode(Ledger.self, from: bytes)
            #expect(restored == ledger)
            #expect(restored.balance(of: SampleBooks.buyer).held == 300)
            #expect(restored.invariantViolations().isEmpty)
            expectRefused(SampleBooks.hold(8, 601), .ledgerLimitExceeded, by: restored)
        }
    }

    @Test func `a damaged snapshot is a fault or other books and never a trap`() throws {
        var ledger = try SampleBooks.deposited(1_000)
        try ledger.record(.limitSet(AccountLimit(account: SampleBooks.buyer, overdraft: 5, ceiling: 2_000, netDebitCap: 900)))
        try ledger.record(SampleBooks.hold(7, 300, expires: SampleBooks.deadline))
        let bytes = try CBOREncoder().encode(ledger)
        for index in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << UInt8(bit)
                let other = try? CBORDecoder().decode(Ledger.self, from: damaged)
                #expect(other != ledger, "byte \(index) bit \(bit)")
                _ = other?.invariantViolations()
            }
        }
    }
}
