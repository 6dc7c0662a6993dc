// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ExaminationTests {
    private let digest = Digest(bytes: [UInt8](repeating: 7, count: 32))

    private func examine(_ text: String, schema: TableSchema?, plan: ExaminationPlan) throws -> TableExaminer.Outcome {
        try TableExaminer(schema: schema, plan: plan)
            .examine(MemorySource(text), digest: #require(digest), byteCount: text.utf8.count)
    }

    @Test func `one pass yields the facts of a listing`() throws {
        let schema = TableSchema(fields: [Field("day", .date, level: .l1), Field("phone", level: .l3), Field("n", .integer)])
        let plan = ExaminationPlan(
            asOf: CalendarDate("2026-01-01"), halfLifeDays: 365, anonymity: KAnonymityPlan([.init("day", .year)], threshold: 2))
        let outcome = try examine("day,phone,n\n2024-12-01,13800138000,1\n2025-01-01,13900139000,\n", schema: schema, plan: plan)
        let facts = outcome.examination
        #expect(facts.rowCount == 2)
        #expect(facts.labels == ["day", "phone", "n"])
        #expect(facts.completeness == Rate(partsPerMillion: 833_333))
        #expect(facts.declaredGrade == .l3)
        #expect(facts.personalInformation.map(\.kind) == [.mobile])
        #expect(facts.hasDirectIdentifiers)
        #expect(facts.anonymity?.k == 1)
        #expect(facts.quality?.values.timeliness == .percent(50))
        // .15 + .25 × .833333 + .25 + .15 + .15 × .5 + .05
        #expect(facts.quality?.total == Rate(partsPerMillion: 883_300))
        #expect(facts.warnings.count == 1)
        #expect(outcome.profile.columns[1].topValues.isEmpty)
        #expect(outcome.findings.first?.maskedExample == "138****8000")
    }

    @Test func `a row that breaks the schema is told of without its value`() throws {
        let schema = TableSchema(fields: [Field("n", .integer), Field("phone", .integer)], primaryKey: ["n"])
        let day = CalendarDate("2026-01-01")
        let facts = try examine(
            "n,phone\n1,\n2,13900139000x\n1,\n", schema: schema, plan: ExaminationPlan(asOf: day)
        ).examination
        #expect(facts.validity?.isValid == false)
        #expect(facts.validity?.problemCount == 2)
        #expect(facts.validity?.firstProblems.map(\.code) == ["type-error", "primary-key"])
        #expect(facts.validity?.firstProblems.map(\.row) == [3, 4])
        #expect(!String(describing: facts).contains("13900139000"))
        // One of four values is no number, one of three rows repeats a key, two of six cells are empty.
        #expect(facts.quality?.values.normativity == .percent(75))
        #expect(facts.quality?.values.consistency == Rate(partsPerMillion: 666_667))
        #expect(facts.quality?.values.completeness == Rate(partsPerMillion: 666_667))
        #expect(facts.quality?.declared == [.timeliness, .accessibility])
    }

    @Test func `progress is heard while a table is read`() throws {
        var heard = 0
        let table = "a\n" + String(repeating: "1\n", count: 500_000)
        let examiner = TableExaminer(schema: nil)
        let facts = try examiner.examine(
            MemorySource(table), digest: #require(digest), byteCount: table.utf8.count, progress: { heard = $0.byteCount }
        ).examination
        #expect(heard == table.utf8.count)
        #expect(facts.rowCount == 500_000)
        #expect(facts.validity == nil)
    }

    @Test func `a declared column of phones is no surprise`() throws {
        let schema = TableSchema(fields: [Field("phone", personalInformation: .general)])
        let facts = try examine("phone\n13800138000\n", schema: schema, plan: ExaminationPlan()).examination
        #expect(facts.warnings.isEmpty)
        #expect(facts.hasDirectIdentifiers)
        #expect(facts.quality == nil)
    }

    @Test func `the largest examination fits into a journal record and comes back equal`() throws {
        let long = String(repeating: "列", count: 400)
        let text = Text(zh: long, en: long)
        let header = (0..<300).map { "\(long)\($0)" }.joined(separator: ",")
        let row = (0..<300).map { _ in "13800138000" }.joined(separator: ",")
        let table = try measure("\(header)\n\(row)\n")
        let problem = ExaminedValidity.Problem(code: long, row: .max, field: long, message: text)
        let plan = KAnonymityPlan((0..<16).map { .init("\(long)\($0)") })
        let facts = Examination(
            digest: try #require(digest), byteCount: .max, rowCount: .max, labels: table.profiler.profile.columns.map(\.label),
            validity: ExaminedValidity(problemCount: .max, firstProblems: .init(repeating: problem, count: 99)),
            completeness: .one, personalInformation: table.scanner.findings.map { ExaminedPersonalInformation($0) },
            declaredGrade: .important, anonymity: try measure("\(header)\n\(row)\n", anonymity: plan).anonymity?.result(),
            warnings: [Text](repeating: text, count: 99))
        #expect(facts.columnCount == 300)
        #expect(facts.labels.count == Examination.labelLimit)
        #expect(facts.personalInformation.count == Examination.findingLimit)
        #expect(facts.validity?.firstProblems.count == Examination.problemLimit)
        #expect(facts.warnings.count == Examination.warningLimit)
        let bytes = try CBOREncoder().encode(facts)
        print("largest examination: \(bytes.count) bytes")
        #expect(bytes.count < 60_000)
        #expect(try CBORDecoder().decode(Examination.self, from: bytes) == facts)
    }
}
