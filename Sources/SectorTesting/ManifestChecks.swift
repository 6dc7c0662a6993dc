// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// Whether a module says properly who it is.
struct ManifestChecks<Module: SectorModule> {
    let module: Module

    func run(_ log: inout FindingLog) {
        let manifest = module.manifest
        let words = manifest.id.split(separator: "-", omittingEmptySubsequences: false)
        log.require(
            words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isLowercaseOrDigit) }, .manifestID, manifest.id,
            zh: "标识为“\(manifest.id)”", en: "the id is '\(manifest.id)'")
        let numbers = manifest.version.split(separator: ".", omittingEmptySubsequences: false)
        log.require(
            numbers.count == 3 && numbers.allSatisfy(Self.isNumber), .manifestVersion, manifest.id,
            zh: "版本号为“\(manifest.version)”", en: "the version is '\(manifest.version)'")
        log.require(
            (2...4).contains(manifest.prefix.utf8.count) && manifest.prefix.utf8.allSatisfy { (0x41...0x5A).contains($0) },
            .manifestPrefix, manifest.id, zh: "前缀为“\(manifest.prefix)”", en: "the prefix is '\(manifest.prefix)'")
        log.require(
            manifest.name.isComplete, .manifestName, manifest.id, zh: "名称缺一种语言", en: "the name lacks a language")
        let parts = [
            (module.products.isEmpty, Text(zh: "产品", en: "products")), (module.rules.isEmpty, Text(zh: "规则", en: "rules")),
            (module.valuationModels.isEmpty, Text(zh: "估值模型", en: "valuation models")),
        ]
        for (isEmpty, part) in parts where isEmpty {
            log.note(.modulePopulated, manifest.id, zh: "没有\(part.zh)", en: "there are no \(part.en)")
        }
    }

    private static func isLowercaseOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// Digits without a leading zero.
    private static func isNumber(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt32(text).map { String($0) } == String(text)
    }
}
