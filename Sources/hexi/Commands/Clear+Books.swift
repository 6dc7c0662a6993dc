// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

// Taxes, invoices, shared income, closed months and corrections.
extension Clear {
    /// `hexi clear invoice`
    struct Invoices: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "invoice", abstract: "发票 Invoices of completed orders.",
            subcommands: [List.self, Issue.self, Undo.self], defaultSubcommand: List.self)
    }

    struct Tax: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "税务条件 Set the tax terms from a day on; without a file, print those in force.")
        @Argument(help: "JSON 文件 JSON file in the form that this command prints.")
        var file: String?
        @Option(name: .long, help: "生效日 First day.")
        var since: CalendarDate?
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            guard (file == nil) == (since == nil) else {
                throw ValidationError("文件与生效日须同时给出 Give the file and the first day, or neither.")
            }
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            guard file == nil else { return try await submit(on: open, console) }
            let today = SystemClock().now.date
            print(JSON.text(try await open.exchange.read { $0.clearing.taxTerms(on: today) }))
        }

        func command(on open: OpenExchange) async throws -> Command {
            let terms = try JSONFile.read(TaxTerms.self, at: file ?? "", see: "hexi clear tax")
            return .clearing(.setTaxTerms(SetTaxTerms(since: since ?? SystemClock().now.date, terms: terms)))
        }
    }

    struct Classify: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "纳税人类别 Say how a participant is taxed from a day on.")
        @Argument(help: "主体编号 Who.")
        var participant: ExchangeID
        @Option(name: .customLong("class"), help: "增值税类别 general, small.")
        var taxpayerClass: Taxpayer.Class
        @Option(name: .long, help: "自然人所得类别 royalty, labour.")
        var income: Taxpayer.Income = .royalty
        @Option(name: .long, help: "生效日 First day.")
        var since: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(
                .classify(
                    ClassifyTaxpayer(participant: participant, taxpayerClass: taxpayerClass, income: income, since: since)))
        }
    }

    struct Share: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "收益分配 Share what one has earned with others in proportion, or by a rule in JSON (with --as).")
        @Option(name: .long, help: "金额(元) How much is shared, in yuan.")
        var amount: Amount
        @Option(name: .customLong("party"), help: "参与方编号(可多次) Party, in the order of the rule's parts; repeat for more.")
        var parties: [ExchangeID]
        @Option(name: .customLong("weight"), help: "权重(可多次) Weight of each party, in the same order.")
        var weights: [Int64] = []
        @Option(name: .long, help: "分配规则 JSON 文件 File with a rule: fixed, proportional, stages or shapley.")
        var rule: String?
        @Option(name: .long, help: "合同依据 Contract that says so.")
        var reference: String
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            guard (rule == nil) != weights.isEmpty else {
                throw ValidationError("请给出 --weight 或 --rule Give --weight or --rule.")
            }
        }

        func command(on open: OpenExchange) async throws -> Command {
            let split = try rule.map { try JSONFile.read(RevenueSplit.self, at: $0, see: "hexi clear share --help") }
            return .clearing(
                .shareIncome(
                    ShareIncome(
                        amount: amount.money, parties: parties, split: split ?? .proportional(weights: weights),
                        reference: reference)))
        }
    }

    struct CloseMonth: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "月结 Close the books of a past month; refused while a day is open or anything is out of balance.")
        @Argument(help: "月份 Month, such as 2026-11.")
        var month: CalendarMonth
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .clearing(.closePeriod(ClosePeriod(month: month))) }
    }

    struct Reverse: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "冲正申请 Ask for a record's bookings to be reversed; a second desk has to confirm.")
        @Argument(help: "记录序号 Number of the record.")
        var record: UInt64
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @Option(name: .long, help: "起息日 Day from which the reversal counts; the day it is confirmed by default.")
        var valueDate: CalendarDate?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            guard let stored = try open.exchange.journal.record(at: record) else { throw Refusal.noRecord(record) }
            return .clearing(.reverse(AskReversal(reversing: stored.record, reason: reason, valueDate: valueDate)))
        }
    }

    struct ConfirmReversed: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm-reversal", abstract: "冲正复核 Confirm a reversal that another desk asked for.")
        @Argument(help: "记录序号 Number of the record.")
        var record: UInt64
        @Option(name: .long, help: "复核意见 What the second desk found.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.confirmReversal(ConfirmReversal(record: record, reason: reason)))
        }
    }
}

