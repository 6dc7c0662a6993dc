// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func decide(_ command: VenueCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .found(let command):
            return try found(command)
        case .setTerms(let command):
            try command.terms.check()
            guard command.since >= context.now.date else { throw .termsInThePast(command.since) }
            return [.venue(.termsSet(TermsSet(since: command.since, terms: command.terms)))]
        case .declareAffiliate(let command):
            _ = try UnifiedSocialCreditCode(command.code)
            guard !venue.isOperatorOrAffiliate(command.code) else { throw .alreadyAffiliate(command.code) }
            return [.venue(.affiliateDeclared(AffiliateDeclared(code: command.code)))]
        case .stop(let command): return try stop(command, context)
        case .resume(let command): return try resume(command, context)
        case .passTime:
            return try passTime(context)
        }
    }

    private func found(_ command: FoundMarket) throws(Refusal) -> [Event] {
        guard venue.charter == nil else { throw .alreadyFounded }
        _ = try UnifiedSocialCreditCode(command.charter.operatorCode)
        guard !command.charter.currency.isUnit else { throw .termOutOfRange("currency", "\(command.charter.currency)") }
        try command.terms.check()
        return [.venue(.founded(MarketFounded(charter: command.charter, terms: command.terms)))]
    }

    /// Deals with the deadlines that have come: the earliest ones first, at most ``PassTime/limit`` of them.
    private func passTime(_ context: Context) throws(Refusal) -> [Event] {
        let due = deadlines.due(at: context.now, limit: PassTime.limit)
        var last: Deadline?
        // A claim on income is met by one completion after the other: each record sees what the last one left of it.
        let hasClaimsOnIncome = disputes.debts.count > 0 || !escrow.defaulted.isEmpty
        var events: [Event] = []
        for deadline in due {
            // What spends money or hands out ids needs the state that its predecessors leave: it has a record of its own.
            let isAlone =
                deadline.subject.kind == .auction || deadline.subject.kind == .contract && trading.lives[deadline.subject] != nil
            if isAlone, last != nil { break }
            last = deadline
            switch deadline.subject.kind {
            case .right: events += publicityEnded(deadline)
            case .order: events += try orderDeadlinePassed(deadline, context)
            case .contract: events += contractDeadlinePassed(deadline, context)
            case .offer, .demand, .mandate: events += negotiationDeadlinePassed(deadline)
            case .dispute: events += try disputeDeadlinePassed(deadline, context)
            case .conduct: events += conductDeadlinePassed(deadline)
            case .engagement: events += try engagementDeadlinePassed(deadline, context)
            case .auction: events += try auctionEnded(deadline, context)
            case .notice: events += try freezeDeadlinePassed(deadline)
            default: continue
            }
            if isAlone || hasClaimsOnIncome && !events.isEmpty { break }
        }
        guard let last else { return [] }
        events.append(.venue(.deadlinePassed(DeadlinePassed(instant: last.instant, subject: last.subject))))
        return events
    }
}

extension MarketTerms {
    /// Refuses terms that make no sense.
    func check() throws(Refusal) {
        let counts = [
            ("quoteDays", quoteDays), ("deliveryDays", deliveryDays), ("inspectionDays", inspectionDays),
            ("licenceDays", licenceDays), ("licenceUses", licenceUses), ("holderLimit", holderLimit),
            ("offerDays", offerDays), ("objectionDays", objectionDays), ("deletionDays", deletionDays),
            ("controlledAnonymity", controlledAnonymity), ("openAnonymity", openAnonymity),
        ]
        for (name, value) in counts where !(1...36_500).contains(value) { throw .termOutOfRange(name, "\(value)") }
        guard (0...3_650).contains(publicityDays) else { throw .termOutOfRange("publicityDays", "\(publicityDays)") }
        guard (.zero ... .percent(50)).contains(platformFee) else { throw .termOutOfRange("platformFee", "\(platformFee)") }
        guard (.zero ... .percent(50)).contains(valueAddedTax) else {
            throw .termOutOfRange("valueAddedTax", "\(valueAddedTax)")
        }
        guard (.zero ... .percent(50)).contains(maximumCommission) else {
            throw .termOutOfRange("maximumCommission", "\(maximumCommission)")
        }
        guard (0...366).contains(resaleDays) else { throw .termOutOfRange("resaleDays", "\(resaleDays)") }
        guard closedDays.count <= MarketTerms.closedDaysLimit else { throw .termOutOfRange("closedDays", "\(closedDays.count)") }
        for (name, days) in [("meteringDays", meteringDays), ("auctionDays", auctionDays), ("revealDays", revealDays)]
        where !(1...3_650).contains(days) { throw .termOutOfRange(name, "\(days)") }
        for (name, rate) in [("auctionForfeit", auctionForfeit), ("appraisalDispersion", appraisalDispersion)]
        where !(.zero ... .one).contains(rate) { throw .termOutOfRange(name, "\(rate)") }
        guard rebates.count <= 20, rebates.allSatisfy({ (.zero ... .one).contains($0.rate) }) else {
            throw .termOutOfRange("rebates", "\(rebates.count)")
        }
        guard auctionDeposit > .zero, auctionDeposit <= .one else { throw .termOutOfRange("auctionDeposit", "\(auctionDeposit)") }
        guard minimumFeeMinorUnits >= 0, minimumFeeMinorUnits <= maximumFeeMinorUnits else {
            throw .termOutOfRange("minimumFeeMinorUnits", "\(minimumFeeMinorUnits)")
        }
        try escrow.check()
        try disputes.check()
        try credit?.check()
        guard (certifiedKinds?.count ?? 0) <= 200 else { throw .termOutOfRange("certifiedKinds", "\(certifiedKinds?.count ?? 0)") }
    }
}
