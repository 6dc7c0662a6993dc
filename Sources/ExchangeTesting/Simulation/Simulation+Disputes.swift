// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

extension Simulation {
    mutating func acceptPart(_ number: UInt64, by buyer: Int) -> Step {
        let id = ExchangeID(region: region, kind: .order, serial: number)
        let price = max(1, model.orders[number]?.price ?? 1)
        let amount = Int64(random.next() % UInt64(price + 1))
        let rest = AcceptPart.Rest.allCases[Int(random.next() % 5) % 3]
        let part = AcceptPart(order: id, amount: .fen(amount), rest: rest, reason: "rows missing")
        return (
            "accept \(amount) of \(number), rest \(rest)", .delivery(.acceptPart(part)), traders[buyer],
            model.acceptPart(number, by: buyer, amount, rest: rest.rawValue)
        )
    }

    /// A step after delivery: a claim, something in a case, a refund, a reinstatement or a payment of an award.
    mutating func disputeStep() -> Step {
        switch random.next() % 20 {
        case 0..<3: file()
        case 3..<5: refund()
        case 5..<7: reinstate()
        case 7: pay()
        default: caseStep()
        }
    }

    private mutating func file() -> Step {
        let isSettled = random.next() % 2 == 0
        let number = isSettled ? someSettled() : someOrder()
        let order = model.orders[number] ?? model.settled[number]?.order
        let trader = someone(order.map { random.next() % 4 == 0 ? $0.seller : $0.buyer })
        let id = ExchangeID(region: region, kind: .order, serial: number)
        return (
            "claim on \(number) by \(trader)", .disputes(.file(FileClaim(kind: .quality, order: id, statement: "wrong"))),
            traders[trader], model.file(number, by: trader)
        )
    }

    private mutating func refund() -> Step {
        let number = someSettled()
        let found = model.settled[number]
        let seller = someone(found?.order.seller ?? buyerCount, from: buyerCount)
        let amount = Int64(random.next() % UInt64(max(1, found?.paid ?? 1) + 200)) - 1
        let refund = RefundOrder(
            order: ExchangeID(region: region, kind: .order, serial: number), amount: .fen(amount), reason: "")
        return (
            "refund \(amount) of \(number)", .escrow(.refund(refund)), traders[seller],
            model.refundSettled(number, by: seller, amount)
        )
    }

    private mutating func reinstate() -> Step {
        let number = random.next() % 8 == 0 ? someOrder() : model.expired.keys.sorted().suffix(8).randomElement(using: &random) ?? 1
        let buyer = min(someone(model.expired[number]?.order.buyer), buyerCount - 1)
        let command = ReinstateOrder(order: ExchangeID(region: region, kind: .order, serial: number))
        return (
            "reinstate \(number) by \(buyer)", .trading(.reinstate(command)), traders[buyer], model.reinstate(number, by: buyer)
        )
    }

    private mutating func pay() -> Step {
        let number = model.debts.keys.sorted().randomElement(using: &random) ?? 1
        let debt = model.debts[number]
        let trader = someone(debt?.debtor)
        let amount = Int64(random.next() % UInt64((debt?.left ?? 1) + 2))
        let pay = PayAward(dispute: ExchangeID(region: region, kind: .dispute, serial: number), amount: .fen(amount))
        return ("pay \(amount) of award \(number)", .disputes(.pay(pay)), traders[trader], model.pay(number, by: trader, amount))
    }

    private mutating func caseStep() -> Step {
        let open = model.cases.filter { $0.value.phase != .closed }.keys.sorted()
        let number = random.next() % 12 == 0 ? random.next() % 40 : open.randomElement(using: &random) ?? 1
        let id = ExchangeID(region: region, kind: .dispute, serial: number)
        let found = model.cases[number]
        let parties = [found?.claimant ?? 0, found?.respondent ?? buyerCount]
        let party = someone(parties[Int(random.next() % 2)])
        let (buyer, seller) = (Int64(random.next() % 4), Int64(random.next() % 4))
        let ruling = Ruling(division: .shares(buyer: buyer, seller: seller), document: TradingFloor.file)
        switch random.next() % 14 {
        case 0..<2:
            let trader = someone(parties[1])
            let answer = AnswerClaim(dispute: id, statement: "no")
            return ("answer \(number)", .disputes(.answer(answer)), traders[trader], model.answer(number, by: trader))
        case 2:
            let trader = someone(parties[0])
            let withdraw = WithdrawClaim(dispute: id, reason: "")
            return ("withdraw \(number)", .disputes(.withdraw(withdraw)), traders[trader], model.withdraw(claim: number, by: trader))
        case 3..<6:
            let agree = AgreeToDivision(dispute: id, division: .shares(buyer: buyer, seller: seller))
            return (
                "agree \(buyer):\(seller) in \(number)", .disputes(.agree(agree)), traders[party],
                model.agree(number, by: party, buyer, seller)
            )
        case 6..<9:
            return (
                "arbitrate \(number)", .disputes(.arbitrate(AgreeToArbitration(dispute: id))), traders[party],
                model.choose(number, by: party, isCourt: false)
            )
        case 9:
            return (
                "sue \(number)", .disputes(.sue(GoToCourt(dispute: id, court: "1"))), traders[party],
                model.choose(number, by: party, isCourt: true)
            )
        case 10..<13:
            return (
                "award \(buyer):\(seller) in \(number)", .disputes(.award(AwardDispute(dispute: id, ruling: ruling))),
                TradingFloor.venue, model.award(number, buyer, seller, byDefault: false)
            )
        default:
            return (
                "default \(buyer):\(seller) in \(number)", .disputes(.decideByDefault(DecideByDefault(dispute: id, ruling: ruling))),
                TradingFloor.venue, model.award(number, buyer, seller, byDefault: true)
            )
        }
    }

    private mutating func someSettled() -> UInt64 {
        random.next() % 10 == 0 ? someOrder() : model.settled.keys.sorted().suffix(30).randomElement(using: &random) ?? 1
    }

    /// The one who may, or sometimes somebody else.
    private mutating func someone(_ right: Int?, from first: Int = 0) -> Int {
        guard let right, random.next() % 12 != 0 else {
            return first + Int(random.next() % UInt64(traders.count - first))
        }
        return right
    }
}
