// SPDX-License-Identifier: Apache-2.0

extension Desk {
    /// The permanent names of the commands that take two people. A test proves that ``needsTwo(_:)`` says the same.
    public static let commandsForTwo: [String] = [
        "clearing.book-suspense", "clearing.close-day", "clearing.close-period", "clearing.commit-cycle",
        "clearing.declare-default", "clearing.release-collateral", "clearing.release-suspense", "clearing.set-tax-terms",
        "clearing.settle", "disputes.award", "disputes.decide-by-default", "escrow.confirm-payout",
        "escrow.declare-pledge-default", "escrow.deposit", "escrow.fail-payout", "escrow.seize-funds", "escrow.send-payouts",
        "escrow.unfreeze-funds", "participants.review", "services.accredit", "venue.resume-trading", "venue.set-terms",
        "venue.stop-trading",
    ]

    /// Whether a command of the venue takes two people: one proposes it, another lets it through.
    ///
    /// So it is where the venue's word alone moves someone's money, lets someone in, or changes the terms for all. A reversal is not
    /// here: the kernel itself asks for two people. Founding is not: there is no second person yet.
    public static func needsTwo(_ command: Command) -> Bool {
        switch command {
        case .venue(let command): needsTwo(command)
        case .participants(let command): needsTwo(command)
        case .escrow(let command): needsTwo(command)
        case .clearing(let command): needsTwo(command)
        case .disputes(let command): needsTwo(command)
        case .services(let command): needsTwo(command)
        case .rights, .catalog, .compliance, .pricing, .trading, .delivery, .negotiation, .contracts, .auctions, .credit: false
        }
    }

    private static func needsTwo(_ command: VenueCommand) -> Bool {
        switch command {
        // To stop everyone is no one person's decision at the venue; the regulator needs no second one.
        case .setTerms, .stop, .resume: true
        case .found, .declareAffiliate, .passTime: false
        }
    }

    private static func needsTwo(_ command: ParticipantsCommand) -> Bool {
        switch command {
        case .review: true
        // Stopping someone must be quick, and readmitting gives back only what was reviewed before.
        case .apply, .sign, .suspend, .reinstate, .exit, .readPersonal: false
        }
    }

    private static func needsTwo(_ command: EscrowCommand) -> Bool {
        switch command {
        case .deposit, .sendPayouts, .confirmPayout, .failPayout, .declareDefault, .unfreezeFunds, .seizeFunds: true
        case .withdraw, .freeze, .unfreeze, .freezeFunds, .refund, .pledge, .releasePledge: false
        }
    }

    private static func needsTwo(_ command: ClearingCommand) -> Bool {
        switch command {
        case .settle, .closeDay, .closePeriod, .commitCycle, .declareDefault, .releaseCollateral, .setTaxTerms, .bookSuspense,
            .releaseSuspense:
            true
        case .recordObligation, .agree, .withdraw, .openCycle, .postCollateral, .setDebitCap, .setVelocityLimit, .reserveLiquidity, .classify,
            .issueInvoice,
            .reverseInvoice, .shareIncome, .reverse, .confirmReversal, .recordReconciliation:
            false
        }
    }

    private static func needsTwo(_ command: DisputesCommand) -> Bool {
        switch command {
        case .award, .decideByDefault: true
        case .file, .answer, .fileEvidence, .mediate, .propose, .agree, .arbitrate, .sue, .withdraw, .pay: false
        }
    }

    private static func needsTwo(_ command: ServicesCommand) -> Bool {
        switch command {
        case .accredit: true
        case .revoke, .request, .accept, .cancel, .deliver, .acceptWork, .rejectWork, .recordIncident, .decideClaim, .release: false
        }
    }
}
