// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The names that a released version of a module has given: contracts, prices and records rely on them for ever.
///
/// It is the file `sector.lock`, written by `hexi sector lock` when a version is released and checked by the conformance kit.
public struct SectorLock: Sendable, Hashable, Codable {
    /// The module's id.
    public let id: String
    /// The released version.
    public let version: String
    /// The kinds of product with the names of their fields.
    public let products: [ProductKind.ID: [String]]
    /// The ids of the rules.
    public let rules: [String]
    /// The ids of the valuation models.
    public let valuationModels: [String]

    /// The names a module gives now. A schema that cannot be read has no fields.
    public init(of module: some SectorModule) {
        id = module.manifest.id
        version = module.manifest.version
        products = Dictionary(
            module.products.map { ($0.id, ((try? $0.schema())?.fields.map(\.name) ?? []).sorted()) }
        ) { first, _ in first }
        rules = module.rules.map(\.id).sorted()
        valuationModels = module.valuationModels.map(\.id).sorted()
    }

    /// Reads the file.
    ///
    /// - Throws: `sectors.lock-unreadable`.
    public init(json: [UInt8]) throws(Refusal) {
        guard let lock = try? JSONDecoder().decode(SectorLock.self, from: Data(json)) else { throw .lockUnreadable }
        self = lock
    }

    /// What a later module took away or changed that it may not, in words.
    ///
    /// A name never vanishes; fields may with a new major version; and under the released version's own number nothing changes.
    public func violations(by later: SectorLock) -> [String] {
        guard later.id == id else { return ["id: \(id) → \(later.id)"] }
        var violations: [String] = []
        for product in products.keys.sorted() {
            guard let fields = later.products[product] else {
                violations.append(product)
                continue
            }
            guard Self.major(later.version) == Self.major(version) else { continue }
            violations += products[product, default: []].filter { !fields.contains($0) }.map { "\(product).\($0)" }
        }
        violations += (rules.filter { !later.rules.contains($0) } + valuationModels.filter { !later.valuationModels.contains($0) })
        return violations.isEmpty && later.version == version && later != self ? ["version \(version)"] : violations
    }

    private static func major(_ version: String) -> Substring { version.prefix { $0 != "." } }
}

extension Refusal {
    static let lockUnreadable = Refusal(
        "sectors.lock-unreadable",
        Text(
            zh: "sector.lock 不可读。请用发布版本的模块重新执行 hexi sector lock。",
            en: "The sector.lock cannot be read. Write it anew by hexi sector lock from the released module."),
        subject: "sector.lock")
}
