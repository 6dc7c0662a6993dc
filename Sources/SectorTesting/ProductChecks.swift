// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

/// Whether a kind of product is described, deliverable and priced, and has a schema that says all of each field.
struct ProductChecks {
    let product: ProductKind
    let module: any SectorModule

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
        let own = product.madeFrom.filter { $0.hasPrefix(module.manifest.prefix + "-") }
        log.require(
            product.madeFrom.isEmpty
                || (product.madeFrom.count >= 2 && own.allSatisfy { module.product($0)?.madeFrom.isEmpty == true }),
            .productFusion, product.id, zh: "融合来源 \(product.madeFrom.joined(separator: "、")) 少于两个、不存在或本身是融合产品",
            en: "its sources \(product.madeFrom.joined(separator: ", ")) are fewer than two, unknown or fusion products")
        do throws(Fault) {
            try SchemaChecks(product: product, schema: product.schema()).run(&log)
        } catch {
            log.note(.schemaReadable, product.id, zh: error.message.zh, en: error.message.en)
        }
    }
}
