// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

/// Random commands over the main road, each answered by the market and predicted by an independent model.
public struct Simulation {
    /// What went wrong first; `nil` while nothing did.
    public private(set) var failure: String?
    /// How many commands were accepted.
    public private(set) var acceptedCount = 0
    /// How often each refusal was met.
    public private(set) var refusals: [String: Int] = [:]

    private let market: BareMarket
    private let floor: TradingFloor
    var model: SimulationModel
    var random: SeededGenerator
    let traders: [Principal]
    let buyerCount: Int
    let region: Region
    private var step = 0

    /// Prepares a market with a seed.
    public init(seed: UInt64, on market: BareMarket, buyers: Int = 6, products: Int = 5) async throws {
        self.market = market
        floor = try await market.floor(products: products, traders: buyers, funds: .fen(600_000))
        traders = floor.buyers + floor.sellers
        buyerCount = floor.buyers.count
        guard let first = floor.products.first else { throw FloorFailure("no products") }
        region = first.region
        random = SeededGenerator(seed: seed)
        model = SimulationModel(
            now: market.now.milliseconds, buyers: buyers, sellers: floor.sellers.count, funds: 600_000)
        for index in 0..<buyers { model.references.insert("floor-\(index)") }
    }

    /// Runs so many commands, or fewer when something goes wrong.
    public mutating func run(_ count: Int) {
        for _ in 0..<count where failure == nil {
            step += 1
            passTime()
            let (title, command, principal, predicted) = next()
            var answer: String?
            do throws(Refusal) {
                try market.submit(command, as: principal)
                acceptedCount += 1
            } catch {
                answer = error.code.rawValue
                refusals[error.code.rawValue, default: 0] += 1
            }
            if answer != predicted {
                failure = "step \(step): \(title): the market said \(answer ?? "yes"), the model \(predicted ?? "yes")"
            }
            if step % 40 == 0, failure == nil { compare() }
        }
        if failure == nil { compare() }
    }

    private mutating func passTime() {
        let milliseconds: Int64 =
            switch random.next() % 100 {
            case 0: SimulationModel.day * Int64(random.next() % 40)
            case 1...20: Int64(random.next() % 86_400_000)
            default: Int64(random.next() % 60_000)
            }
        model.now += milliseconds
        do throws(Refusal) { try market.advance(milliseconds: milliseconds) } catch {
            failure = "step \(step): time could not pass: \(error.code.rawValue)"
        }
        model.passTime()
    }

    typealias Step = (title: String, command: Command, principal: Principal, predicted: String?)

    private mutating func next() -> Step {
        if random.next() % stopOdds == 0 { return stopStep() }
        return switch random.next() % 100 {
        case 0..<26: place()
        case 26..<66: orderStep()
        case 66..<72: use()
        case 72..<88: disputeStep()
        default: moneyStep()
        }
    }

    mutating func place() -> Step {
        let buyer = Int(random.next() % UInt64(buyerCount))
        let product = Int(random.next() % UInt64(floor.products.count))
        let seller = buyerCount + product % floor.sellers.count
        let quantity = random.next() % 20 == 0 ? 0 : Int64(random.next() % 9) + 1
        let command = PlaceOrder(product: floor.products[product], purpose: "industry", quantity: quantity)
        return (
            "place by \(buyer)", .trading(.place(command)), traders[buyer], model.place(buyer, seller, quantity: quantity)
        )
    }

    /// A step on an order: usually one that is open and by the right party, sometimes not.
    private mutating func orderStep() -> Step {
        let number = someOrder()
        let id = ExchangeID(region: region, kind: .order, serial: number)
        let order = model.orders[number]
        let isWrongParty = random.next() % 12 == 0
        let buyer = isWrongParty ? Int(random.next() % UInt64(buyerCount)) : order?.buyer ?? 0
        let seller =
            isWrongParty ? buyerCount + Int(random.next() % UInt64(floor.sellers.count)) : order?.seller ?? buyerCount
        switch random.next() % 23 {
        case 0..<7:
            let deliver = RecordDelivery(order: id, file: TradingFloor.file, byteCount: 1)
            return ("deliver \(number)", .delivery(.record(deliver)), traders[seller], model.deliver(number, by: seller))
        case 7..<13:
            return (
                "accept \(number)", .delivery(.accept(AcceptDelivery(order: id))), traders[buyer],
                model.accept(number, by: buyer)
            )
        case 13..<15:
            let reject = RejectDelivery(order: id, reason: "no")
            return ("reject \(number)", .delivery(.reject(reject)), traders[buyer], model.reject(number, by: buyer))
        case 15..<17:
            let trader = random.next() % 2 == 0 ? buyer : seller
            let cancel = CancelOrder(order: id, reason: "")
            return ("cancel \(number)", .trading(.cancel(cancel)), traders[trader], model.cancel(number, by: trader))
        case 17..<20: return acceptPart(number, by: buyer)
        case 20:
            let freeze = FreezeOrder(order: id, reason: "court")
            return ("freeze \(number)", .escrow(.freeze(freeze)), TradingFloor.venue, model.freeze(number))
        default:
            let unfreeze = UnfreezeOrder(order: id, reason: "court")
            return ("unfreeze \(number)", .escrow(.unfreeze(unfreeze)), TradingFloor.venue, model.unfreeze(number))
        }
    }

