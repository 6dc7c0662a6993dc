// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ProfileAnonymityTests {
    private let people = """
        zip,born,sex,illness
        735000,1980-01-02,F,a
        735000,1980-05-06,F,b
        735099,1981-01-02,F,a
        736200,1985-03-04,M,a
        736200,1985-03-04,M,a
        736201,1999-12-31,M,

        """

    private func count(_ plan: KAnonymityPlan) throws -> KAnonymity {
        try #require(measure(people, anonymity: plan).anonymity).result()
    }

    @Test func `rows alike on every quasi-identifier form a class`() throws {
        let columns = ["zip", "born", "sex"].map { KAnonymityPlan.QuasiIdentifier($0) }
        let result = try count(KAnonymityPlan(columns, sensitiveLabel: "illness", threshold: 2))
        #expect(result.rowCount == 6)
        #expect(result.k == 1)
        #expect(result.classCount == 5)
        #expect(result.singletonCount == 4)
        #expect(result.rowsBelowThreshold == 4)
        #expect(result.kAfterSuppression == 2)
        #expect(result.l == 1)
        #expect(!result.isReached)
        #expect(result.suppressionShare == Rate(partsPerMillion: 666_667))
    }

    @Test func `coarser values make larger classes`() throws {
        let result = try count(
            KAnonymityPlan(
                [.init("zip", .prefix(length: 4)), .init("born", .years(width: 10)), .init("sex")],
                sensitiveLabel: "illness", threshold: 2))
        #expect(result.classCount == 3)
        #expect(result.k == 1)
        #expect(result.singletonCount == 1)
        #expect(result.kAfterSuppression == 2)
    }

    @Test(arguments: [
        (Generalisation.exact, 5), (.month, 5), (.year, 4), (.years(width: 2), 3), (.years(width: 20), 1), (.suppressed, 1),
        (.prefix(length: 3), 2), (.prefix(length: 0), 1), (.age(width: 10, asOfYear: 2026, month: 11, day: 24), 2),
        (.age(width: 1, asOfYear: 2026, month: 1, day: 2), 4), (.band(width: 10), 5),
    ])
    func `a day is made coarser`(generalisation: Generalisation, classes: Int) throws {
        let result = try count(KAnonymityPlan([.init("born", generalisation)]))
        #expect(result.classCount == classes)
    }

    @Test func `numbers fall into bands that do not meet at zero`() throws {
        let plan = KAnonymityPlan([.init("n", .band(width: 10))])
        let result = try #require(measure("n\n-0.5\n0.5\n9.99\n10\n-10\n", anonymity: plan).anonymity).result()
        #expect(result.classCount == 3)
        #expect(result.k == 1)
    }

    @Test func `diversity counts different sensitive values, none among them`() throws {
        let plan = KAnonymityPlan([.init("sex")], sensitiveLabel: "illness", threshold: 3)
        let result = try count(plan)
        #expect(result.k == 3)
        #expect(result.isReached)
        #expect(result.l == 2)
        #expect(result.rowsBelowThreshold == 0)
    }

    @Test func `a column that the table lacks is refused by name`() throws {
        #expect(throws: Refusal(.kAnonymityNoSuchColumn, Text(zh: "", en: ""), subject: "village")) {
            try count(KAnonymityPlan([.init("zip"), .init("village")]))
        }
        #expect(throws: Refusal(.kAnonymityNoSuchColumn, Text(zh: "", en: ""))) { try count(KAnonymityPlan([])) }
    }

    @Test(arguments: [4, 5]) func `more classes than the limit are refused instead of guessed`(limit: Int) throws {
        let plan = KAnonymityPlan([.init("born")], classLimit: limit)
        if limit == 5 {
            #expect(try count(plan).classCount == 5)
        } else {
            #expect(throws: Refusal(.kAnonymityTooManyClasses, Text(zh: "", en: ""))) { try count(plan) }
        }
    }

    @Test func `five hundred people counted by hash are counted as by a dictionary`() throws {
        let seed: UInt64 = 20_261_124
        print("seed \(seed)")
        var state = seed
        var sizes: [String: Int] = [:]
        var table = "a,b,c\n"
        for _ in 0..<500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let row = "\(state >> 60),\((state >> 55) % 7),\((state >> 50) % 3)"
            sizes[row, default: 0] += 1
            table += row + "\n"
        }
        let plan = KAnonymityPlan([.init("a"), .init("b"), .init("c")], threshold: 2)
        let result = try #require(measure(table, anonymity: plan).anonymity).result()
        #expect(result.classCount == sizes.count)
        #expect(result.k == sizes.values.min())
        #expect(result.singletonCount == sizes.values.count { $0 == 1 })
        #expect(result.rowsBelowThreshold == result.singletonCount)
    }
}
