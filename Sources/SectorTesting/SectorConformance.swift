// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Checks that a sector keeps every promise the exchange relies on.
///
/// ```swift
/// @Test func `the sector conforms`() {
///     let report = SectorConformance.check(CultureTourism())
///     #expect(report.isPassed, "\(report)")
/// }
/// ```
public enum SectorConformance {
    /// The seed of the random facts and numbers unless another is given.
    public static let usualSeed: UInt64 = 20_261_124

    /// Runs every check of ``ConformanceCheck``; the same module and seed give the same report.
    public static func check(_ module: some SectorModule, seed: UInt64 = usualSeed) -> ConformanceReport {
        var log = FindingLog()
        ManifestChecks(module: module).run(&log)
        IdentityChecks(module: module).run(&log)
        let products = module.products
        for product in products { ProductChecks(product: product, module: module).run(&log) }
        SampleChecks(products: products, samples: module.samples).run(&log)
        let rules = module.rules
        for rule in rules { RuleChecks(rule: rule, words: rules, seed: seed).run(&log) }
        DeclarationChecks(module: module).run(&log)
        for model in module.valuationModels { check(model, seed: seed, &log) }
        return ConformanceReport(sector: module.manifest.id, version: module.manifest.version, seed: seed, findings: log.findings)
    }

    private static func check(_ model: some ValuationModel, seed: UInt64, _ log: inout FindingLog) {
        ValuationChecks(model: model, seed: seed).run(&log)
    }
}
