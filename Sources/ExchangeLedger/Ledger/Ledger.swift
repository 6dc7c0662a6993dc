// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The books: double-entry accounts and the holds on them, as a plain value.
///
/// ``check(_:at:)-(LedgerEntry,_)`` says everything that can be wrong with an entry and changes nothing; ``apply(_:)`` books an
/// entry that has been checked and cannot fail. Accounts appear when they are first used.
///
/// ```swift
/// var ledger = Ledger()
/// try ledger.record(.posted(Posting(legs: [.debit(bank, 10_000), .credit(buyer, 10_000)], memo: "deposit:1")))
/// try ledger.record(.held(Hold(id: HoldID(7), account: buyer, minorUnits: 4_000)))
/// ledger.balance(of: buyer).availableMinorUnits  // 6000
/// ```
public struct Ledger: Sendable {
    /// The most lines one entry may have: an entry fits into one journal record of 65,535 bytes.
    public static let legLimit = 1_000

    var accounts: ContiguousArray<Account> = []
    var positions = AccountIndex()
    var holds: [HoldID: OpenHold] = [:]

    /// Makes empty books.
    public init() {}

    /// Checks an entry and books it.
    ///
    /// - Parameters:
    ///   - entry: What to book.
    ///   - now: The time, for deadlines; `nil` leaves deadlines unchecked.
    /// - Throws: What ``check(_:at:)-(LedgerEntry,_)`` throws; nothing has changed then.
    public mutating func record(_ entry: LedgerEntry, at now: Instant? = nil) throws(Refusal) {
        try check(entry, at: now)
        apply(entry)
    }

    /// The balance of an account; all zeros if it has never been used.
    public func balance(of account: AccountID) -> Balance { self.account(account)?.balance ?? Balance(account: account) }

    /// A hold that is open; `nil` if it never was or has ended.
    public func hold(_ id: HoldID) -> OpenHold? { holds[id] }

    func account(_ id: AccountID) -> Account? {
        positions.position(of: id, in: accounts).map { accounts[$0] }
    }

    /// Where an account sits; it is created if it does not exist.
    mutating func position(of id: AccountID) -> Int {
        if let position = positions.position(of: id, in: accounts) { return position }
        return add(Account(id: id))
    }

    /// Adds an account that does not exist yet.
    @discardableResult
    mutating func add(_ account: Account) -> Int {
        accounts.append(account)
        positions.noteLast(of: accounts)
        return accounts.count - 1
    }
}

extension Ledger: Equatable {
    /// Compares what the books say, whatever the order in which accounts came into being.
    public static func == (left: Ledger, right: Ledger) -> Bool {
        guard left.accounts.count == right.accounts.count, left.holds == right.holds else { return false }
        return left.accounts.allSatisfy { right.account($0.id) == $0 }
    }
}
