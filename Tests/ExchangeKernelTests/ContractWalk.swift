// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit

/// Random steps over negotiations, orders and contracts. What each party may do is predicted from the state alone, without `decide`.
struct ContractWalk {
    var failure: String?
    private(set) var acceptedCount = 0
    /// How often each step was taken.
    private(set) var taken: [NextStep: Int] = [:]
    private(set) var market: Market

    private let floor: TradingFloor
    let broker: Principal
    private let rulebook: Rulebook
    private let region: Region
    private var random: SeededGenerator
    private(set) var now: Instant
    private(set) var step = 0

    init(seed: UInt64) async throws {
        let bare = try BareMarket()
        floor = try await bare.floor(products: 3, traders: 3, funds: .fen(3_000_000))
        broker = try await floor.admit(.broker, 50)
        market = bare.market
        now = bare.now
        rulebook = try Rulebook(sectors: [TestSector()])
        region = floor.products[0].region
        random = SeededGenerator(seed: seed)
    }

    mutating func run(_ count: Int) {
        for _ in 0..<count where failure == nil {
            step += 1
            passTime()
            switch chance(100) {
            case 0..<8: start()
            case 8: moveMoney()
            case 9: step % 8 == 0 ? revise() : mandate()
            default: move()
            }
            if step % 500 == 0 { checkLaws() }
        }
        checkLaws()
    }

    private mutating func chance(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }

    private mutating func passTime() {
        now = now.adding(milliseconds: chance(60) == 0 ? Int64(chance(6 * 86_400_000)) : Int64(chance(600_000)))
        while let deadline = market.deadlines.first, deadline.instant <= now, failure == nil {
            if !submit(.venue(.passTime(PassTime())), as: .clock) { failure = "step \(step): time could not pass" }
        }
    }

    @discardableResult
    private mutating func submit(_ command: Command, as principal: Principal) -> Bool {
        do throws(Refusal) {
            let events = try market.decide(command, Context(now: now, principal: principal, rulebook: rulebook))
            let record = Record(
                sequence: market.sequence + 1, instant: now, principal: principal, key: "", command: TradingFloor.file,
                sectors: rulebook.sectorVersions, events: events)
            if step < 5_000, (try? Record(bytes: record.bytes)) != record { failure = "step \(step): \(command.name) does not read back" }
            market.apply(record)
            return true
        } catch {
            return false
        }
    }
}

// What begins something.
extension ContractWalk {
    private mutating func start() {
        let number = chance(3)
        let (product, seller, buyer) = (floor.products[number], floor.sellers[number], floor.buyers[chance(3)])
        guard market.trading.contracts.count + market.negotiation.offers.count < 40 else { return }
        guard chance(4) > 0 else {
            submit(.trading(.place(PlaceOrder(product: product, purpose: "industry"))), as: buyer)
            return
        }
        let price = Int64(chance(8)) * 700
        let renewal = Renewal(price: .fen(price), days: 1 + chance(20), noticeDays: 0, isRepeated: chance(2) == 0)
        let parts: [Int64]? = price > 0 && chance(4) == 0 ? [1, price - 1] : nil
        let terms = OfferTerms(
            price: .fen(price), uses: Int64(1 + chance(4)), days: 1 + chance(40), purpose: "industry",
            kind: pick(ContractKind.allCases) ?? .provision, milestones: parts?.map(Money.fen),
            refund: pick(RefundBasis.allCases), renewal: chance(3) == 0 ? renewal : nil)
        let (maker, other) = chance(2) == 0 ? (seller, buyer) : (buyer, seller)
        let mandate = chance(2) == 0 ? market.negotiation.mandates.sorted.last { $0.principal == maker.participant } : nil
        let make = MakeOffer(product: product, to: other.participant ?? product, terms: terms, mandate: mandate?.id)
        if !submit(.negotiation(.offer(make)), as: maker) { failure = "step \(step): an offer was refused" }
    }

    /// Sellers are paid out, and buyers pay in again.
    private mutating func moveMoney() {
        guard chance(3) > 0, let buyer = pick(floor.buyers)?.participant else {
            submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
            return
        }
        let deposit = RecordDeposit(participant: buyer, amount: .fen(40_000), bankReference: "walk-\(step)")
        submit(.escrow(.deposit(deposit)), as: TradingFloor.venue)
    }

    private mutating func mandate() {
        guard market.negotiation.mandates.count < 3, let broker = broker.participant else { return }
        let principal = chance(2) == 0 ? floor.sellers[0] : floor.buyers[0]
        let give = GiveMandate(broker: broker, commission: .percent(Int64(chance(21))), until: now.adding(days: 1 + chance(60)))
        submit(.negotiation(.giveMandate(give)), as: principal)
    }

    /// A new version goes on offer at once.
    private mutating func revise() {
        let number = chance(3)
        let (product, seller) = (floor.products[number], floor.sellers[number])
        let description = TradingFloor.description(number)
        submit(.catalog(.revise(ReviseProduct(product: product, description: description, declared: [:]))), as: seller)
        submit(.catalog(.examine(RecordExamination(product: product, report: TradingFloor.report()))), as: TradingFloor.venue)
        submit(.catalog(.submit(SubmitProduct(product: product))), as: seller)
        submit(.catalog(.review(ReviewListing(product: product, isApproved: true, reason: "walk"))), as: TradingFloor.venue)
    }
}

