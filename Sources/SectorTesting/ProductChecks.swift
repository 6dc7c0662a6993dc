// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

/// Whether a kind of product is described, deliverable and priced, and has a schema that says all of each field.
struct ProductChecks {
    let product: ProductKind

    func run(_ log: inout FindingLog) {
        log.require(
            product.name.isComplete && product.summary.isComplete, .productDescribed, product.id,
            zh: "名称或说明缺一种语言", en: "name or summary lacks a language")
        log.require(
            !product.forms.isEmpty && Set(product.forms).count == product.forms.count, .productForms, product.id,
            zh: "交付形态为空或重复", en: "forms are empty or repeated")
        log.require(
            !product.priceModels.isEmpty && Set(product.priceModels).count == product.priceModels.count, .productPrices,
            product.id, zh: "定价方式为空或重复", en: "price models are empty or repeated")
        do throws(Fault) {
            try SchemaChecks(product: product, schema: product.schema()).run(&log)
        } catch {
            log.note(.schemaReadable, product.id, zh: error.message.zh, en: error.message.en)
        }
    }
}
