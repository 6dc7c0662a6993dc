// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

// What waits at the desk of settlement: payouts, money of nobody known, what is payable, and days whose books are open.
extension MatterGroup {
    static func payouts(_ market: Market) -> MatterGroup {
        MatterGroup(
            Text(zh: "付款", en: "Payouts"),
            market.escrow.payouts.sorted.map { payout in
                let path = "/do/payouts/\(payout.id)"
                let confirm = Matter.Next(title: Text(zh: "确认已付", en: "Confirm"), path: path + "/confirmation", command: ConfirmPayout.name)
                let fail = Matter.Next(title: Text(zh: "登记退回", en: "Record a failure"), path: path + "/failure", command: FailPayout.name)
                let send = Matter.Next(
                    title: Text(zh: "标记已发往银行", en: "Mark as sent"), path: "/do/payout-messages?payouts=\(payout.id)", command: SendPayouts.name)
                let name = market.participants.all[payout.participant]?.title ?? Text(zh: "", en: "")
                return Matter(
                    title: Text(zh: "\(name.zh) \(payout.amount.grouped) 元", en: "\(name.en) CNY \(payout.amount.grouped)"),
                    link: "/participants/\(payout.participant)", subject: payout.id,
                    next: market.escrow.message(of: payout.id) == nil ? [send, confirm, fail] : [confirm, fail], key: "\(payout.id)")
            })
    }

    static func suspense(_ market: Market) -> MatterGroup {
        MatterGroup(
            Text(zh: "待查明款项", en: "Money of nobody known"),
            market.clearing.suspense.map { entry in
                Matter(
                    title: Text(zh: "\(entry.bankReference) \(entry.amount.grouped) 元", en: "\(entry.bankReference) CNY \(entry.amount.grouped)"),
                    link: nil, subject: entry.deposit,
                    next: [
                        .init(
                            title: Text(zh: "认领入账", en: "Give it to its owner"),
                            path: "/do/suspense-releases?bankReference=\(entry.bankReference.percentEncoded)", command: ReleaseSuspense.name)
                    ], key: entry.bankReference)
            })
    }

    /// What is payable, corrections that wait, differences with the bank, and the days whose books are open.
    static func closing(_ market: Market) -> MatterGroup {
        MatterGroup(
            Text(zh: "结算与日终", en: "Settlement and the close of days"), settle(market) + reversals(market) + differences(market) + days(market))
    }

    private static func settle(_ market: Market) -> [Matter] {
        let payables = market.ledger.balances.filter { $0.account.kind == .payable && $0.posted.isPositive }
        guard !payables.isEmpty else { return [] }
        let total = Money(minorUnits: payables.reduce(0) { $0 + $1.posted.minorUnits }, currency: market.venue.charter?.currency ?? .cny)
        return [
            Matter(
                title: Text(zh: "应付 \(payables.count) 户,共 \(total.grouped) 元", en: "CNY \(total.grouped) payable to \(payables.count)"), link: nil,
                next: [.init(title: Text(zh: "批量结算", en: "Settle"), path: "/do/settlements", command: SettlePayables.name, isPlain: true)])
        ]
    }

    private static func reversals(_ market: Market) -> [Matter] {
        market.clearing.reversalsAsked.map { asked in
            Matter(
                title: Text(
                    zh: "冲正第 \(asked.record) 条记录(\(asked.desk) 申请):\(asked.reason)",
                    en: "Reverse record \(asked.record), asked by \(asked.desk): \(asked.reason)"),
                link: "/records/\(asked.record)",
                next: [
                    .init(
                        title: Text(zh: "复核冲正", en: "Confirm"), path: "/do/records/\(asked.record)/reversal/confirmation",
                        command: ConfirmReversal.name)
                ])
        }
    }

    private static func differences(_ market: Market) -> [Matter] {
        market.clearing.bankStatements.filter(\.hasDifferences).map { statement in
            Matter(
                title: Text(zh: "银行对账单 \(statement.id) 与账簿不符", en: "The bank's statement \(statement.id) and the books differ"), link: nil,
                missing: Text(zh: "先查明差异,再对账:hexi bank", en: "Find the difference, then reconcile: hexi bank"))
        }
    }

    private static func days(_ market: Market) -> [Matter] {
        guard let closed = market.clearing.closedThrough, closed < market.instant.date.adding(days: -1) else { return [] }
        let day = closed.adding(days: 1)
        return [
            Matter(
                title: Text(zh: "\(day) 的账簿", en: "The books of \(day)"), link: nil, since: Instant(startOf: day.adding(days: 1)),
                next: [.init(title: Text(zh: "日终关账", en: "Close the day"), path: "/do/days/\(day)/close", command: CloseDay.name, isPlain: true)],
                key: "\(day)")
        ]
    }
}