// One step of one party about one thing, usually something open.
extension ContractWalk {
    private mutating func move() {
        guard let principal = pick(floor.buyers + floor.sellers + [broker]), let party = principal.participant else { return }
        let subject = subject(for: party)
        let predicted = prediction(party, subject)
        let listed = market.nextSteps(for: party, of: subject, at: now, by: rulebook)
        guard listed == predicted else {
            failure = "step \(step): \(subject): the market lists \(listed) for \(party), the state says \(predicted)"
            return
        }
        guard let next = chance(5) == 0 ? pick(NextStep.allCases) : pick(predicted) ?? pick(NextStep.allCases),
            let command = command(next, subject)
        else { return }
        let isAccepted = submit(command, as: principal)
        if isAccepted {
            acceptedCount += 1
            taken[next, default: 0] += 1
        }
        if isAccepted != predicted.contains(next) {
            failure = "step \(step): \(next) about \(subject) by \(party) was \(isAccepted ? "accepted" : "refused")"
        }
    }

    private mutating func subject(for party: ExchangeID) -> ExchangeID {
        func concerns(_ contract: Contract) -> Bool { contract.buyer == party || seller(of: contract) == party }
        let isAny = chance(6) == 0
        let serial = 1 + random.next() % max(1, market.trading.orders.nextSerial)
        switch chance(10) {
        case 0..<3:
            let open = market.negotiation.offers.sorted.filter { isAny || $0.by == party || $0.to == party || $0.mandates.count > 0 }
            return pick(open)?.id ?? ExchangeID(region: region, kind: .offer, serial: serial)
        case 3..<6:
            let open = market.trading.orders.sorted.filter { isAny || $0.buyer == party || $0.seller == party }
            return pick(open)?.id ?? ExchangeID(region: region, kind: .order, serial: serial)
        case 6:
            let due = market.trading.deletions.sorted.flatMap(\.open).filter { isAny || $0.holder == party }
            return pick(due)?.contract ?? ExchangeID(region: region, kind: .contract, serial: serial)
        default:
            let running = market.trading.contracts.sorted.filter {
                isAny || concerns($0) || market.trading.lives[$0.id]?.proposal != nil
            }
            return pick(running)?.id ?? ExchangeID(region: region, kind: .contract, serial: serial)
        }
    }

    private mutating func command(_ next: NextStep, _ id: ExchangeID) -> Command? {
        switch next {
        case .counterOffer:
            guard let terms = market.negotiation.offers[id]?.terms else { return nil }
            let other = OfferTerms(
                price: .fen(Int64(chance(3_000))), uses: terms.uses, days: terms.days, purpose: "research", kind: terms.kind)
            return .negotiation(.counter(CounterOffer(offer: id, terms: other)))
        case .acceptOffer: return .negotiation(.accept(AcceptOffer(offer: id)))
        case .declineOffer: return .negotiation(.decline(DeclineOffer(offer: id, reason: "no")))
        case .withdrawOffer: return .negotiation(.withdraw(WithdrawOffer(offer: id)))
        case .discloseAgency: return .negotiation(.discloseAgency(DiscloseAgency(offer: id)))
        case .consentToAgency: return .negotiation(.consentToAgency(ConsentToAgency(offer: id)))
        case .cancelOrder: return .trading(.cancel(CancelOrder(order: id, reason: "walk")))
        case .recordDelivery: return .delivery(.record(RecordDelivery(order: id, file: TradingFloor.file, byteCount: 9)))
        case .acceptDelivery: return .delivery(.accept(AcceptDelivery(order: id)))
        case .rejectDelivery: return .delivery(.reject(RejectDelivery(order: id, reason: "walk")))
        case .proveDeletion: return .contracts(.proveDeletion(ProveDeletion(contract: id, proof: TradingFloor.file)))
        case .agreeToChange: return .contracts(.agree(AgreeToChange(contract: id)))
        case .declineChange: return .contracts(.decline(DeclineChange(contract: id, reason: "walk")))
        case .giveNotice: return .contracts(.giveNotice(GiveRenewalNotice(contract: id)))
        case .suspendContract: return .contracts(.suspend(SuspendContract(contract: id, reason: "walk")))
        case .resumeContract: return .contracts(.resume(ResumeContract(contract: id)))
        case .deliverRevision: return .contracts(.deliverRevision(DeliverRevision(contract: id, file: TradingFloor.file)))
        case .useLicence, .proposeAmendment, .proposeTransfer, .proposeEnd, .proposeEndForCause:
            guard let contract = market.trading.contracts[id] else { return nil }
            if next == .useLicence { return .trading(.use(UseLicence(contract: id, purpose: contract.purpose))) }
            return change(next, contract).map { .contracts(.propose(ProposeChange(contract: id, change: $0))) }
        }
    }

    private mutating func change(_ next: NextStep, _ contract: Contract) -> ContractChange? {
        switch next {
        case .proposeTransfer:
            return pick(floor.buyers.compactMap(\.participant).filter { $0 != contract.buyer }).map { .transfer(to: $0) }
        case .proposeEnd: return .end(reason: "walk")
        case .proposeEndForCause: return .endForCause(reason: "walk", evidence: TradingFloor.file)
        default:
            switch chance(4) {
            case 0: return .amend(Amendment(purpose: "research"))
            case 1: return .amend(Amendment(uses: contract.used + 1 + Int64(chance(4)), until: now.adding(days: 1 + chance(30))))
            case 2: return .amend(Amendment(price: .fen(Int64(chance(6_000)))))
            default:
                let renewal = Renewal(price: .fen(Int64(chance(9_000))), days: 2 + chance(9), noticeDays: 1, isRepeated: false)
                return .amend(Amendment(renewal: renewal))
            }
        }
    }
}
