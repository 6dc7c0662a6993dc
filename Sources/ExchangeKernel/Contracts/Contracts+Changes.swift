// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// A change of a contract: proposed by one party, agreed to by whoever it concerns, and then judged and booked as a whole.
extension Market {
    /// The longest term that can be agreed, in days.
    static let longestTermDays = 36_500

    func propose(_ command: ProposeChange, _ context: Context) throws(Refusal) -> [Event] {
        let (contract, party, seller) = try ownContract(command.contract, context)
        guard context.now < contract.until else { throw .contractEnded(contract.id) }
        guard trading.lives[contract.id]?.proposal == nil else { throw .proposalOpen(contract.id) }
        try check(command.change, of: contract, by: party, seller, context)
        let terms = terms(at: context.now)
        let days = if case .endForCause = command.change { terms.objectionDays } else { terms.offerDays }
        let proposal = ContractLife.Proposal(by: party, change: command.change, validUntil: context.now.adding(days: days))
        return [.contracts(.proposed(ChangeProposed(contract: contract.id, proposal: proposal)))]
    }

    func agree(_ command: AgreeToChange, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context).id
        let contract = try trading.contract(command.contract)
        guard let proposal = trading.lives[contract.id]?.proposal else { throw .nothingProposed(contract.id) }
        let awaited = try awaited(proposal, of: contract)
        guard awaited.contains(participant) else { throw .notAwaited(contract.id) }
        guard awaited == [participant] else {
            return [.contracts(.consented(ChangeConsented(contract: contract.id, participant: participant)))]
        }
        return try effect(of: proposal, on: contract, context)
    }

    func decline(_ command: DeclineChange, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context).id
        let contract = try trading.contract(command.contract)
        guard let proposal = trading.lives[contract.id]?.proposal else { throw .nothingProposed(contract.id) }
        let isOwn = proposal.by == participant
        let awaited = try awaited(proposal, of: contract)
        guard isOwn || awaited.contains(participant) else { throw .notAwaited(contract.id) }
        try checkContractReason(command.reason)
        return [
            .contracts(
                .lapsed(ProposalLapsed(contract: contract.id, cause: isOwn ? .withdrawn : .declined, reason: command.reason)))
        ]
    }

    /// Who has not yet agreed to what is proposed.
    func awaited(_ proposal: ContractLife.Proposal, of contract: Contract) throws(Refusal) -> [ExchangeID] {
        let seller = try catalog.product(contract.product).seller
        switch proposal.change {
        case .transfer(let receiver): return [seller, receiver].filter { !proposal.agreed.contains($0) }
        case .amend, .end, .endForCause: return [proposal.by == seller ? contract.buyer : seller]
        }
    }

    /// Carries out what everyone concerned has agreed to.
    private func effect(
        of proposal: ContractLife.Proposal, on contract: Contract, _ context: Context
    ) throws(Refusal) -> [Event] {
        let seller = try catalog.product(contract.product).seller
        switch proposal.change {
        case .amend(let amendment):
            try check(proposal.change, of: contract, by: proposal.by, seller, context)
            return try amended(contract, amendment, context)
        case .transfer(let receiver):
            try check(proposal.change, of: contract, by: proposal.by, seller, context)
            return try transferred(contract, to: receiver, context)
        case .end(let reason): return try terminated(contract, proposal, reason, for: nil, context)
        case .endForCause(let reason, let evidence):
            return try terminated(contract, proposal, reason, for: evidence, context)
        }
    }

    /// Refuses a change that makes no sense for a contract as it is.
    private func check(
        _ change: ContractChange, of contract: Contract, by party: ExchangeID, _ seller: ExchangeID, _ context: Context
    ) throws(Refusal) {
        switch change {
        case .end(let reason), .endForCause(let reason, _): try checkContractReason(reason)
        case .transfer(let receiver):
            try refuseUnlessSettled(contract)
            guard party == contract.buyer else { throw .onlyBuyerTransfers(contract.id) }
            guard receiver != contract.buyer, receiver != seller else { throw .transferToParty(receiver) }
            guard trading.lives[contract.id]?.suspension == nil else { throw .contractSuspended(contract.id) }
            _ = try participants.buying(receiver)
        case .amend(let amendment):
            try refuseUnlessSettled(contract)
            try check(amendment, of: contract, context)
        }
    }

    private func check(_ amendment: Amendment, of contract: Contract, _ context: Context) throws(Refusal) {
        guard !amendment.isEmpty else { throw .amendmentEmpty(contract.id) }
        if let purpose = amendment.purpose {
            guard !purpose.isEmpty, purpose.utf8.count <= 100 else { throw .purposeMissing }
        }
        if let uses = amendment.uses {
            guard uses > contract.used, uses <= 1_000_000_000 else { throw .usesNotMore(contract.id, contract.used) }
        }
        if let until = amendment.until {
            guard context.now < until, until <= context.now.adding(days: Self.longestTermDays) else { throw .termNotAhead("\(until)") }
        }
        if let price = amendment.price {
            try checkAgreed(price)
            guard trading.lives[contract.id]?.outside == nil else { throw .paidOutside(contract.id) }
        }
        try check(amendment.renewal)
    }

    func check(_ renewal: Renewal?) throws(Refusal) {
        guard let renewal else { return }
        try checkAgreed(renewal.price)
        guard (1...Self.longestTermDays).contains(renewal.days), (0..<renewal.days).contains(renewal.noticeDays) else {
            throw .termNotAhead("\(renewal.days)/\(renewal.noticeDays)")
        }
    }

    /// Refuses an agreed price that is negative or in another currency than the market's.
    func checkAgreed(_ price: Money) throws(Refusal) {
        let currency = try charter().currency
        guard price.currency == currency else { throw .priceInOtherCurrency(price.currency, currency) }
        guard price.minorUnits >= 0 else { throw .agreedPriceNegative }
    }

    /// The new terms, judged as an order would be; the difference in price is paid or given back at once.
    private func amended(_ contract: Contract, _ amendment: Amendment, _ context: Context) throws(Refusal) -> [Event] {
        let price = amendment.price ?? contract.price
        let judgement = try judged(
            deal(continuing: contract, buyer: contract.buyer, purpose: amendment.purpose ?? contract.purpose, price: price), context)
        let event = ContractAmended(
            contract: contract.id, purpose: amendment.purpose ?? contract.purpose, uses: amendment.uses ?? contract.uses,
            until: amendment.until ?? contract.until, price: price, renewal: amendment.renewal, verdicts: judgement.summary)
        var events: [Event] = [.contracts(.amended(event))]
        if let findings = dutiesChecked(of: contract, at: context.now) { events.append(findings) }
        guard let entry = try difference(contract, price) else { return events }
        try ledger.check(entry)
        return events + [.ledger(entry)]
    }

    private func difference(_ contract: Contract, _ price: Money) throws(Refusal) -> LedgerEntry? {
        let terms = terms(at: contract.signed)
        if price.minorUnits > contract.price.minorUnits {
            let seller = try catalog.product(contract.product).seller
            let more = try price.minus(contract.price)
            let settlement = try settlement(
                of: more, after: contract.price, from: contract.buyer,
                to: contract.shares ?? [IncomeShare(participant: seller, weight: 1)], terms)
            return .posted(Posting(legs: try settlement.legs(for: more), memo: "amended \(contract.id)"))
        }
        // The sellers give back what they received too much; the venue keeps its fee.
        let before = try contract.price.minus(fee(on: contract.price, terms))
        let back = try before.minus(price.minus(fee(on: price, terms)))
        return back.isPositive ? try repaid(back, to: contract) : nil
    }

    private func transferred(_ contract: Contract, to receiver: ExchangeID, _ context: Context) throws(Refusal) -> [Event] {
        let judgement = try judged(
            deal(continuing: contract, buyer: receiver, purpose: contract.purpose, price: contract.price), context)
        let event = ContractTransferred(
            contract: contract.id, from: contract.buyer, to: receiver, verdicts: judgement.summary)
        let duty = DeletionDuty(
            contract: contract.id, product: contract.product, holder: contract.buyer,
            due: context.now.adding(days: terms(at: context.now).deletionDays))
        return [.contracts(.transferred(event)), .contracts(.deletionDue(DeletionFellDue(duty: duty)))]
    }

    /// A deal with the terms of a contract, for the rules to judge anew.
    func deal(
        continuing contract: Contract, buyer: ExchangeID, purpose: String, price: Money
    ) throws(Refusal) -> Deal {
        let listing = try catalog.listing(contract.product)
        return Deal(
            listing: listing, buyer: try participants.trading(buyer), seller: try participants.active(listing.seller),
            purpose: purpose, quantity: 1, price: price, listPrice: pricing.prices[contract.product], uses: contract.uses,
            until: contract.until, shares: contract.shares)
    }
}
