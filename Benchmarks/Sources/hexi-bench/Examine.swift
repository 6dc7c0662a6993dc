// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeKernel
import ExchangeModel
import Foundation
import Glibc
import SectorKit
import TableSchema

/// Examines one table whole: validation, profile, personal information, k-anonymity and the rules. Megabytes a second of one core,
/// and the most memory the process had.
struct Examine: ParsableCommand {
    @OptionGroup var options: BenchOptions
    @Option(help: "The table.") var table: String
    @Option(help: "Its schema.") var schema: String

    func run() throws {
        let schema = try TableSchema(json: [UInt8](try Data(contentsOf: URL(filePath: schema))))
        guard let day = CalendarDate(year: 2026, month: 11, day: 24) else { throw BenchFailure() }
        let quasi = ["visit_date", "age_band", "city"]
        let plan = ExaminationPlan(asOf: day, anonymity: KAnonymityPlan(quasi.map { .init($0) }))
        let source = try FileSource(path: table)
        guard let digest = Digest(hex: String(repeating: "0", count: 64)) else { throw BenchFailure() }
        let byteCount = source.size
        let start = ContinuousClock.now
        let outcome = try TableExaminer(schema: schema, plan: plan).examine(
            source, digest: digest, byteCount: byteCount, options: TableOptions(fileName: table))
        let facts: Facts = [
            .columns: .list(outcome.profile.columns.map(\.label)), .rowCount: .integer(Int64(outcome.examination.rowCount)),
            .kAnonymity: .integer(Int64(outcome.examination.anonymity?.k ?? 0)), .grade: "L2",
        ]
        let findings = try Rulebook().judge(.list, facts, on: day).findings.count
        let elapsed = (ContinuousClock.now - start).seconds
        guard findings > 0, outcome.examination.rowCount > 0, outcome.examination.validity?.problemCount == 0 else {
            throw BenchFailure()
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        Line.print("examine", 1, perSecond: Double(byteCount) / 1e6 / elapsed)
        Line.print("examine-mebibytes", 1, perSecond: Double(usage.ru_maxrss) / 1_024)
        print("# \(outcome.examination.rowCount) rows, \(byteCount) bytes")
    }
}
