// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What can be read about services, and about who may do what.
extension Services {
    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List engagements that are not finished, policies, and what is kept.")
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let agencies: [Agency]
            let engagements: [Engagement]
            let policies: [Policy]
            let custodies: [Custody]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let form = try await open.exchange.read { market in
                let services = market.services
                return Form(
                    agencies: services.agencies.sorted, engagements: services.engagements.sorted,
                    policies: services.policies.sorted, custodies: services.custodies.sorted)
            }
            console.answer(form)
            var table = TextTable(
                (Text(zh: "委托", en: "engagement"), .left), (Text(zh: "种类", en: "kind"), .left),
                (Text(zh: "委托人", en: "client"), .left), (Text(zh: "机构", en: "agency"), .left),
                (Text(zh: "费用(元)", en: "fee (CNY)"), .right), (Text(zh: "状态", en: "status"), .left),
                (Text(zh: "期限", en: "deadline"), .left))
            for item in form.engagements {
                table.add(
                    "\(item.id)", item.kind.name(console.language), "\(item.client)", "\(item.agency)",
                    item.fee?.grouped ?? "≤ " + item.feeLimit.grouped, item.status.rawValue, "\(item.deadline)")
            }
            console.show(table)
            var policies = TextTable(
                (Text(zh: "保单", en: "policy"), .left), (Text(zh: "合同", en: "contract"), .left),
                (Text(zh: "保额(元)", en: "sum insured (CNY)"), .right), (Text(zh: "至", en: "until"), .left),
                (Text(zh: "未决索赔", en: "open claims"), .right))
            for policy in form.policies {
                policies.add(
                    "\(policy.id)", "\(policy.contract)", policy.sumInsured.grouped, "\(policy.until)",
                    "\(policy.claims.count { $0.payout == nil })")
            }
            if !policies.isEmpty { console.show(policies) }
        }
    }

    struct Kinds: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "种类 The eleven kinds of services, their place on the road, who is accredited, and the form of their work.")
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let kind: ServiceKind
            let name: Text
            let place: Text
            let agencies: [ExchangeID]
            let work: WorkProduct
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let today = SystemClock().now.date
            let agencies = try await open.exchange.read { market in
                let known = market.services.agencies.sorted.map(\.participant)
                return ServiceKind.allCases.map { kind in
                    known.filter { market.services.isAccredited($0, for: kind, on: today) }
                }
            }
            let somebody = ExchangeID(region: open.description.region, kind: .participant, serial: 1)
            let forms = zip(ServiceKind.allCases, agencies).map { kind, agencies in
                Form(
                    kind: kind, name: kind.name, place: kind.place, agencies: agencies,
                    work: .example(kind, on: today, about: somebody))
            }
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "种类", en: "kind"), .left), (Text(zh: "名称", en: "name"), .left), (Text(zh: "位置", en: "place"), .left),
                (Text(zh: "已认定机构", en: "accredited"), .left))
            for form in forms {
                table.add(
                    form.kind.rawValue, form.name(console.language), form.place(console.language),
                    form.agencies.map { "\($0)" }.joined(separator: " "))
            }
            console.show(table)
        }
    }

    struct Parties: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "三方视图 The venue, the merchants, and the agencies: who is there and what each may ask for.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let today = SystemClock().now.date
            let view = try await open.exchange.read { $0.threePartyView(on: today) }
            console.answer(view)
            console.say(
                Text(
                    zh: "交易所:可受理 \(view.venueCommands.count) 种命令,不参与交易",
                    en: "The venue: \(view.venueCommands.count) commands; it never trades"))
            let parts = [
                (Text(zh: "数据商、供方、需方", en: "Merchants"), view.merchants),
                (Text(zh: "第三方服务机构", en: "Agencies"), view.agencies), (Text(zh: "监管与审计", en: "Supervisors"), view.supervisors),
            ]
            for (title, members) in parts where !members.isEmpty {
                console.say(title)
                var table = TextTable(
                    (Text(zh: "编号", en: "id"), .left), (Text(zh: "名称", en: "name"), .left),
                    (Text(zh: "角色", en: "roles"), .left), (Text(zh: "认定", en: "accredited"), .left),
                    (Text(zh: "信用", en: "tier"), .left), (Text(zh: "命令数", en: "commands"), .right))
                for member in members {
                    table.add(
                        "\(member.participant)", member.name, member.roles.map(\.rawValue).joined(separator: " "),
                        member.accreditations.map { $0.name(console.language) }.joined(separator: " "), member.tier.rawValue,
                        "\(member.commands.count)")
                }
                console.show(table)
            }
        }
    }

    struct Matrix: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "权限矩阵 Which capacity may ask for which command.")
        @OptionGroup var shared: ConsoleOptions

        func run() async throws {
            let console = shared.console
            let rows = Capacity.table
            console.answer(Dictionary(rows.map { ($0.command, $0.capacity.names) }) { first, _ in first })
            var table = TextTable(
                columns: [(Text(zh: "命令", en: "command"), .left)] + Capacity.named.map { (Text(zh: $0.name, en: $0.name), .left) })
            for row in rows {
                table.add([row.command] + Capacity.named.map { row.capacity.contains($0.capacity) ? "✓" : "" })
            }
            console.show(table)
        }
    }
}
