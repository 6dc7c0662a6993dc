// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

/// Whether a schema says all that the exchange needs to know of each field.
struct SchemaChecks {
    let product: ProductKind
    let schema: TableSchema

    func run(_ log: inout FindingLog) throws(Fault) {
        let document = try JSONParser.parse(product.schemaJSON)
        for (field, json) in zip(schema.fields, document["fields"]?.array ?? []) {
            check(field, isTyped: json["type"] != nil, &log)
        }
        log.require(
            !schema.primaryKey.isEmpty, .primaryKey, product.id, zh: "没有 primaryKey", en: "there is no primaryKey")
        for name in product.quasiIdentifiers {
            log.require(
                schema.field(named: name) != nil, .quasiIdentifiers, product.id, zh: "没有名为“\(name)”的字段",
                en: "there is no field named '\(name)'")
        }
    }

    private func check(_ field: Field, isTyped: Bool, _ log: inout FindingLog) {
        let subject = "\(product.id).\(field.name)"
        log.require(isTyped, .fieldTyped, subject, zh: "没有 type", en: "there is no type")
        log.require(
            Text(zh: field.title ?? "", en: field.description ?? "").isComplete, .fieldTitled, subject,
            zh: "没有 title 或 description", en: "title or description is missing")
        log.require(field.level != nil, .fieldLevel, subject, zh: "没有 level", en: "there is no level")
        log.require(field.level != .core, .fieldTradable, subject, zh: "级别为核心数据", en: "the level is core data")
        log.require(field.personalInformation != nil, .fieldPersonal, subject, zh: "没有 pi", en: "there is no pi")
        guard field.type == .integer || field.type == .number else { return }
        log.require(field.unit?.isEmpty == false, .fieldUnit, subject, zh: "没有 unit", en: "there is no unit")
    }
}
