// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import TableSchema

/// How the examination of a product's file stands: what is seen of it while it runs, and what it came to.
struct ExaminationState: Codable, Sendable {
    /// How far it is.
    enum Stage: String, Codable, Sendable, CaseIterable {
        /// Others come first.
        case waiting
        /// The file is being read, or what was found is being put on record.
        case reading
        /// It is on record, and durable.
        case examined
        /// It ended without being on record.
        case refused
    }

    /// Why it is not on record.
    struct Obstacle: Codable, Sendable {
        let code: String
        let messages: Text
    }

    /// One place where the file breaks its schema.
    struct Breach: Codable, Sendable {
        let code: String
        /// The row, the header being 1.
        let row: Int?
        let field: String?
        let title: Text
    }

    let product: ExchangeID
    let stage: Stage
    let file: Digest
    /// How many bytes the file has.
    let byteCount: Int64
    /// How many of them were read.
    let bytesRead: Int64
    /// The same in hundredths; 100 only at the end.
    let percent: Int
    let rowCount: Int
    let errorCount: Int
    /// The first errors by row and field, without the values.
    let firstProblems: [Breach]
    /// Personal information that was found, without the values.
    let personalInformation: [ExaminationProgress.Finding]
    /// The record of what was found, once it is there.
    let record: UInt64?
    let problem: Obstacle?

    var hasEnded: Bool { stage == .examined || stage == .refused }

    /// What is seen of an examination that runs or ended lately.
    init(_ examination: RunningExamination, _ snapshot: RunningExamination.Snapshot) {
        let found = snapshot.progress?.found
        (product, file, byteCount) = (examination.product, examination.file.digest, examination.file.byteCount)
        bytesRead = snapshot.progress?.bytesRead ?? 0
        (rowCount, errorCount) = (found?.rowCount ?? 0, found?.errorCount ?? 0)
        firstProblems = (found?.firstProblems ?? []).map { Breach(code: $0.code, row: $0.row, field: $0.field, title: $0.title) }
        personalInformation = found?.personalInformation ?? []
        let read = Int(min(99, bytesRead * 100 / max(byteCount, 1)))
        switch snapshot.stage {
        case .waiting: (stage, percent, record, problem) = (.waiting, read, nil, nil)
        case .reading: (stage, percent, record, problem) = (.reading, read, nil, nil)
        case .ended(.success(let outcome), _): (stage, percent, record, problem) = (.examined, 100, outcome.receipt.sequence, nil)
        case .ended(.failure(let error), _):
            let shown = Problem(error, .zh)
            (stage, percent, record, problem) = (.refused, read, nil, Obstacle(code: shown.code, messages: shown.messages))
        }
    }

    /// What is on record about a product that was examined before.
    init(_ product: ExchangeID, _ report: ExaminationReport) {
        self.product = product
        (stage, file, byteCount, bytesRead, percent) = (.examined, report.file, report.byteCount, report.byteCount, 100)
        (rowCount, errorCount) = (Int(report.rowCount), Int(report.errorCount))
        (firstProblems, personalInformation, record, problem) = ([], [], nil, nil)
    }
}