    private mutating func use() -> Step {
        let number = random.next() % 4 == 0 ? someOrder() : model.contracts.keys.sorted().randomElement(using: &random) ?? 1
        let id = ExchangeID(region: region, kind: .contract, serial: number)
        let owner = model.contracts[number]?.buyer ?? 0
        let buyer = random.next() % 10 == 0 ? Int(random.next() % UInt64(buyerCount)) : owner
        let isAgreed = random.next() % 10 != 0
        let command = UseLicence(contract: id, purpose: isAgreed ? "industry" : "research")
        return (
            "use \(number)", .trading(.use(command)), traders[buyer], model.use(number, by: buyer, isAgreedPurpose: isAgreed)
        )
    }

    mutating func someOrder() -> UInt64 {
        random.next() % 8 == 0
            ? random.next() % (model.nextOrder + 3) : model.orders.keys.sorted().randomElement(using: &random) ?? 1
    }
}

extension Simulation {
    /// Compares what everyone owns with the model, and asks the laws of the ledger.
    private mutating func compare() {
        let ledger = market.market.ledger
        func balance(_ trader: Int, _ kind: AccountKind) -> Balance {
            ledger.balance(
                of: AccountID(owner: traders[trader].participant?.serial ?? 0, kind: kind, currency: .cny))
        }
        for trader in traders.indices {
            let pairs: [(String, Int64, Int64)] = [
                ("available", balance(trader, .available).availableMinorUnits, model.available[trader]),
                ("held", balance(trader, .available).held, model.held[trader]),
                ("payable", balance(trader, .payable).postedMinorUnits, model.payable[trader]),
                ("in transit", balance(trader, .payoutClearing).postedMinorUnits, model.inTransit[trader]),
            ]
            for (what, found, expected) in pairs where found != expected {
                failure = "step \(step): trader \(trader) has \(found) \(what), the model says \(expected)"
            }
        }
        let bank = ledger.balance(of: .venue(.custodyBank, .cny)).postedMinorUnits
        let owned = model.available.reduce(0, +) + model.held.reduce(0, +) + model.payable.reduce(0, +)
        let all = owned + model.inTransit.reduce(0, +) + model.fees + model.taxes
        if bank != model.deposited - model.paidOut || bank != all {
            failure = "step \(step): the bank holds \(bank), deposits less payouts are \(model.deposited - model.paidOut), claims \(all)"
        }
        if ledger.balance(of: .venue(.feeRevenue, .cny)).postedMinorUnits != model.fees { failure = "step \(step): fees differ" }
        if ledger.balance(of: .venue(.taxPayable, .cny)).postedMinorUnits != model.taxes { failure = "step \(step): taxes differ" }
        if let violation = ledger.invariantViolations().first { failure = "step \(step): \(violation)" }
        if market.market.trading.orders.count != model.orders.count { failure = "step \(step): open orders differ" }
        if market.market.disputes.debts.count != model.debts.count { failure = "step \(step): open award debts differ" }
        let open = market.market.disputes.cases.sorted.filter { $0.phase != .closed }.map { "\($0.id.serial) \($0.phase.rawValue)" }
        let expected = model.cases.filter { $0.value.phase != .closed }.sorted { $0.key < $1.key }
        if open != expected.map({ "\($0.key) \($0.value.phase.rawValue)" }) { failure = "step \(step): open cases differ" }
        if market.market.trading.contracts.count != model.contracts.count { failure = "step \(step): contracts differ" }
    }
}
