// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct ReconciliationTests {
    private let payout = SampleBank.payout(1)
    private let participant = SampleBank.participant(9)

    private func compare(
        _ entries: [BankEntry], _ expected: [ExpectedPayment], already: Set<String> = []
    ) throws -> Reconciliation {
        Reconciliation.compare(statement: try SampleBank.statement(entries), expected: expected, already: already)
    }

    @Test func `every kind of line finds its place and the commands follow`() throws {
        let result = try compare(
            [
                SampleBank.entry("B1", .debit, 500, echo: payout.description),
                SampleBank.entry("B2", .credit, 700, text: "数据款 R-77,谢谢"), SampleBank.entry("B3", .credit, 30, text: "来自 \(participant)。"),
                SampleBank.entry("B4", .credit, 900, echo: "R-88"), SampleBank.entry("B0", .credit, 1),
            ],
            [
                .payout(id: payout, amount: .fen(500)), .deposit(participant: participant, amount: .fen(700), reference: "R-77"),
                .deposit(participant: participant, amount: .fen(901), reference: "R-88"), .payout(id: SampleBank.payout(2), amount: .fen(5)),
            ], already: ["B0"])
        #expect(result.matched.map(\.entry.reference) == ["B1", "B2"])
        #expect(result.amountDiffers.map(\.entry.reference) == ["B4"])
        #expect(result.extra.map(\.entry.reference) == ["B3"])
        #expect(result.extra.map(\.namedParticipant) == [participant])
        #expect(result.alreadySeen.map(\.reference) == ["B0"])
        #expect(result.missing == [.payout(id: SampleBank.payout(2), amount: .fen(5))])
        #expect(
            result.instructions == [
                .confirmPayout(payout: payout, bankReference: "B1", valueDate: SampleBank.day),
                .deposit(participant: participant, amount: .fen(700), bankReference: "B2", valueDate: SampleBank.day),
            ])
        #expect(result.suggestedDeposits == [.deposit(participant: participant, amount: .fen(30), bankReference: "B3", valueDate: SampleBank.day)])
        #expect(!result.isClean)
    }

    @Test func `a returned payout is not a confirmed one`() throws {
        let echoed = payout.description
        let expected = [ExpectedPayment.payout(id: payout, amount: .fen(500))]
        #expect(try compare([SampleBank.entry("B1", .credit, 500, echo: echoed)], expected).instructions.isEmpty)
        #expect(try compare([SampleBank.entry("B1", .debit, 500, echo: echoed, isReversal: true)], expected).instructions.isEmpty)
    }

    @Test func `of two lines with one id the one with the right amount matches, whatever the order`() throws {
        let lines = [SampleBank.entry("B1", .debit, 400, echo: payout.description), SampleBank.entry("B2", .debit, 500, echo: payout.description)]
        for lines in [lines, lines.reversed()] {
            let result = try compare(lines, [.payout(id: payout, amount: .fen(500))])
            #expect(result.matched.map(\.entry.reference) == ["B2"])
            #expect(result.extra.map(\.entry.reference) == ["B1"])
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `every line and every payment is in one place, and a file delivered again changes nothing`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var expected: [ExpectedPayment] = []
        var entries: [BankEntry] = []
        for serial in 1...40 as ClosedRange<UInt64> {
            let amount = Int64.random(in: 1...50, using: &numbers)
            let isPayout = Bool.random(using: &numbers)
            let payment: ExpectedPayment =
                isPayout
                ? .payout(id: SampleBank.payout(serial), amount: .fen(amount))
                : .deposit(participant: SampleBank.participant(serial), amount: .fen(amount), reference: "R-\(serial / 2)")
            if Int.random(in: 0...4, using: &numbers) > 0 { expected.append(payment) }
            for copy in 0..<Int.random(in: 0...2, using: &numbers) {
                let paid = Int.random(in: 0...3, using: &numbers) == 0 ? amount + 1 : amount
                entries.append(
                    SampleBank.entry(
                        "B\(serial)-\(copy)", isPayout ? .debit : .credit, paid, echo: isPayout ? payment.identifier : nil,
                        text: isPayout ? "" : payment.identifier))
            }
        }
        entries.shuffle(using: &numbers)
        let already = Set(entries.prefix(3).map(\.reference))
        let result = try compare(entries, expected, already: already)
        let lines =
            result.matched.map(\.entry.reference) + result.amountDiffers.map(\.entry.reference)
            + result.extra.map(\.entry.reference) + result.alreadySeen.map(\.reference)
        #expect(lines.sorted() == entries.map(\.reference).sorted())
        let payments = result.matched.map(\.expected) + result.amountDiffers.map(\.expected) + result.missing
        #expect(payments.map(\.identifier).sorted() == expected.map(\.identifier).sorted())
        #expect(result.matched.allSatisfy { $0.entry.amount == $0.expected.amount })

        let recorded = already.union(result.instructions.map(\.bankReference))
        let still = result.missing + result.amountDiffers.map(\.expected)
        let again = try compare(entries, still, already: recorded)
        #expect(again.instructions.isEmpty)
        #expect(again.alreadySeen.count == recorded.count)
    }
}
