// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// Tax terms and taxpayers, invoices, and income that is shared before it is paid out.
extension Market {
    func setTaxTerms(_ command: SetTaxTerms, _ context: Context) throws(Refusal) -> [Event] {
        try command.terms.check()
        guard command.since >= context.now.date else { throw .taxInThePast(command.since) }
        return [.clearing(.taxTermsSet(TaxTermsSet(since: command.since, terms: command.terms)))]
    }

    func classify(_ command: ClassifyTaxpayer, _ context: Context) throws(Refusal) -> [Event] {
        guard let participant = participants.all[command.participant] else {
            throw .participantNotFound(command.participant)
        }
        guard command.since >= context.now.date else { throw .taxInThePast(command.since) }
        let status = Taxpayer.Status(
            since: command.since, taxpayerClass: command.taxpayerClass, income: command.income)
        let classified = TaxpayerClassified(participant: participant.id, status: status)
        return [.clearing(.taxpayerClassified(classified))]
    }

    func issueInvoice(_ command: IssueInvoice, _ context: Context) throws(Refusal) -> [Event] {
        let order = command.order
        guard trading.orders.hasIssued(order) else { throw .orderNotFound(order) }
        guard trading.orders[order] == nil else { throw .orderNotCompleted(order) }
        if let invoice = clearing.invoiceOfOrder[order] { throw .alreadyInvoiced(order, invoice) }
        for party in [command.seller, command.buyer] where participants.all[party] == nil { throw .participantNotFound(party) }
        try checkClearing(command.gross)
        guard command.supplied <= context.now.date else { throw .suppliedLater(command.supplied) }
        let general = venue.terms(on: command.supplied).valueAddedTax
        let rate = clearing.valueAddedTax(of: command.seller, on: command.supplied, general: general)
        let invoice = try Invoice(
            id: try id(.invoice, clearing.invoices.nextSerial), order: order, seller: command.seller, buyer: command.buyer,
            supplied: command.supplied, lines: try lines(of: command, at: rate), isPlain: command.lines == nil)
        let total = try invoice.net.plus(invoice.tax)
        guard total == command.gross else { throw .invoiceLinesDiffer(total, command.gross) }
        return [.clearing(.invoiceIssued(InvoiceIssued(invoice: invoice)))]
    }

    private func lines(of command: IssueInvoice, at general: Rate) throws(Refusal) -> [Invoice.Line] {
        let lines = command.lines ?? [InvoiceLine(title: "-", amount: command.gross)]
        guard (1...IssueInvoice.lineLimit).contains(lines.count) else { throw .invoiceLineCount(lines.count) }
        var taxable: [TaxLines.Line] = []
        for line in lines {
            guard (1...200).contains(line.title.utf8.count) else { throw .invoiceLineUntitled(line.title) }
            try checkClearing(line.amount)
            let rate = line.rate ?? general
            guard (.zero ... .percent(50)).contains(rate) else { throw .taxTermsUnusable("\(rate)") }
            taxable.append(TaxLines.Line(amount: line.amount, rate: rate))
        }
        let taxed = try TaxLines.taxed(
            taxable, basis: command.lines == nil ? .inclusive : command.basis ?? .inclusive,
            rounding: command.rounding ?? clearing.taxTerms(on: command.supplied).rounding ?? .line)
        return zip(zip(lines, taxable), taxed).map { line, amounts in
            Invoice.Line(title: line.0.title, net: amounts.net, tax: amounts.tax, rate: line.1.rate)
        }
    }

    func reverseInvoice(_ command: ReverseInvoice) throws(Refusal) -> [Event] {
        guard let invoice = clearing.invoices[command.invoice] else { throw .invoiceNotFound(command.invoice) }
        guard clearing.invoiceOfOrder[invoice.order] == invoice.id else { throw .invoiceReversed(invoice.id) }
        try checkClearingReason(command.reason)
        let rest = Money(minorUnits: invoice.restMinorUnits, currency: invoice.net.currency)
        let part = command.amount ?? rest
        try checkClearing(part)
        guard part.minorUnits <= rest.minorUnits else { throw .reversalExceedsInvoice(invoice.id, rest) }
        let red = try Invoice(
            id: try id(.invoice, clearing.invoices.nextSerial), order: invoice.order, seller: invoice.seller,
            buyer: invoice.buyer, supplied: invoice.supplied, lines: try invoice.reversed(part), isPlain: invoice.lines == nil,
            reverses: invoice.id)
        return [.clearing(.invoiceReversed(InvoiceReversed(invoice: red, reason: command.reason)))]
    }

    func shareIncome(_ command: ShareIncome, _ context: Context) throws(Refusal) -> [Event] {
        let sharer = try trader(context)
        let amount = command.amount
        try checkClearing(amount)
        guard (1...200).contains(command.reference.utf8.count) else { throw .clearingReferenceMissing }
        guard (1...ShareIncome.partyLimit).contains(command.parties.count),
            Set(command.parties).count == command.parties.count
        else { throw .sharingPartiesUnusable(command.parties.count) }
        for party in command.parties { _ = try participants.active(party) }
        let parts = try command.split.split(amount, floors: command.floors)
        guard parts.count == command.parties.count else { throw .sharingPartiesUnusable(command.parties.count) }
        var legs = [Leg.debit(sharer.id.account(.payable, amount.currency), amount.minorUnits)]
        for (party, part) in zip(command.parties, parts) where part.isPositive {
            legs.append(.credit(party.account(.payable, amount.currency), part.minorUnits))
        }
        let posting = LedgerEntry.posted(Posting(legs: legs, memo: "income shared"))
        try ledger.check(posting)
        let shared = IncomeShared(
            participant: sharer.id, amount: amount, parties: command.parties, parts: parts.map(\.minorUnits),
            split: command.split, floors: command.floors, reference: command.reference)
        return [.clearing(.incomeShared(shared)), .ledger(posting)]
    }

    /// What is withheld from a payout of what a participant has earned; `nil` unless it is a natural person who pays something.
    func withheld(from payout: ExchangeID, _ gross: Money, of participant: ExchangeID, on day: CalendarDate)
        throws(Refusal) -> WithheldTax?
    {
        guard participants.all[participant]?.kind == .naturalPerson else { return nil }
        let income = clearing.taxStatus(of: participant, on: day)?.income ?? .royalty
        let tax = try clearing.taxTerms(on: day).withheld(from: gross, as: income)
        return tax.isPositive ? WithheldTax(payout: payout, gross: gross, tax: tax, income: income) : nil
    }
}
