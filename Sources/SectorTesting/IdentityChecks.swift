// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// Whether ids carry the module's prefix and name one thing each.
struct IdentityChecks<Module: SectorModule> {
    let module: Module

    func run(_ log: inout FindingLog) {
        let prefix = module.manifest.prefix
        let products = module.products.map(\.id)
        let rules = module.rules.map(\.id)
        let models = module.valuationModels.map(\.id)
        for product in module.products {
            check(product.id, after: prefix + (product.madeFrom.isEmpty ? "-P" : "-F"), isRest: Self.isNumber, &log)
        }
        for id in rules { check(id, after: prefix + "-", isRest: Self.isNumber, &log) }
        for id in models { check(id, after: prefix.lowercased() + ".", isRest: Self.isWords, &log) }
        checkLock(&log)
        let kinds = [products, rules, models, module.samples.map(\.fileName)]
        for ids in kinds { for id in Self.repeated(ids) { note(repeated: id, &log) } }
    }

    private func check(_ id: String, after start: String, isRest: (Substring) -> Bool, _ log: inout FindingLog) {
        log.require(
            id.hasPrefix(start) && isRest(id.dropFirst(start.count)), .idsPrefixed, id,
            zh: "应以 \(start) 开头,后接编号", en: "it should start with \(start) and go on with a number or words")
    }

    private func checkLock(_ log: inout FindingLog) {
        guard let bytes = module.releasedLock else { return }
        do throws(Refusal) {
            for name in try SectorLock(json: bytes).violations(by: SectorLock(of: module)) {
                log.note(
                    .idsPermanent, name, zh: "与已发布版本的 sector.lock 不符", en: "it is not as the sector.lock of the released version says")
            }
        } catch {
            log.note(.idsPermanent, "sector.lock", zh: error.message.zh, en: error.message.en)
        }
    }

    private func note(repeated id: String, _ log: inout FindingLog) {
        log.note(.idsUnique, id, zh: "“\(id)”出现多次", en: "'\(id)' occurs more than once")
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isWords(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    private static func repeated(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        var told: Set<String> = []
        return ids.filter { !seen.insert($0).inserted && told.insert($0).inserted }
    }
}
