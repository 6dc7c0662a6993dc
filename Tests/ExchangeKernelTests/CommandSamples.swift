// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit

/// One command of each kind.
struct CommandSamples {
    let market: BareMarket
    let floor: TradingFloor
    let all: [Command]

    init() async throws {
        market = try BareMarket()
        floor = try await market.floor()
        let product = floor.products[0]
        func id(_ kind: ExchangeID.Kind) -> ExchangeID { ExchangeID(region: product.region, kind: kind, serial: 77) }
        let day = CalendarDate(daysSince1970: 30_000)
        let charter = Charter(region: product.region, name: Text(zh: "", en: ""), operatorCode: "", currency: .cny)
        let resource = DataResource(
            title: "r", summary: "", sourceClass: .enterprise, acquisition: .own, evidence: "E", content: TradingFloor.file)
        let approval = Approval(subject: product, rule: "X", reference: "r", until: day)
        let appraisal = Appraisal(model: "m", value: .fen(1), trace: [])
        let description = TradingFloor.description(1)
        let road: [Command] = [
            .venue(.found(FoundMarket(charter: charter, terms: MarketTerms()))),
            .venue(.setTerms(SetTerms(since: day, terms: MarketTerms()))),
            .venue(.declareAffiliate(DeclareAffiliate(code: "x"))), .venue(.passTime(PassTime())),
            .participants(.apply(ApplyForAdmission(kind: .legalPerson, title: "", code: nil, region: nil, roles: []))),
            .participants(.sign(SignCommitment(stages: [], document: TradingFloor.file))),
            .participants(.review(ReviewAdmission(participant: id(.participant), isAdmitted: true, reason: ""))),
            .participants(.suspend(SuspendParticipant(participant: id(.participant), reason: ""))),
            .participants(.reinstate(ReinstateParticipant(participant: id(.participant), reason: ""))),
            .participants(.exit(ExitMarket(deletionProof: ""))), .rights(.register(RegisterRight(resource: resource))),
            .rights(.accept(AcceptRegistration(right: id(.right), isAccepted: true, reason: ""))),
            .rights(.object(ObjectToRegistration(right: id(.right), reason: ""))),
            .rights(.resolve(ResolveObjection(right: id(.right), isUpheld: true, reason: ""))),
            .rights(.certify(CertifyRight(right: id(.right)))),
            .rights(
                .transfer(
                    TransferRight(right: id(.right), kind: .productOperation, receiver: id(.participant), contract: ""))),
            .rights(
                .licence(
                    LicenceRight(
                        right: id(.right), kind: .productOperation, licensee: id(.participant), isExclusive: false, until: day))),
            .catalog(
                .describe(
                    DescribeProduct(right: id(.right), sector: "", kind: "", form: .dataset, description: description))),
            .catalog(.agree(AgreeToFusion(product: id(.product), source: id(.product)))),
            .catalog(.revise(ReviseProduct(product: id(.product), description: description, declared: [:]))),
            .catalog(.examine(RecordExamination(product: id(.product), report: TradingFloor.report()))),
            .catalog(.submit(SubmitProduct(product: id(.product)))),
            .catalog(.review(ReviewListing(product: id(.product), isApproved: true, reason: ""))),
            .catalog(.withdraw(WithdrawProduct(product: id(.product), reason: ""))),
            .compliance(.approve(ApproveException(approval: approval))),
            .compliance(.revoke(RevokeApproval(subject: product, rule: "X", reason: ""))),
            .compliance(
                .adopt(
                    AdoptOverlay(
                        overlay: Overlay(
                            id: "", version: 1, region: product.region, sector: nil, name: Text(zh: "", en: ""), rules: []),
                        file: TradingFloor.file, signer: ""))),
            .compliance(.repeal(RepealOverlay(overlay: "", reason: ""))),
            .pricing(.setPrice(SetPrice(product: id(.product), model: .fixed(price: .fen(1))))),
            .pricing(.quote(RequestQuote(product: id(.product), purpose: ""))),
            .pricing(.appraise(RecordAppraisal(product: id(.product), appraisal: appraisal, until: day))),
            .trading(.place(PlaceOrder(product: id(.product), purpose: ""))),
            .trading(.cancel(CancelOrder(order: id(.order), reason: ""))),
            .trading(.use(UseLicence(contract: id(.contract), purpose: ""))),
            .escrow(.deposit(RecordDeposit(participant: id(.participant), amount: .fen(1), bankReference: "x"))),
            .escrow(.withdraw(WithdrawFunds(amount: .fen(1)))),
            .escrow(.confirmPayout(ConfirmPayout(payout: id(.settlement), bankReference: "x"))),
            .escrow(.freeze(FreezeOrder(order: id(.order), reason: ""))),
            .escrow(.unfreeze(UnfreezeOrder(order: id(.order), reason: ""))),
            .delivery(.record(RecordDelivery(order: id(.order), file: TradingFloor.file, byteCount: 1))),
            .delivery(.accept(AcceptDelivery(order: id(.order)))),
            .delivery(.reject(RejectDelivery(order: id(.order), reason: ""))), .clearing(.settle(SettlePayables())),
            .clearing(.closeDay(CloseDay(day: day))),
        ]
        all = road + Self.prices(id, day)
    }

    private static func prices(_ id: (ExchangeID.Kind) -> ExchangeID, _ day: CalendarDate) -> [Command] {
        let findings = AppraisalFindings(findings: [], conclusion: .fen(1))
        let recognition = Recognition(isControlled: true, isBenefitProbable: true, isCostMeasurable: true, purpose: .sale)
        return [
            .pricing(.classifyBuyer(ClassifyBuyer(participant: id(.participant), buyerClass: .farmer, until: day, proof: ""))),
            .pricing(.reportIncome(ReportIncome(order: id(.order), income: .fen(1), report: TradingFloor.file))),
            .pricing(
                .fileReport(
                    FileAppraisalReport(
                        product: id(.product), agency: id(.participant), findings: findings, report: TradingFloor.file, signer: "",
                        until: day))),
            .pricing(.bookAsset(BookAsset(right: id(.right), recognition: recognition, cost: .fen(1), document: ""))),
            .pricing(.impairAsset(ImpairAsset(right: id(.right), recoverable: .fen(0), reason: ""))),
            .pricing(.allocateCosts(AllocateCosts(from: day, until: day, products: [], pools: []))),
            .pricing(
                .permitIncome(
                    PermitIncome(
                        operator: id(.participant), from: day, until: day, cost: .fen(1), profit: .zero, decision: ""))),
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
                        product: id(.product), purpose: "", rule: AuctionRule(kind: .firstPrice, reserve: .fen(1)),
                        bidsUntil: Instant(milliseconds: 0)))),
            .auctions(.bid(PlaceBid(auction: id(.auction), commitment: TradingFloor.file))),
            .auctions(.reveal(RevealBid(auction: id(.auction), amount: .fen(1), nonce: ""))),
            .auctions(.cancel(CancelAuction(auction: id(.auction), reason: ""))),
        ]
    }
}
