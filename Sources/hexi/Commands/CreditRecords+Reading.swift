// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What can be read about credit, each by whom it concerns.
extension CreditRecords {
    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "信用状况 Score, tier, deposit and findings of a participant, as it sees itself.")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let report: CreditReport
            let treatment: CreditTreatment
            let readers: [Consent]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let (id, today) = (id, SystemClock().now.date)
            let form = try await open.exchange.read { market in
                Result<Form, any Error> {
                    Form(
                        report: try market.creditReport(of: id, for: id, on: today),
                        treatment: market.credit.treatment(of: id, on: today),
                        readers: market.credit.standings[id]?.consents ?? [])
                }
            }.get()
            console.answer(form)
            console.tell(form.report)
            let treatment = form.treatment
            console.say(
                Text(
                    zh: "  保证金 \(treatment.depositRate);审核 \(treatment.reviewDays) 日内;\(treatment.mayTrade ? "可" : "不可")开展新交易",
                    en: "  deposit \(treatment.depositRate); reviewed within \(treatment.reviewDays) days; "
                        + (treatment.mayTrade ? "may trade" : "may not trade")))
            for consent in form.readers {
                console.say(
                    Text(zh: "  授权 \(consent.reader) 查询至 \(consent.until)", en: "  \(consent.reader) may read until \(consent.until)"))
            }
        }
    }

    struct Cases: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "案件 List the cases on record and how far each is.")
        @Option(name: .long, help: "主体 Only cases about it.")
        var participant: ExchangeID?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let participant = participant
            let conducts = try await open.exchange.read { market in
                market.credit.conducts.sorted.filter { participant == nil || $0.party == participant }
            }
            console.answer(conducts)
            console.show(TextTable(conducts: conducts, console.language))
        }
    }

    struct Public: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "公示 The findings that are shown to the public today.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let today = SystemClock().now.date
            let conducts = try await open.exchange.read { $0.publicFindings(on: today) }
            console.answer(conducts)
            console.show(TextTable(conducts: conducts, console.language))
        }
    }

    struct ReportFor: ExchangeCommand {
        static let configuration = CommandConfiguration(
            commandName: "report-for", abstract: "信用报告 A participant's report for a reader that has its consent (with --as).")
        @Argument(help: "主体编号 Participant.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        var options: ExchangeOptions { acting.options }

        func validate() throws {
            guard acting.participant != nil else { throw ValidationError("请用 --as 指明查询人 Say with --as who reads.") }
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            try acting.refuseDryRun()
            let (id, reader, today) = (id, acting.participant ?? id, SystemClock().now.date)
            let report = try await open.exchange.read { market in
                Result<CreditReport, any Error> { try market.creditReport(of: id, for: reader, on: today) }
            }.get()
            console.answer(report)
            console.tell(report)
        }
    }

    struct Trace: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "全流程 The four checks of credit in a deal's life: admission, order, delivery, after the sale.")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let stage: CreditCheck.Stage
            let instant: String
            let tiers: DealCredit
            let conducts: [ExchangeID]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let (order, now) = (order, SystemClock().now)
            let records = try await open.records(ofDeal: order)
            let checks = try await open.exchange.read { $0.creditTrace(of: order, in: records, at: now) }
            guard !checks.isEmpty else { throw Refusal.unknown(order) }
            console.answer(
                checks.map { Form(stage: $0.stage, instant: "\($0.instant)", tiers: $0.tiers, conducts: $0.conducts) })
            var table = TextTable(
                (Text(zh: "环节", en: "check"), .left), (Text(zh: "时间", en: "at"), .left), (Text(zh: "买方", en: "buyer"), .left),
                (Text(zh: "卖方", en: "seller"), .left), (Text(zh: "在案", en: "cases"), .left))
            for check in checks {
                table.add(
                    check.stage.rawValue, "\(check.instant)", check.tiers.buyer.rawValue, check.tiers.seller.rawValue,
                    check.conducts.map { "\($0)" }.joined(separator: " "))
            }
            console.show(table)
        }
    }
}

extension OpenExchange {
    /// The records of an order and the admissions of its parties, in order.
    func records(ofDeal order: ExchangeID) async throws -> [Record] {
        try await exchange.projected(exchange.journal.lastSequence())
        guard let summary = try exchange.readModels.order(order) else { throw Refusal.unknown(order) }
        var sequences: Set<UInt64> = []
        for subject in [order, summary.buyer, summary.seller] {
            sequences.formUnion(try exchange.readModels.sequences(about: subject, limit: 1_000))
        }
        return try sequences.sorted().compactMap { try exchange.journal.record(at: $0)?.record }
    }
}

extension Console {
    /// Tells a credit report to people.
    fileprivate func tell(_ report: CreditReport) {
        say(
            Text(
                zh: "\(report.participant)  \(report.score) 分  \(report.tier.rawValue) 级  履约 \(report.dealCount) 笔",
                en: "\(report.participant)  score \(report.score)  tier \(report.tier.rawValue)  \(report.dealCount) clean deals"))
        for line in report.findings {
            let state = line.ending?.rawValue ?? (line.isInDispute ? "in dispute" : "")
            say(
                Text(
                    zh: "  \(line.conduct)  \(line.act.name.zh)  \(line.finding.severity.name.zh)  -\(line.finding.points)  \(state)",
                    en: "  \(line.conduct)  \(line.act.name.en)  \(line.finding.severity.name.en)  -\(line.finding.points)  \(state)"))
        }
    }
}

extension TextTable {
    /// Cases of conduct, one a line.
    fileprivate init(conducts: [Conduct], _ language: Language) {
        self.init(
            (Text(zh: "案号", en: "case"), .left), (Text(zh: "主体", en: "party"), .left), (Text(zh: "行为", en: "act"), .left),
            (Text(zh: "状态", en: "status"), .left), (Text(zh: "等级", en: "class"), .left),
            (Text(zh: "公示至", en: "public until"), .left))
        for conduct in conducts {
            add(
                "\(conduct.id)", "\(conduct.party)", conduct.act.name(language),
                conduct.status.rawValue + (conduct.isInDispute ? " (in dispute)" : ""),
                conduct.finding?.severity.name(language) ?? "", conduct.finding?.publicity.map { "\($0.until)" } ?? "")
        }
    }
}
