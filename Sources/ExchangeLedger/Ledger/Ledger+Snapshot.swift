// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Ledger {
    /// Rebuilds books from what a snapshot keeps.
    ///
    /// - Throws: `ledger.snapshot-broken` when the parts contradict each other.
    private init(accounts: some Collection<Account>, holds: some Collection<OpenHold>) throws(Fault) {
        self.init()
        self.accounts.reserveCapacity(accounts.count)
        self.holds.reserveCapacity(holds.count)
        for account in accounts {
            guard self.account(account.id) == nil else {
                throw .snapshotBroken(Text(zh: "账户 \(account.id) 出现两次", en: "account \(account.id) occurs twice"))
            }
            add(account)
            guard account.debits >= 0, account.credits >= 0, account.overdraft >= 0 else {
                throw .snapshotBroken(
                    Text(zh: "账户 \(account.id) 有负的累计", en: "account \(account.id) has a negative total"))
            }
        }
        for hold in holds {
            guard let position = positions.position(of: hold.account, in: self.accounts), hold.remaining > 0,
                hold.remaining <= hold.minorUnits,
                self.holds.updateValue(hold, forKey: hold.id) == nil
            else { throw .snapshotBroken(Text(zh: "冻结 \(hold.id) 不自洽", en: "hold \(hold.id) makes no sense")) }
            let (held, isOverflow) = self.accounts[position].held.addingReportingOverflow(hold.remaining)
            guard !isOverflow else {
                throw .snapshotBroken(Text(zh: "账户 \(hold.account) 冻结额溢出", en: "the holds on \(hold.account) overflow"))
            }
            self.accounts[position].held = held
        }
        for account in self.accounts where Int128(account.posted) - Int128(account.held) < -Int128(account.overdraft) {
            throw .snapshotBroken(Text(zh: "账户 \(account.id) 透支", en: "account \(account.id) is overdrawn"))
        }
    }

    /// The accounts in the order of the chart, so that equal books have equal bytes.
    private var sortedAccounts: [Account] { accounts.sorted { $0.id < $1.id } }
}

extension Ledger: Codable {
    private enum CodingKeys: String, CodingKey {
        case holds, accounts
    }

    /// Decodes a snapshot.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            accounts: try container.decode([Account].self, forKey: .accounts),
            holds: try container.decode([OpenHold].self, forKey: .holds))
    }

    /// Encodes a snapshot; equal books give equal bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(openHolds, forKey: .holds)
        try container.encode(sortedAccounts, forKey: .accounts)
    }
}

extension Ledger: CBORHandCoded {
    /// Writes a snapshot by hand.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(2)
        writer.write(key: "holds")
        writer.beginArray(holds.count)
        for hold in openHolds { hold.write(to: &writer) }
        writer.write(key: "accounts")
        writer.beginArray(accounts.count)
        for account in sortedAccounts { account.write(to: &writer) }
    }

    /// Reads a snapshot by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 2...2)
        try reader.expect(key: "holds")
        var holds: [OpenHold] = []
        for _ in 0..<(try reader.readArray()) { holds.append(try OpenHold(from: &reader)) }
        try reader.expect(key: "accounts")
        var accounts: ContiguousArray<Account> = []
        for _ in 0..<(try reader.readArray()) { accounts.append(try Account(from: &reader)) }
        try self.init(accounts: accounts, holds: holds)
    }
}

extension Fault.Code {
    /// The parts of a ledger snapshot contradict each other.
    public static let ledgerSnapshotBroken: Self = "ledger.snapshot-broken"
}

extension Fault {
    fileprivate static func snapshotBroken(_ finding: Text) -> Fault {
        Fault(
            .ledgerSnapshotBroken,
            Text(
                zh: "账簿快照不自洽:\(finding.zh)。请弃用此快照,从日志重放。",
                en: "The ledger snapshot contradicts itself: \(finding.en). Drop it and replay the journal."))
    }
}
