// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Refusal {
    static func productNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "catalog.not-found", Text(zh: "没有产品 \(id)。请核对编号。", en: "There is no product \(id). Check the id."),
            subject: "\(id)")
    }

    static func notListed(_ id: ExchangeID, _ status: Product.Status, _ reason: String?) -> Refusal {
        let why = reason.map { " — \($0)" } ?? ""
        return Refusal(
            "catalog.not-listed",
            Text(
                zh: "产品 \(id) 未上架(状态:\(status.rawValue))\(why)。",
                en: "Product \(id) is not on offer: its status is \(status.rawValue)\(why)."),
            subject: "\(id)")
    }

    static func notSeller(_ participant: ExchangeID, _ product: ExchangeID) -> Refusal {
        Refusal(
            "catalog.not-seller",
            Text(zh: "产品 \(product) 不属于主体 \(participant)。", en: "Product \(product) is not \(participant)'s."),
            subject: "\(product)")
    }

    static func productElsewhere(_ id: ExchangeID, _ status: Product.Status) -> Refusal {
        Refusal(
            "catalog.not-at-this-step",
            Text(
                zh: "产品 \(id) 的状态是 \(status.rawValue),不能办理这一步。",
                en: "Product \(id) is \(status.rawValue); this step does not come now."),
            subject: "\(id)")
    }

    static func kindUnknown(_ kind: String, _ sector: String) -> Refusal {
        Refusal(
            "catalog.kind-unknown",
            Text(
                zh: "行业“\(sector)”没有产品种类“\(kind)”。请查看 hexi product kinds。",
                en: "The sector '\(sector)' has no product kind '\(kind)'. See hexi product kinds."),
            subject: kind)
    }

    static func formNotAllowed(_ form: ProductForm, _ kind: ProductKind) -> Refusal {
        let forms = kind.forms.map(\.rawValue).joined(separator: ", ")
        return Refusal(
            "catalog.form-not-allowed",
            Text(
                zh: "\(kind.id) 不能以“\(form.name.zh)”形式交付,可选:\(forms)。",
                en: "\(kind.id) is not delivered as '\(form.rawValue)'. Choose one of: \(forms)."),
            subject: form.rawValue)
    }

    static func fusionWithoutSources(_ kind: ProductKind) -> Refusal {
        Refusal(
            "catalog.fusion-sources-missing",
            Text(
                zh: "\(kind.id) 是融合产品,须给出来源产品(\(kind.madeFrom.joined(separator: "、")))与各自的收益权重。",
                en: "\(kind.id) is a fusion product. Name its sources (\(kind.madeFrom.joined(separator: ", "))) and their weights."),
            subject: kind.id)
    }

    static func fusionKinds(_ kind: ProductKind, _ found: [ProductKind.ID]) -> Refusal {
        let wanted = kind.madeFrom.isEmpty ? "–" : kind.madeFrom.joined(separator: " + ")
        return Refusal(
            "catalog.fusion-kinds",
            Text(
                zh: "\(kind.id) 由 \(wanted) 融合而成,给出的是 \(found.joined(separator: " + "))。",
                en: "\(kind.id) is made from \(wanted), and was given \(found.joined(separator: " + "))."),
            subject: kind.id)
    }

    static let fusionWeights = Refusal(
        "catalog.fusion-weights",
        Text(
            zh: "来源产品不得重复、最多 \(Fusion.sourceLimit) 个;来源权重为 1 至 1,000,000,自有权重不小于 0。",
            en: "Sources are named once and are at most \(Fusion.sourceLimit); their weights lie between 1 and 1,000,000, one's own from 0."),
        subject: "fusion")

    static func fusionOfFusion(_ source: ExchangeID) -> Refusal {
        Refusal(
            "catalog.fusion-of-fusion",
            Text(zh: "\(source) 本身是融合产品,请直接以其来源融合。", en: "\(source) is a fusion product itself. Name its sources instead."),
            subject: "\(source)")
    }

    static func fusionNotAgreed(_ product: ExchangeID, _ source: ExchangeID) -> Refusal {
        Refusal(
            "catalog.fusion-not-agreed",
            Text(
                zh: "来源产品 \(source) 的供方尚未同意融合产品 \(product) 及其收益比例。",
                en: "The supplier of \(source) has not agreed to the fusion product \(product) and its part of the income."),
            subject: "\(source)")
    }

    static func notSource(_ source: ExchangeID, _ product: ExchangeID) -> Refusal {
        Refusal(
            "catalog.not-a-source",
            Text(zh: "\(product) 不以 \(source) 为来源。", en: "\(product) is not made from \(source)."), subject: "\(source)")
    }

    static func descriptionIncomplete(_ items: [String]) -> Refusal {
        let names = items.joined(separator: ", ")
        return Refusal(
            "catalog.description-incomplete",
            Text(zh: "产品描述缺少必填项:\(names)。", en: "The description lacks mandatory items: \(names)."), subject: names,
            citation: Citation("GB/T 36343-2018", .toVerify))
    }

    static func descriptionTooLong(_ byteCount: Int) -> Refusal {
        Refusal(
            "catalog.description-too-long",
            Text(
                zh: "产品描述有 \(byteCount) 字节,上限为 16,384。请缩短。",
                en: "The description has \(byteCount) bytes; 16,384 are the limit. Shorten it."),
            subject: "description")
    }

    static func tooManyColumns(_ count: Int) -> Refusal {
        Refusal(
            "catalog.too-many-columns",
            Text(
                zh: "数据表有 \(count) 列,上限为 \(ExaminationReport.columnLimit)。请拆分。",
                en: "The table has \(count) columns; \(ExaminationReport.columnLimit) are the limit. Split it."),
            subject: "columns")
    }

    static func notExamined(_ id: ExchangeID) -> Refusal {
        Refusal(
            "catalog.not-examined",
            Text(
                zh: "产品 \(id) 的数据尚未检测,字段尚未定级。请先检测。",
                en: "The data of \(id) was not examined and its fields have no grade. Examine it first."),
            subject: "\(id)")
    }

    static func dataHasErrors(_ id: ExchangeID, _ count: Int64) -> Refusal {
        Refusal(
            "catalog.data-has-errors",
            Text(
                zh: "产品 \(id) 的数据有 \(count) 处不符合数据模式。请更正后重新检测。",
                en: "The data of \(id) breaks its schema in \(count) places. Correct it and examine it again."),
            subject: "\(id)")
    }

    static func notPriced(_ id: ExchangeID) -> Refusal {
        Refusal(
            "catalog.not-priced",
            Text(zh: "产品 \(id) 尚未定价。", en: "Product \(id) has no price yet. Set one."), subject: "\(id)")
    }
}
