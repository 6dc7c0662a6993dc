// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi contract`
struct Contracts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "合同履约 Contracts after their signature: change, rest, end, deletion, deals from outside.",
        subcommands: [
            List.self, Show.self, Propose.self, Agree.self, Decline.self, PreviewEnd.self, Suspend.self, Resume.self,
            Notice.self, Deletion.self, Revision.self, OutsideDeal.self, Quota.self, Grant.self,
            Use.self,
        ], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the contracts that run.")
        @Option(name: .long, help: "主体 Only contracts in which it buys or sells.")
        var participant: ExchangeID?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let participant = participant
            let contracts = try await open.exchange.read { market in
                market.trading.contracts.sorted.filter { contract in
                    participant.map { contract.buyer == $0 || market.catalog.products[contract.product]?.seller == $0 } ?? true
                }
            }
            console.answer(contracts)
            var table = TextTable(
                (Text(zh: "合同", en: "contract"), .left), (Text(zh: "产品", en: "product"), .left),
                (Text(zh: "买方", en: "buyer"), .left), (Text(zh: "价款(元)", en: "price (CNY)"), .right),
                (Text(zh: "用途", en: "purpose"), .left), (Text(zh: "已用", en: "used"), .right),
                (Text(zh: "截止", en: "until"), .left))
            for contract in contracts {
                table.add(
                    "\(contract.id)", "\(contract.product)", "\(contract.buyer)", contract.price.grouped, contract.purpose,
                    "\(contract.used)/\(contract.uses)", "\(contract.until)")
            }
            console.show(table)
        }
    }

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "查看 Show a contract, what is going on with it, and what each party may do next.")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @Option(name: .customLong("as"), help: "只看该主体的下一步 Only what this participant may do next.")
        var participant: ExchangeID?
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let contract: Contract
            let seller: ExchangeID?
            let life: ContractLife?
            let deletions: DeletionDuties?
            let nextSteps: [String: [NextStep]]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let (id, participant, rulebook, now) = (id, participant, open.exchange.rulebook, SystemClock().now)
            let answer = try await open.exchange.read { market in
                Result { () throws(Refusal) in
                    let contract = try market.trading.contract(id)
                    let seller = market.catalog.products[contract.product]?.seller
                    let parties = participant.map { [$0] } ?? [contract.buyer] + (seller.map { [$0] } ?? [])
                    var steps: [String: [NextStep]] = [:]
                    for party in parties {
                        steps["\(party)"] = [contract.order, id].flatMap {
                            market.nextSteps(for: party, of: $0, at: now, by: rulebook)
                        }
                    }
                    return Form(
                        contract: contract, seller: seller, life: market.trading.lives[id],
                        deletions: market.trading.deletions[id], nextSteps: steps)
                }
            }
            let form = try answer.get()
            print(JSON.text(form))
            for (party, steps) in form.nextSteps.sorted(by: { $0.key < $1.key }) {
                let words = steps.map(\.rawValue).joined(separator: ", ")
                console.say(Text(zh: "\(party) 可以:\(words)", en: "\(party) may: \(words)"))
            }
        }
    }

    struct PreviewEnd: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "终止试算 What an end now would do to the money: what is shown is what would be booked.")
        @Argument(help: "合同编号 Contract.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let (id, now) = (id, SystemClock().now)
            let answer = try await open.exchange.read { market in
                Result { () throws(Refusal) in try market.ending(of: id, at: now) }
            }
            let ending = try answer.get()
            console.answer(ending)
            var table = TextTable((Text(zh: "项目", en: "item"), .left), (Text(zh: "结果", en: "result"), .right))
            func add(_ zh: String, _ en: String, _ value: String) { table.add(Text(zh: zh, en: en)(console.language), value) }
            add("计算方式", "measured", ending.basis.rawValue)
            add("已用部分", "used", "\(ending.used)/\(ending.total)")
            add("已付(元)", "paid (CNY)", ending.paid.grouped)
            add("平台费不退(元)", "venue's fee, kept (CNY)", ending.feeKept.grouped)
            add("退还买方(元)", "given back to the buyer (CNY)", ending.refund.grouped)
            add("在途冻结(元)", "held (CNY)", ending.held.grouped)
            add("其中付给卖方(元)", "of it paid for the used part (CNY)", ending.captured.grouped)
            add("其中解冻退回(元)", "of it back to the buyer (CNY)", ending.released.grouped)
            add("须删除数据", "has to delete", ending.deletes.map { "\($0)" } ?? "-")
            add("删除期限", "until", ending.deletionDue.map { "\($0)" } ?? "-")
            console.show(table)
        }
    }
}
