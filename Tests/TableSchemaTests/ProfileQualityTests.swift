// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ProfileQualityTests {
    private let scores = QualityValues(
        normativity: .one, completeness: .percent(95), accuracy: .percent(90), consistency: .percent(95),
        timeliness: .percent(85), accessibility: .one)

    @Test func `six scores weigh up to 0.9325`() throws {
        #expect(try QualityScore(scores).total == Rate(partsPerMillion: 932_500))
    }

    @Test func `the total is rounded half up to four decimals`() throws {
        var values = scores
        values.accessibility = Rate(partsPerMillion: 999_000)
        // .932450 is a half: it goes up.
        #expect(try QualityScore(values).total == Rate(partsPerMillion: 932_500))
        values.accessibility = Rate(partsPerMillion: 998_999)
        #expect(try QualityScore(values).total == Rate(partsPerMillion: 932_400))
    }

    @Test func `weights that are no whole are refused`() {
        var weights = QualityValues.standardWeights
        weights.accuracy = .percent(24)
        #expect(throws: Refusal(.qualityWeightsDoNotAddUp, Text(zh: "", en: ""))) { try QualityScore(scores, weights: weights) }
        weights.accuracy = .percent(-25)
        weights.completeness = .percent(75)
        #expect(throws: Refusal(.qualityWeightsDoNotAddUp, Text(zh: "", en: ""))) { try QualityScore(scores, weights: weights) }
    }

    @Test func `a score above one is refused by its side`() {
        var values = scores
        values.timeliness = Rate(partsPerMillion: 1_000_001)
        let refusal = Refusal(.qualityScoreOutOfRange, Text(zh: "", en: ""), subject: "timeliness")
        #expect(throws: refusal) { try QualityScore(values) }
    }

    @Test(arguments: [
        (-5, 1_000_000), (0, 1_000_000), (365, 500_000), (730, 250_000), (1_095, 125_000), (73, 870_551), (182, 707_779),
        (365 * 39, 0), (365 * 40, 0), (1, 998_103),
    ])
    func `freshness halves with each half-life of a year`(days: Int, millionths: Int64) {
        #expect(QualityMeasurement.freshness(ageDays: days, halfLifeDays: 365) == Rate(partsPerMillion: millionths))
    }

    @Test func `a measurement says what was measured and what was declared`() throws {
        let measured = QualityMeasurement(
            cellCount: 200, missingCellCount: 10, malformedCellCount: 19, improbableCellCount: 38, rowCount: 20,
            inconsistentRowCount: 1, newestDate: CalendarDate("2025-11-24"))
        let day = try #require(CalendarDate("2026-11-24"))
        let score = try measured.score(asOf: day)
        #expect(score.values.normativity == .percent(90))
        #expect(score.values.completeness == .percent(95))
        #expect(score.values.accuracy == .percent(80))
        #expect(score.values.consistency == .percent(95))
        #expect(score.values.timeliness == .percent(50))
        #expect(score.declared == [.accessibility])
        #expect(score.total == Rate(partsPerMillion: 840_000))
        let declared = try measured.score(asOf: day, declaration: QualityDeclaration(accuracy: .percent(99)))
        #expect(declared.values.accuracy == .percent(99))
        #expect(declared.declared == [.accuracy, .accessibility])
    }

    @Test func `a meter's duplicates, negatives, gaps, flat line and offset are counted`() throws {
        let quarters = ["01:00", "01:15", "01:30", "01:45", "02:00", "02:15", "02:30", "02:45"]
        let times = quarters + quarters.suffix(4) + ["03:00", "03:15", "03:30", "03:45"]
        let rows = times.map { "2024-10-27T\($0):00+08:00,1.25\n" }.joined()
        let table = "ts,kwh\n" + rows + "2024-10-27T01:00:00Z,-3\n2024-10-27T04:00:00+08:00,\n"
        let findings = try #require(measure(table, series: SeriesPlan(time: "ts", value: "kwh")).seriesFindings)
        #expect(findings.rowCount == 18)
        #expect(findings.duplicateCount == 4)
        #expect(findings.negativeCount == 1)
        #expect(findings.missingValueCount == 1)
        #expect(findings.offsetChangeCount == 1)
        #expect(findings.longestFlatLine == 16)
        #expect(findings.flatLineCount == 1)
        #expect(findings.outOfOrderCount == 2)
        #expect(findings.unreadableTimeCount == 0)
    }

    @Test func `two meters at one time are no duplicate, and two offsets of one instant are`() throws {
        let table = "m,ts,v\na,2024-01-01T09:00:00+08:00,1\nb,2024-01-01T09:00:00+08:00,1\nb,2024-01-01T01:00:00Z,x\n"
        let plan = SeriesPlan(time: "ts", value: "v", series: "m", flatLineRows: 2)
        let findings = try #require(measure(table, series: plan).seriesFindings)
        #expect(findings.duplicateCount == 1)
        #expect(findings.unreadableValueCount == 1)
        #expect(findings.flatLineCount == 0)
    }

    @Test func `beyond the limit of points the duplicates are marked as partial`() {
        var check = SeriesCheck(pointLimit: 2)
        for day in ["2024-01-01", "2024-01-02", "2024-01-02"] {
            Array(day.utf8).withUnsafeBytes { check.observe(time: $0, value: nil) }
        }
        #expect(check.result.duplicateCount == 1)
        #expect(!check.result.isDuplicateCountPartial)
        Array("2024-01-03".utf8).withUnsafeBytes { check.observe(time: $0, value: nil) }
        #expect(check.result.isDuplicateCountPartial)
    }
}
