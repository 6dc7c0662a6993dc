// SPDX-License-Identifier: Apache-2.0

/// What becomes of a command while the whole market stands still.
public enum DuringStop: Sendable, Hashable, CaseIterable {
    /// It goes on.
    case goesOn
    /// It is refused until the market trades again.
    case waits
    /// It goes on where it ends a contract, and waits otherwise.
    case goesOnToEnd
}

// What makes a new deal, or an offer of one, waits. What performs, pays, gives back, ends, examines, decides or protects goes on:
// a stop takes nothing from anybody.
extension Command {
    /// The permanent names of the commands that wait while the market stands still, those that go on to end a contract among them.
    /// A test proves that ``duringStop`` says the same.
    public static let waitingDuringStop: [String] = [
        "auctions.open", "auctions.place-bid", "catalog.agree", "catalog.review", "catalog.submit", "clearing.agree-obligation",
        "clearing.record-obligation", "contracts.agree", "contracts.propose", "contracts.record-outside-deal",
        "escrow.register-pledge", "negotiation.accept", "negotiation.consent-to-agency", "negotiation.counter",
        "negotiation.give-mandate", "negotiation.offer", "negotiation.publish-demand", "negotiation.request-order",
        "pricing.quote", "pricing.set-price", "rights.licence", "rights.transfer", "services.accept", "services.request",
        "trading.place-order", "trading.reinstate-order",
    ]

    /// What becomes of the command while the whole market stands still: the one table of it.
    public var duringStop: DuringStop {
        switch self {
        case .venue, .participants, .compliance, .delivery, .disputes, .credit: .goesOn
        case .rights(let command): command.duringStop
        case .catalog(let command): command.duringStop
        case .pricing(let command): command.duringStop
        case .trading(let command): command.duringStop
        case .escrow(let command): command.duringStop
        case .clearing(let command): command.duringStop
        case .negotiation(let command): command.duringStop
        case .contracts(let command): command.duringStop
        case .auctions(let command): command.duringStop
        case .services(let command): command.duringStop
        }
    }
}

extension RightsCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .transfer, .licence: .waits
        case .register, .accept, .object, .resolve, .certify: .goesOn
        }
    }
}

extension CatalogCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .agree, .submit, .review: .waits
        case .describe, .revise, .examine, .withdraw, .revoke: .goesOn
        }
    }
}

extension PricingCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .setPrice, .quote: .waits
        case .appraise, .fileReport, .classifyBuyer, .permitIncome, .closeIncome, .grantRebate, .reportIncome, .bookAsset,
            .impairAsset, .allocateCosts:
            .goesOn
        }
    }
}

extension TradingCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .place, .reinstate: .waits
        case .cancel, .use: .goesOn
        }
    }
}

extension EscrowCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .pledge: .waits
        case .deposit, .withdraw, .sendPayouts, .confirmPayout, .failPayout, .freeze, .unfreeze, .freezeFunds, .unfreezeFunds,
            .seizeFunds, .refund, .releasePledge, .declareDefault:
            .goesOn
        }
    }
}

extension ClearingCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .recordObligation, .agree: .waits
        case .settle, .closeDay, .closePeriod, .withdraw, .openCycle, .commitCycle, .declareDefault, .postCollateral,
            .releaseCollateral, .setDebitCap, .setVelocityLimit, .reserveLiquidity, .setTaxTerms, .classify, .issueInvoice,
            .reverseInvoice, .shareIncome, .reverse, .confirmReversal, .recordReconciliation, .bookSuspense, .releaseSuspense:
            .goesOn
        }
    }
}

extension NegotiationCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .publishDemand, .requestOrder, .offer, .counter, .accept, .giveMandate, .consentToAgency: .waits
        case .withdrawDemand, .decline, .withdraw, .endMandate, .discloseAgency, .requireApproval: .goesOn
        }
    }
}

extension ContractsCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .propose, .agree: .goesOnToEnd
        case .recordOutsideDeal: .waits
        case .decline, .giveNotice, .suspend, .resume, .proveDeletion, .deliverRevision, .grantQuota, .useQuota: .goesOn
        }
    }
}

extension AuctionsCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .open, .bid: .waits
        case .reveal, .cancel: .goesOn
        }
    }
}

extension ServicesCommand {
    fileprivate var duringStop: DuringStop {
        switch self {
        case .request, .accept: .waits
        case .accredit, .revoke, .cancel, .deliver, .acceptWork, .rejectWork, .recordIncident, .decideClaim, .release: .goesOn
        }
    }
}
