// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit
import TableSchema

/// A table that goes on offer: its bytes, its form and what is said about it.
struct DemoTable {
    let title: Text
    let csv: [UInt8]
    let options: TableOptions
    let provenance: Text
}

extension DemoStage {
    /// Registers the rights over a table. Objections are open for ten days then.
    func register(
        _ table: DemoTable, _ goods: DemoGoods, by owner: ExchangeID
    ) async throws -> (right: ExchangeID, file: StoredFile) {
        let file = try open.vault.store(table.csv)
        let resource = DataResource(
            title: table.title.zh, summary: table.provenance.zh, sourceClass: goods.sourceClass, acquisition: goods.acquisition,
            evidence: goods.licence.map { "\($0) 许可文本" } ?? "采集台账 2026", sourceLicence: goods.licence, content: file.digest)
        let receipt = try await submit(.rights(.register(RegisterRight(resource: resource))), as: owner)
        guard let right = receipt.events.first?.subject else { throw Fault.demoFailed(table.title) }
        try await submit(.rights(.accept(AcceptRegistration(right: right, isAccepted: true, reason: "材料齐全,来源可查"))))
        tell(Text(zh: "✓ \(right)  \(table.title.zh):受理并公示", en: "✓ \(right)  \(table.title.en): accepted, open to objections"))
        return (right, file)
    }

    /// Describes, examines, appraises and prices a product under a certified right; it is ready for submission then.
    func prepare(
        _ table: DemoTable, _ goods: DemoGoods, under right: ExchangeID, file: StoredFile, by owner: ExchangeID,
        from fusion: Fusion? = nil
    ) async throws -> ExchangeID {
        let sector = try open.sector(of: goods.kind)
        guard let kind = open.exchange.rulebook.productKind(goods.kind, of: sector) else { throw Fault.demoFailed(table.title) }
        let description = ProductDescription(
            title: table.title, summary: kind.summary, category: sector, updateCycle: "日/季度", timeSpan: "2025-2026",
            deliveryMode: goods.form.name.zh, useLimits: "按合同约定的用途、期限与次数使用,不得转售", source: table.provenance.zh,
            sample: "见样例前三行", keywords: [kind.name.zh, "酒泉", open.exchange.rulebook.sector(sector)?.manifest.name.zh ?? sector])
        let described = try await submit(
            .catalog(
                .describe(
                    DescribeProduct(
                        right: right, sector: sector, kind: goods.kind, form: goods.form, description: description,
                        declared: goods.declared, fusion: fusion))), as: owner)
        guard let product = described.events.first?.subject else { throw Fault.demoFailed(table.title) }
        let outcome = try ProductExaminer(kind, in: open.vault).examine(file, options: table.options, asOf: clock.now.date)
        try await submit(.catalog(.examine(RecordExamination(product: product, report: outcome.report))))
        try await submit(.pricing(.setPrice(ExchangeKernel.SetPrice(product: product, model: goods.price))), as: owner)
        let report = outcome.report
        tell(
            Text(
                zh: "· \(product)  \(report.rowCount) 行,\(report.grade.rawValue),质量 \(report.quality)"
                    + (report.kAnonymity.map { ",k = \($0)" } ?? ""),
                en: "· \(product)  \(report.rowCount) rows, \(report.grade.rawValue), quality \(report.quality)"
                    + (report.kAnonymity.map { ", k = \($0)" } ?? "")))
        try await appraise(goods, product, sector)
        return product
    }

    /// Submits a product and puts it on offer.
    func list(_ product: ExchangeID, _ title: Text, _ price: PriceModel, by owner: ExchangeID) async throws {
        try await submit(.catalog(.submit(SubmitProduct(product: product))), as: owner)
        try await submit(
            .catalog(.review(ReviewListing(product: product, isApproved: true, reason: "规则与材料审核通过"))))
        tell(
            Text(
                zh: "✓ 上架 \(product)  \(title.zh)  \(price.summary(.zh))",
                en: "✓ on offer \(product)  \(title.en)  \(price.summary(.en))"))
    }

    private func appraise(_ goods: DemoGoods, _ product: ExchangeID, _ sector: String) async throws {
        guard let (id, inputs) = goods.appraisal,
            let model = open.exchange.rulebook.sector(sector)?.valuationModel(id)
        else { return }
        let appraisal = try model.appraise(inputs)
        let until = clock.now.adding(days: 365).date
        try await submit(.pricing(.appraise(RecordAppraisal(product: product, appraisal: appraisal, until: until))))
        tell(
            Text(
                zh: "  估值 \(appraisal.value.grouped) 元(\(model.name.zh),\(appraisal.trace.count) 步可复算)",
                en: "  appraised at CNY \(appraisal.value.grouped) by \(model.name.en), \(appraisal.trace.count) steps to recompute"))
    }
}
