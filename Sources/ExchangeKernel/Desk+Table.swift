// SPDX-License-Identifier: Apache-2.0

// Which desk answers for which command. A test proves that every command the venue may give has a desk, and no other command does.
extension Desk {
    /// The desks that may give a command as the venue, any of them; empty for a command that the venue never gives.
    public static func responsible(for command: Command) -> Desk {
        switch command {
        case .venue(let command): responsible(for: command)
        case .participants(let command): responsible(for: command)
        case .rights(let command): responsible(for: command)
        case .catalog(let command): responsible(for: command)
        case .compliance(let command): responsible(for: command)
        case .pricing(let command): responsible(for: command)
        case .escrow(let command): responsible(for: command)
        case .clearing(let command): responsible(for: command)
        case .contracts(let command): responsible(for: command)
        case .disputes(let command): responsible(for: command)
        case .credit(let command): responsible(for: command)
        case .services(let command): responsible(for: command)
        case .trading, .delivery, .negotiation, .auctions: []
        }
    }

    private static func responsible(for command: VenueCommand) -> Desk {
        switch command {
        case .found, .setTerms, .declareAffiliate, .stop, .resume: .administration
        case .passTime: []
        }
    }

    private static func responsible(for command: ParticipantsCommand) -> Desk {
        switch command {
        case .apply, .review, .reinstate, .readPersonal: .admission
        case .suspend: [.admission, .disputes]
        case .sign, .exit: []
        }
    }

    private static func responsible(for command: RightsCommand) -> Desk {
        switch command {
        case .accept, .resolve, .certify: .registration
        case .register, .object, .transfer, .licence: []
        }
    }

    private static func responsible(for command: CatalogCommand) -> Desk {
        switch command {
        case .examine, .review: .listing
        case .withdraw, .revoke: [.listing, .disputes]
        case .describe, .agree, .revise, .submit: []
        }
    }

    private static func responsible(for command: ComplianceCommand) -> Desk {
        switch command {
        case .approve, .revoke: .listing
        case .adopt, .repeal: .administration
        }
    }

    private static func responsible(for command: PricingCommand) -> Desk {
        switch command {
        case .appraise, .fileReport, .classifyBuyer, .permitIncome, .closeIncome, .grantRebate: .listing
        case .setPrice, .quote, .reportIncome, .bookAsset, .impairAsset, .allocateCosts: []
        }
    }

    private static func responsible(for command: EscrowCommand) -> Desk {
        switch command {
        case .deposit, .sendPayouts, .confirmPayout, .failPayout, .declareDefault: .settlement
        case .freeze, .unfreeze, .freezeFunds, .unfreezeFunds, .seizeFunds: .disputes
        case .withdraw, .refund, .pledge, .releasePledge: []
        }
    }

    private static func responsible(for command: ClearingCommand) -> Desk {
        switch command {
        case .settle, .closeDay, .closePeriod, .recordObligation, .withdraw, .openCycle, .commitCycle, .declareDefault,
            .releaseCollateral, .setDebitCap, .setVelocityLimit, .setTaxTerms, .classify, .issueInvoice, .reverseInvoice, .reverse, .confirmReversal,
            .recordReconciliation, .bookSuspense, .releaseSuspense:
            .settlement
        case .agree, .postCollateral, .reserveLiquidity, .shareIncome: []
        }
    }

    private static func responsible(for command: ContractsCommand) -> Desk {
        switch command {
        case .suspend, .resume: .disputes
        case .recordOutsideDeal: .registration
        case .propose, .agree, .decline, .giveNotice, .proveDeletion, .deliverRevision, .grantQuota, .useQuota: []
        }
    }

    private static func responsible(for command: DisputesCommand) -> Desk {
        switch command {
        case .propose, .award, .decideByDefault: .disputes
        case .file, .answer, .fileEvidence, .mediate, .agree, .arbitrate, .sue, .withdraw, .pay: []
        }
    }

    private static func responsible(for command: CreditCommand) -> Desk {
        switch command {
        case .report, .state: [.admission, .disputes]
        case .notify, .dismiss, .decide, .answer, .decideRepair, .evaluate: .admission
        case .object, .requestRepair, .consent, .revokeConsent: []
        }
    }

    private static func responsible(for command: ServicesCommand) -> Desk {
        switch command {
        case .accredit, .revoke, .recordIncident, .release: .admission
        case .request, .accept, .cancel, .deliver, .acceptWork, .rejectWork, .decideClaim: []
        }
    }
}