extension Clear.Invoices {
    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List invoices and their reversals.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let invoices = try await open.exchange.read { $0.clearing.invoices.sorted }
            console.answer(invoices)
            var table = TextTable(
                (Text(zh: "发票", en: "invoice"), .left), (Text(zh: "订单", en: "order"), .left),
                (Text(zh: "不含税(元)", en: "net (CNY)"), .right), (Text(zh: "税额(元)", en: "tax (CNY)"), .right),
                (Text(zh: "税率", en: "rate"), .right), (Text(zh: "冲红", en: "reverses"), .left))
            for invoice in invoices {
                table.add(
                    "\(invoice.id)", "\(invoice.order)", invoice.net.grouped, invoice.tax.grouped, "\(invoice.rate)",
                    invoice.reverses.map { "\($0)" } ?? "")
            }
            console.show(table)
        }
    }

    struct Issue: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "开票 Issue the invoice of a completed order; the parties, the price and the day are its records'.")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .customLong("line"), help: "发票行 品名=金额(元)(可多次) Line: what was supplied = amount in yuan; repeat for more.")
        var lines: [Assignment] = []
        @Flag(name: .long, help: "各行为不含税价 The amounts of the lines are without tax.")
        var taxOutside = false
        @Option(name: .long, help: "税额取整 line 逐行, invoice 整单 Where tax is rounded; as the tax terms say by default.")
        var rounding: TaxRounding?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let lines = try self.lines.map { line in
                guard let amount = Amount(argument: line.value) else {
                    throw ValidationError("发票行写作 品名=金额 A line is written title=amount: \(line.name)=\(line.value)")
                }
                return InvoiceLine(title: line.name, amount: amount.money)
            }
            let records = try await open.records(ofDeal: order)
            var placed: OrderPlaced?
            var supplied: (day: CalendarDate, paid: Int64?)?
            for record in records {
                for event in record.events {
                    if case .trading(.placed(let event)) = event, event.order == order { placed = event }
                    if case .trading(.completed(let event)) = event, event.order == order {
                        supplied = (record.instant.date, event.paid)
                    }
                }
            }
            guard let placed, let supplied else { throw Refusal.notSupplied(order) }
            let gross = Money(minorUnits: supplied.paid ?? placed.price.minorUnits, currency: placed.price.currency)
            return .clearing(
                .issueInvoice(
                    IssueInvoice(
                        order: order, seller: placed.seller, buyer: placed.buyer, gross: gross, supplied: supplied.day,
                        lines: lines.isEmpty ? nil : lines, basis: taxOutside ? .exclusive : nil, rounding: rounding)))
        }
    }

    struct Undo: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "reverse", abstract: "冲红 Reverse an invoice, or part of it, by a red one; then the order may be invoiced anew.")
        @Argument(help: "发票编号 Invoice.")
        var id: ExchangeID
        @Option(name: .long, help: "含税金额(元) How much of it, tax included, in yuan, as after a refund; all that is left by default.")
        var amount: Amount?
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.reverseInvoice(ReverseInvoice(invoice: id, reason: reason, amount: amount?.money)))
        }
    }
}

extension Refusal {
    fileprivate static func noRecord(_ sequence: UInt64) -> Refusal {
        Refusal(
            "exchange.not-found",
            Text(zh: "没有第 \(sequence) 条记录。请核对序号。", en: "There is no record \(sequence). Check the number."),
            subject: "\(sequence)")
    }

    fileprivate static func notSupplied(_ order: ExchangeID) -> Refusal {
        Refusal(
            "clearing.order-not-completed",
            Text(zh: "订单 \(order) 尚未完成,不能开票。请在验收后再开。", en: "\(order) is not completed. Invoice it once it was accepted."),
            subject: "\(order)")
    }
}
