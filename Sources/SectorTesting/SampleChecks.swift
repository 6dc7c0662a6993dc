// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

/// Whether samples exist, keep to their schemas, name nobody and say when they are invented.
struct SampleChecks {
    /// The fewest rows that show anything.
    static let fewestRows = 5
    /// The smallest class of a sample over its quasi-identifiers (GB/T 37964; the number is a project parameter).
    static let smallestClass = 5

    let products: [ProductKind]
    let samples: [Sample]

    func run(_ log: inout FindingLog) {
        for product in products {
            log.require(
                samples.contains { $0.productKind == product.id }, .sampleExists, product.id,
                zh: "没有样例", en: "there is no sample")
        }
        for sample in samples {
            describe(sample, &log)
            guard let product = products.first(where: { $0.id == sample.productKind }) else {
                log.note(
                    .sampleKind, sample.fileName, zh: "没有产品 \(sample.productKind)", en: "there is no kind \(sample.productKind)")
                continue
            }
            do throws(Fault) {
                let schema = try product.schema()
                try validate(sample, schema, &log)
                try measure(sample, product, schema, &log)
            } catch {
                // An unreadable schema is told of where products are checked; only a broken table is news here.
                if !error.code.rawValue.hasPrefix("schema.") && !error.code.rawValue.hasPrefix("json.") {
                    log.note(.sampleValid, sample.fileName, zh: error.message.zh, en: error.message.en)
                }
            }
        }
    }

    private func describe(_ sample: Sample, _ log: inout FindingLog) {
        log.require(
            sample.title.isComplete && sample.provenance.isComplete, .sampleDescribed, sample.fileName,
            zh: "标题或来源缺一种语言", en: "title or provenance lacks a language")
        guard sample.isIllustrative else { return }
        let firstLine = String(decoding: sample.csv.prefix { $0 != 0x0A }, as: UTF8.self)
        log.require(
            firstLine.hasPrefix("#") && firstLine.contains("示例") && firstLine.lowercased().contains("illustrative"),
            .sampleHonest, sample.fileName, zh: "首行没有说明是示例", en: "the first line does not say that it is illustrative")
    }

    private func validate(_ sample: Sample, _ schema: TableSchema, _ log: inout FindingLog) throws(Fault) {
        let report = try TableValidator.validate(
            MemorySource(sample.csv), against: schema, options: Sample.tableOptions, name: sample.fileName)
        if let error = report.errors.first {
            let place = error.rowNumber.map { "row \($0): " } ?? ""
            log.note(
                .sampleValid, sample.fileName, zh: "共 \(report.errorCount) 处,首先是 \(place)\(error.message)",
                en: "\(report.errorCount) errors, the first: \(place)\(error.message)")
        }
        log.require(
            report.rows >= Self.fewestRows, .sampleFilled, sample.fileName, zh: "只有 \(report.rows) 行",
            en: "there are \(report.rows) rows")
    }

    private func measure(
        _ sample: Sample, _ product: ProductKind, _ schema: TableSchema, _ log: inout FindingLog
    ) throws(Fault) {
        let identifiers = product.quasiIdentifiers.filter { schema.field(named: $0) != nil }
        let plan = KAnonymityPlan(identifiers.map { .init($0) }, threshold: Self.smallestClass)
        var measurer = TableMeasurer(schema: schema, anonymity: identifiers.isEmpty ? nil : plan)
        _ = try TableReader(source: MemorySource(sample.csv), options: Sample.tableOptions).read(into: &measurer)
        for finding in measurer.scanner.findings
        where finding.kind.isDirectIdentifier && finding.confidence >= .medium && finding.count > 0 {
            log.note(
                .sampleUnidentified, "\(sample.fileName) \(finding.label)",
                zh: "\(finding.count) 格含\(finding.kind.name.zh)", en: "\(finding.count) cells hold a \(finding.kind.name.en)")
        }
        guard let counter = measurer.anonymity else { return }
        do throws(Refusal) {
            let anonymity = try counter.result()
            log.require(
                anonymity.isReached, .sampleAnonymous, sample.fileName, zh: "k = \(anonymity.k)", en: "k = \(anonymity.k)")
        } catch {
            log.note(.sampleAnonymous, sample.fileName, zh: error.message.zh, en: error.message.en)
        }
    }
}
