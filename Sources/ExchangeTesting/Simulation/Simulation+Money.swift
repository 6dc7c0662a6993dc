// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// Steps with client money, at the bank and on its way there.
extension Simulation {
    mutating func moneyStep() -> Step {
        let trader = Int(random.next() % UInt64(traders.count))
        let reference = "bank-\(random.next() % 1_000_000)"
        switch random.next() % 10 {
        case 0..<3:
            let amount = Int64(random.next() % 50_000)
            guard let participant = traders[trader].participant else { return place() }
            let deposit = RecordDeposit(participant: participant, amount: .fen(amount), bankReference: reference)
            return (
                "deposit", .escrow(.deposit(deposit)), TradingFloor.venue, model.deposit(trader, amount, reference)
            )
        case 3..<5:
            let amount = Int64(random.next() % 40_000)
            return (
                "withdraw", .escrow(.withdraw(WithdrawFunds(amount: .fen(amount)))), traders[trader],
                model.withdraw(trader, amount)
            )
        case 5: return ("settle", .clearing(.settle(SettlePayables())), TradingFloor.venue, model.settle())
        case 6..<9: return payoutStep(reference)
        default:
            let day = Instant(milliseconds: model.now).date.adding(days: Int(random.next() % 4) - 3)
            return (
                "close \(day)", .clearing(.closeDay(CloseDay(day: day))), TradingFloor.venue,
                model.closeDay(Int64(day.daysSince1970))
            )
        }
    }

    /// Sends, confirms or fails a payout: usually one that is open.
    private mutating func payoutStep(_ reference: String) -> Step {
        let number = somePayout()
        let id = ExchangeID(region: region, kind: .settlement, serial: number)
        switch random.next() % 12 {
        case 0..<2:
            let numbers = random.next() % 2 == 0 ? [number] : [number, somePayout()]
            let send = SendPayouts(
                message: reference, payouts: numbers.map { ExchangeID(region: region, kind: .settlement, serial: $0) })
            return ("send \(numbers)", .escrow(.sendPayouts(send)), TradingFloor.venue, model.send(numbers))
        case 2:
            let fail = FailPayout(payout: id, reason: "AC04", explanation: "closed account")
            return ("fail \(number)", .escrow(.failPayout(fail)), TradingFloor.venue, model.fail(number))
        default:
            let confirm = ConfirmPayout(payout: id, bankReference: reference)
            return ("confirm \(number)", .escrow(.confirmPayout(confirm)), TradingFloor.venue, model.confirm(number, reference))
        }
    }

    private mutating func somePayout() -> UInt64 {
        random.next() % 8 == 0 ? random.next() % 50 : model.payouts.keys.sorted().randomElement(using: &random) ?? random.next() % 50
    }
}
