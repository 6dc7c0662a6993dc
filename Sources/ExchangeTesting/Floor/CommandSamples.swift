// SPDX-License-Identifier: Apache-2.0
package import ExchangeIdentifiers
package import ExchangeKernel
import ExchangeLedger
package import ExchangeModel
import SectorKit

/// One command of each kind.
package struct CommandSamples {
    private static let calls = Currency(unit: "CALL") ?? .cny

    /// The market they are about.
    package let market: BareMarket
    /// Who trades on it.
    package let floor: TradingFloor
    /// The commands.
    package let all: [Command]

    /// Founds a market and makes the commands.
    package init() async throws {
        market = try BareMarket()
        floor = try await market.floor()
        let product = floor.products[0]
        all = Self.all(on: CalendarDate(daysSince1970: 30_000)) { ExchangeID(region: product.region, kind: $0, serial: 77) }
    }

    /// One command of each kind, about the things that `id` names and a day.
    package static func all(on day: CalendarDate, _ id: (ExchangeID.Kind) -> ExchangeID) -> [Command] {
        entry(id, day) + goods(id, day) + deals(id, day) + negotiation(id, day) + contracts(id) + credit(id, day) + services(id, day)
            + prices(id, day) + clearing(id, day)
    }

    private static func entry(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let product = id(.product)
        let charter = Charter(region: product.region, name: Text(zh: "", en: ""), operatorCode: "", currency: .cny)
        let resource = DataResource(
            title: "r", summary: "x", sourceClass: .enterprise, acquisition: .own, evidence: "E", content: TradingFloor.file)
        return [
            .venue(.found(FoundMarket(charter: charter, terms: MarketTerms()))),
            .venue(.setTerms(SetTerms(since: day, terms: MarketTerms()))),
            .venue(.declareAffiliate(DeclareAffiliate(code: "x"))), .venue(.passTime(PassTime())),
            .venue(.stop(StopTrading(reason: "x", citation: "x"))), .venue(.resume(ResumeTrading(reason: "x"))),
            .participants(.apply(ApplyForAdmission(kind: .legalPerson, title: "x", code: nil, region: nil, roles: []))),
            .participants(.sign(SignCommitment(stages: [], document: TradingFloor.file))),
            .participants(.review(ReviewAdmission(participant: id(.participant), isAdmitted: true, reason: "x"))),
            .participants(.suspend(SuspendParticipant(participant: id(.participant), reason: "x"))),
            .participants(.reinstate(ReinstateParticipant(participant: id(.participant), reason: "x"))),
            .participants(.readPersonal(ReadPersonalInformation(participant: id(.participant), purpose: "x"))),
            .participants(.exit(ExitMarket(deletionProof: ""))), .rights(.register(RegisterRight(resource: resource))),
            .rights(.accept(AcceptRegistration(right: id(.right), isAccepted: true, reason: "x"))),
            .rights(.object(ObjectToRegistration(right: id(.right), reason: "x"))),
            .rights(.resolve(ResolveObjection(right: id(.right), isUpheld: true, reason: "x"))),
            .rights(.certify(CertifyRight(right: id(.right)))),
            .rights(
                .transfer(
                    TransferRight(right: id(.right), kind: .productOperation, receiver: id(.participant), contract: "x"))),
            .rights(
                .licence(
                    LicenceRight(
                        right: id(.right), kind: .productOperation, licensee: id(.participant), isExclusive: false, until: day))),
        ]
    }

    private static func goods(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let product = id(.product)
        let approval = Approval(subject: product, rule: "X", reference: "r", until: day)
        let appraisal = Appraisal(model: "m", value: .fen(1), trace: [])
        let description = TradingFloor.description(1)
        return [
            .catalog(
                .describe(
                    DescribeProduct(right: id(.right), sector: "", kind: "", form: .dataset, description: description))),
            .catalog(.agree(AgreeToFusion(product: id(.product), source: id(.product)))),
            .catalog(.revise(ReviseProduct(product: id(.product), description: description, declared: [:]))),
            .catalog(.examine(RecordExamination(product: id(.product), report: TradingFloor.report()))),
            .catalog(.submit(SubmitProduct(product: id(.product)))),
            .catalog(.review(ReviewListing(product: id(.product), isApproved: true, reason: "x"))),
            .catalog(.withdraw(WithdrawProduct(product: id(.product), reason: "x"))),
            .compliance(.approve(ApproveException(approval: approval))),
            .compliance(.revoke(RevokeApproval(subject: product, rule: "X", reason: "x"))),
            .compliance(
                .adopt(
                    AdoptOverlay(
                        overlay: Overlay(
                            id: "", version: 1, region: product.region, sector: nil, name: Text(zh: "", en: ""), rules: []),
                        file: TradingFloor.file, signer: "x"))),
            .compliance(.repeal(RepealOverlay(overlay: "", reason: "x"))),
            .pricing(.setPrice(SetPrice(product: id(.product), model: .fixed(price: .fen(1))))),
            .pricing(.quote(RequestQuote(product: id(.product), purpose: "industry"))),
            .pricing(.appraise(RecordAppraisal(product: id(.product), appraisal: appraisal, until: day))),
        ]
    }

    private static func deals(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        return [
            .trading(.place(PlaceOrder(product: id(.product), purpose: "industry"))),
            .trading(.cancel(CancelOrder(order: id(.order), reason: "x"))),
            .trading(.use(UseLicence(contract: id(.contract), purpose: "industry"))),
            .escrow(.deposit(RecordDeposit(participant: id(.participant), amount: .fen(1), bankReference: "x"))),
            .escrow(.withdraw(WithdrawFunds(amount: .fen(1)))),
            .escrow(.sendPayouts(SendPayouts(message: "x", payouts: [id(.settlement)]))),
            .escrow(.confirmPayout(ConfirmPayout(payout: id(.settlement), bankReference: "x"))),
            .escrow(.failPayout(FailPayout(payout: id(.settlement), reason: "AC01"))),
            .escrow(.freeze(FreezeOrder(order: id(.order), reason: "x"))),
            .escrow(.unfreeze(UnfreezeOrder(order: id(.order), reason: "x"))),
            .escrow(
                .freezeFunds(
                    FreezeFunds(
                        participant: id(.participant), kind: .available, amount: .fen(1), document: TradingFloor.file, until: day,
                        waits: true))),
            .escrow(.unfreezeFunds(UnfreezeFunds(notice: id(.notice), document: TradingFloor.file))),
            .escrow(.seizeFunds(SeizeFunds(notice: id(.notice), amount: .fen(1), payee: "x", document: TradingFloor.file))),
            .escrow(.refund(RefundOrder(order: id(.order), amount: .fen(1), reason: "x"))),
            .escrow(.pledge(RegisterPledge(pledgee: id(.participant), amount: .fen(1), document: TradingFloor.file))),
            .escrow(.releasePledge(ReleasePledge(pledge: id(.pledge)))),
            .escrow(.declareDefault(DeclarePledgeDefault(pledge: id(.pledge), document: TradingFloor.file))),
            .trading(.reinstate(ReinstateOrder(order: id(.order)))),
            .delivery(.acceptPart(AcceptPart(order: id(.order), amount: .fen(1), rest: .held))),
            .disputes(.file(FileClaim(kind: .quality, order: id(.order), statement: "x"))),
            .disputes(.answer(AnswerClaim(dispute: id(.dispute), statement: "x"))),
            .disputes(.fileEvidence(FileEvidence(dispute: id(.dispute), digest: TradingFloor.file, title: "x"))),
            .disputes(.mediate(RequestMediation(dispute: id(.dispute)))),
            .disputes(.propose(ProposeDivision(dispute: id(.dispute), division: .shares(buyer: 1, seller: 1), reason: "x"))),
            .disputes(.agree(AgreeToDivision(dispute: id(.dispute), division: .shares(buyer: 1, seller: 1)))),
            .disputes(.arbitrate(AgreeToArbitration(dispute: id(.dispute)))),
            .disputes(.sue(GoToCourt(dispute: id(.dispute), court: "x"))),
            .disputes(.award(AwardDispute(dispute: id(.dispute), ruling: Ruling(document: TradingFloor.file)))),
            .disputes(.decideByDefault(DecideByDefault(dispute: id(.dispute), ruling: Ruling(document: TradingFloor.file)))),
            .disputes(.withdraw(WithdrawClaim(dispute: id(.dispute), reason: "x"))),
            .disputes(.pay(PayAward(dispute: id(.dispute), amount: .fen(1)))),
            .delivery(.record(RecordDelivery(order: id(.order), file: TradingFloor.file, byteCount: 1))),
            .delivery(.accept(AcceptDelivery(order: id(.order)))),
            .delivery(.reject(RejectDelivery(order: id(.order), reason: "x"))), .clearing(.settle(SettlePayables())),
            .clearing(.closeDay(CloseDay(day: day))),
            .catalog(.revoke(RevokeVersion(product: id(.product), version: 1, reason: "x"))),
        ]
    }

    private static func negotiation(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let terms = OfferTerms(price: .fen(1), uses: 1, days: 1, purpose: "industry")
        let wanted = Demand.Wanted(sector: "test", purpose: "industry")
        return [
            .negotiation(.publishDemand(PublishDemand(wanted: wanted, until: Instant(startOf: day)))),
            .negotiation(.withdrawDemand(WithdrawDemand(demand: id(.demand)))),
            .negotiation(.offer(MakeOffer(product: id(.product), to: id(.participant), terms: terms))),
            .negotiation(.requestOrder(RequestOrder(product: id(.product), purpose: "industry"))),
            .negotiation(.counter(CounterOffer(offer: id(.offer), terms: terms))),
            .negotiation(.accept(AcceptOffer(offer: id(.offer)))),
            .negotiation(.decline(DeclineOffer(offer: id(.offer), reason: "x"))),
            .negotiation(.withdraw(WithdrawOffer(offer: id(.offer)))),
            .negotiation(
                .giveMandate(
                    GiveMandate(broker: id(.participant), commission: .percent(1), until: Instant(startOf: day)))),
            .negotiation(.endMandate(EndMandate(mandate: id(.mandate)))),
            .negotiation(.discloseAgency(DiscloseAgency(offer: id(.offer)))),
            .negotiation(.consentToAgency(ConsentToAgency(offer: id(.offer)))),
            .negotiation(.requireApproval(RequireApproval(product: id(.product), isRequired: true))),
        ]
    }

    private static func contracts(_ id: (ExchangeID.Kind) -> ExchangeID) -> [Command] {
        [
            .contracts(.propose(ProposeChange(contract: id(.contract), change: .end(reason: "x")))),
            .contracts(.agree(AgreeToChange(contract: id(.contract)))),
            .contracts(.decline(DeclineChange(contract: id(.contract), reason: "x"))),
            .contracts(.giveNotice(GiveRenewalNotice(contract: id(.contract)))),
            .contracts(.suspend(SuspendContract(contract: id(.contract), reason: "x"))),
            .contracts(.resume(ResumeContract(contract: id(.contract)))),
            .contracts(.proveDeletion(ProveDeletion(contract: id(.contract), proof: TradingFloor.file))),
            .contracts(.deliverRevision(DeliverRevision(contract: id(.contract), file: TradingFloor.file))),
            .contracts(.grantQuota(GrantQuota(contract: id(.contract), unit: calls, quantity: 1))),
            .contracts(.useQuota(UseQuota(contract: id(.contract), unit: calls, quantity: 1, reference: "x"))),
            .contracts(
                .recordOutsideDeal(
                    RecordOutsideDeal(
                        product: id(.product), buyer: id(.participant), purpose: "industry", price: .fen(1), uses: 1, days: 1,
                        complianceReport: "R", evidence: TradingFloor.file))),
        ]
    }

    private static func credit(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let (conduct, file) = (id(.conduct), TradingFloor.file)
        return [
            .credit(.report(ReportConduct(party: id(.participant), act: .fraud, evidence: file, summary: "x"))),
            .credit(.notify(NotifyOfHearing(conduct: conduct, notice: file))),
            .credit(.state(MakeStatement(conduct: conduct, statement: nil))),
            .credit(.dismiss(DismissReport(conduct: conduct, reason: "x"))),
            .credit(.decide(DecideConduct(conduct: conduct, severity: .minor, publicity: nil, reason: "x"))),
            .credit(.object(ObjectToFinding(conduct: conduct, evidence: file))),
            .credit(.answer(AnswerObjection(conduct: conduct, isUpheld: true, reason: "x"))),
            .credit(.requestRepair(RequestRepair(conduct: conduct, proof: file))),
            .credit(.decideRepair(DecideRepair(conduct: conduct, isGranted: true, reason: "x"))),
            .credit(
                .evaluate(RecordEvaluation(participant: id(.participant), round: "x", indicators: file, grade: .good))),
            .credit(.consent(GiveConsent(reader: id(.participant), until: day))),
            .credit(.revokeConsent(RevokeConsent(reader: id(.participant)))),
        ]
    }

    private static func services(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let (engagement, file) = (id(.engagement), TradingFloor.file)
        let accreditation = Accreditation(kind: .audit, level: .first, proof: file, until: day)
        let work = WorkProduct.notarialCertificate(number: "1", content: file, document: file)
        return [
            .services(.accredit(AccreditAgency(agency: id(.participant), accreditation: accreditation))),
            .services(.revoke(RevokeAccreditation(agency: id(.participant), kind: .audit, reason: "x"))),
            .services(
                .request(RequestService(kind: .audit, agency: id(.participant), feeLimit: .fen(1), request: "x"))),
            .services(.accept(AcceptEngagement(engagement: engagement, fee: .fen(1)))),
            .services(.cancel(CancelEngagement(engagement: engagement, reason: "x"))),
            .services(.deliver(DeliverWork(engagement: engagement, work: work))),
            .services(.acceptWork(AcceptWork(engagement: engagement))),
            .services(.rejectWork(RejectWork(engagement: engagement, reason: "x"))),
            .services(.recordIncident(RecordIncident(contract: id(.contract), day: day, evidence: file))),
            .services(
                .decideClaim(DecideInsuranceClaim(policy: id(.policy), incident: file, payout: .fen(0), reason: "x"))),
            .services(.release(ReleaseCustody(engagement: engagement, reason: "x"))),
        ]
    }

    private static func prices(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let findings = AppraisalFindings(findings: [], conclusion: .fen(1))
        let recognition = Recognition(isControlled: true, isBenefitProbable: true, isCostMeasurable: true, purpose: .sale)
        return [
            .pricing(.classifyBuyer(ClassifyBuyer(participant: id(.participant), buyerClass: .farmer, until: day, proof: "x"))),
            .pricing(.reportIncome(ReportIncome(order: id(.order), income: .fen(1), report: TradingFloor.file))),
            .pricing(
                .fileReport(
                    FileAppraisalReport(
                        product: id(.product), agency: id(.participant), findings: findings, report: TradingFloor.file, signer: "x",
                        until: day))),
            .pricing(.bookAsset(BookAsset(right: id(.right), recognition: recognition, cost: .fen(1), document: "x"))),
            .pricing(.impairAsset(ImpairAsset(right: id(.right), recoverable: .fen(0), reason: "x"))),
            .pricing(.allocateCosts(AllocateCosts(from: day, until: day, products: [], pools: []))),
            .pricing(
                .permitIncome(
                    PermitIncome(
                        operator: id(.participant), from: day, until: day, cost: .fen(1), profit: .zero, decision: "x"))),
            .pricing(
                .closeIncome(CloseIncomePeriod(operator: id(.participant), actual: .fen(1), report: TradingFloor.file))),
            .pricing(
                .grantRebate(
                    GrantRebate(
                        participant: id(.participant), from: day, until: day, supplied: 1, reused: 1, fees: .fen(1),
                        report: TradingFloor.file))),
            .auctions(
                .open(
                    OpenAuction(
                        product: id(.product), purpose: "industry", rule: AuctionRule(kind: .firstPrice, reserve: .fen(1)),
                        bidsUntil: Instant(startOf: day)))),
            .auctions(.bid(PlaceBid(auction: id(.auction), commitment: TradingFloor.file))),
            .auctions(.reveal(RevealBid(auction: id(.auction), amount: .fen(1), nonce: ""))),
            .auctions(.cancel(CancelAuction(auction: id(.auction), reason: "x"))),
        ]
    }

    private static func clearing(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        [
            .clearing(
                .recordObligation(
                    RecordObligation(
                        payer: id(.participant), payee: id(.participant), amount: .fen(1), due: day, basis: .fee, reference: "x"))),
            .clearing(.agree(AgreeObligation(obligation: id(.obligation)))),
            .clearing(.withdraw(WithdrawObligation(obligation: id(.obligation), reason: "x"))),
            .clearing(.openCycle(OpenCycle(cutOff: Instant(startOf: day)))), .clearing(.commitCycle(CommitCycle())),
            .clearing(.declareDefault(DeclareDefault(participant: id(.participant), reason: "x"))),
            .clearing(.postCollateral(PostCollateral(amount: .fen(1)))),
            .clearing(.releaseCollateral(ReleaseCollateral(participant: id(.participant), amount: .fen(1)))),
            .clearing(.setDebitCap(SetDebitCap(participant: id(.participant), cap: nil))),
            .clearing(.setVelocityLimit(SetVelocityLimit(participant: id(.participant), window: .calendarDay, amount: .fen(2_000_000), since: day))),
            .clearing(.reserveLiquidity(ReserveLiquidity(amount: .fen(1)))),
            .clearing(.setTaxTerms(SetTaxTerms(since: day, terms: TaxTerms()))),
            .clearing(.classify(ClassifyTaxpayer(participant: id(.participant), taxpayerClass: .small, since: day))),
            .clearing(
                .issueInvoice(
                    IssueInvoice(
                        order: id(.order), seller: id(.participant), buyer: id(.participant), gross: .fen(1), supplied: day))),
            .clearing(.reverseInvoice(ReverseInvoice(invoice: id(.invoice), reason: "x"))),
            .clearing(
                .shareIncome(
                    ShareIncome(
                        amount: .fen(1), parties: [id(.participant)], split: .proportional(weights: [1]), reference: "x"))),
            .clearing(.closePeriod(ClosePeriod(month: CalendarMonth(of: day)))),
            .clearing(.reverse(AskReversal(record: 1, legs: [], reason: "x"))),
            .clearing(.confirmReversal(ConfirmReversal(record: 1, reason: "x"))),
            .clearing(
                .recordReconciliation(
                    RecordReconciliation(
                        statement: ReconciledStatement(
                            id: "S1", account: "1", digest: TradingFloor.file, opening: .fen(0), closing: .fen(0), matched: 0, differing: 0,
                            extra: 0, missing: 0)))),
            .clearing(.bookSuspense(BookSuspense(amount: .fen(1), bankReference: "B"))),
            .clearing(.releaseSuspense(ReleaseSuspense(bankReference: "B", participant: id(.participant), reason: "x"))),
        ]
    }
}
