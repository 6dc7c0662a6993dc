// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// An account's running totals and limits: one dense record, so that a transfer touches one cache line an account.
struct Account: Sendable, Hashable {
    let id: AccountID
    var debits: Int64 = 0
    var credits: Int64 = 0
    /// The sum of what is left of the open holds on the account.
    var held: Int64 = 0
    var overdraft: Int64 = 0
    var ceiling = Account.noCeiling
    /// The lowest available balance that the net debit cap permits.
    var netDebitFloor = Account.noFloor
    var isClosed = false

    init(id: AccountID) { self.id = id }

    static let noCeiling = Int64.max
    static let noFloor = Int64.min

    var posted: Int64 { id.kind.normalSide == .credit ? credits - debits : debits - credits }
    var available: Int64 { posted - held }
    var balance: Balance { Balance(account: id, debits: debits, credits: credits, held: held) }

    mutating func book(_ side: Side, _ minorUnits: Int64) {
        switch side {
        case .debit: debits += minorUnits
        case .credit: credits += minorUnits
        }
    }

    mutating func set(_ limit: AccountLimit) {
        overdraft = limit.overdraft
        ceiling = limit.ceiling ?? Account.noCeiling
        netDebitFloor = limit.netDebitCap.map { Account.floor(posted: posted, cap: $0) } ?? Account.noFloor
    }

    /// The lowest available balance a net debit cap permits when it is set at a booked balance.
    static func floor(posted: Int64, cap: Int64) -> Int64 {
        let (floor, isOverflow) = posted.subtractingReportingOverflow(cap)
        return isOverflow ? noFloor : floor
    }
}
