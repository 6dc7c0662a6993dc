// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension DemoSummary {
    /// Tells people what the demonstration came to and where to look further.
    func conclude(on console: Console) {
        func grouped(_ minorUnits: Int64) -> String { Money.fen(minorUnits).grouped }
        let (settled, gross, net) = (grouped(settledMinor), grouped(nettedGrossMinor), grouped(nettedNetMinor))
        console.say(
            Text(
                zh: """

                    \(participants) 个主体 · \(products) 个产品 · \(orders) 笔订单 · \(refusals) 次拒绝 · \(refunds) 笔拒收退款 · \
                    结算 \(settled) 元 · \(journalRecords) 条记录
                    \(auctions) 场竞价 · \(contractsEnded) 份合同提前终止 · \(disputes) 起争议 · \
                    轧差 \(gross) → \(net) 元 · 银行对账 \(bankLines) 行

                    接着看看:
                    """,
                en: """

                    \(participants) participants · \(products) products · \(orders) orders · \(refusals) refusals · \
                    \(refunds) delivery refunded · CNY \(settled) settled · \(journalRecords) records
                    \(auctions) auction · \(contractsEnded) contract ended early · \(disputes) dispute · \
                    CNY \(gross) netted to \(net) · \(bankLines) bank lines compared

                    Look further:
                    """))
        for line in [
            "search 客流 --exchange \(exchange)", "order list --exchange \(exchange)", "ledger --exchange \(exchange)",
            "bank reconcile \(bankStatement) --exchange \(exchange)",
            "verify \(exchange)/receipt.json --key \(exchange)/log.vkey", "doctor --exchange \(exchange)",
        ] { console.say(Text(zh: "  hexi \(line)", en: "  hexi \(line)")) }
        console.say(
            Text(
                zh: """

                    在浏览器中继续:
                      hexi serve --demo --exchange \(exchange)
                    账户 seller、buyer、dealer、school、arbitrator、regulator 各是一方;operator 经办、checker 复核。口令均为 \(DemoAccounts.password)
                    """,
                en: """

                    Go on in a browser:
                      hexi serve --demo --exchange \(exchange)
                    Accounts seller, buyer, dealer, school, arbitrator, regulator are a party each; operator proposes, checker approves.
                    The password of each is \(DemoAccounts.password)
                    """))
    }
}
