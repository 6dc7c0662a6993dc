// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// The exchange's own rules and the rules and product kinds of its sectors.
public struct Rulebook: Sendable {
    /// The sector modules in force, in order of their ids.
    public let sectors: [any SectorModule]
    /// Those modules as records name them: `id@version`.
    public let sectorVersions: [String]
    // Asked at every order: the rules that apply at a gate to a sector's products, ready to be asked, by the sector's id for what is
    // in force and by `id@version` for every version; by no name the exchange's own.
    private let rules: [Gate: [String: [Rule]]]
    private let kinds: [String: [ProductKind.ID: ProductKind]]

    /// Binds the rules of sectors together with the exchange's own.
    ///
    /// - Parameters:
    ///   - sectors: The modules in force, one of each id.
    ///   - exchangeRules: The exchange's own rules.
    ///   - earlier: Earlier versions of modules, beside which contracts that were signed under them live on.
    /// - Throws: `sectors.same-id` when two modules in force have one id, or two of any have one id and version.
    public init(
        sectors: [any SectorModule] = [], earlier: [any SectorModule] = [], exchangeRules: [Rule] = ExchangeRules.all
    ) throws(Refusal) {
        try Self.refuseTwins(among: sectors) { $0.id }
        try Self.refuseTwins(among: sectors + earlier) { $0.versionedID }
        self.sectors = sectors.sorted { $0.manifest.id < $1.manifest.id }
        sectorVersions = self.sectors.map(\.manifest.versionedID)
        var rules: [Gate: [String: [Rule]]] = [:]
        for gate in Gate.allCases {
            let own = exchangeRules.filter { $0.gates.contains(gate) }
            rules[gate, default: [:]][""] = own
            for (module, isInForce) in sectors.map({ ($0, true) }) + earlier.map({ ($0, false) }) {
                let asked = own + module.rules.filter { $0.gates.contains(gate) }
                rules[gate, default: [:]][module.manifest.versionedID] = asked
                if isInForce { rules[gate, default: [:]][module.manifest.id] = asked }
            }
        }
        self.rules = rules
        kinds = Dictionary(
            sectors.map { sector in
                (sector.manifest.id, Dictionary(sector.products.map { ($0.id, $0) }) { first, _ in first })
            }
        ) { first, _ in first }
    }

    /// The ids of all rules in force.
    var ruleIDs: [String] { rules.values.flatMap { $0.values.joined() }.map(\.id) }

    /// A sector's product kind.
    public func productKind(_ id: ProductKind.ID, of sector: String) -> ProductKind? { kinds[sector]?[id] }

    /// The module of a sector.
    public func sector(_ id: String) -> (any SectorModule)? { sectors.first { $0.manifest.id == id } }

    /// Asks the exchange's own rules that apply at a gate.
    public func judge(_ gate: Gate, _ facts: Facts, on day: CalendarDate) -> Judgement {
        Judgement(asking: rules[gate]?[""] ?? [], on: day, about: facts)
    }

    /// Asks all rules that apply at a gate to a sector's products, in the version in force or in the one that was.
    ///
    /// - Parameters:
    ///   - gate: The gate.
    ///   - sector: The sector.
    ///   - versions: The modules that were in force when a contract was signed, as its record names them; empty: those of now.
    ///   - facts: What is known.
    ///   - day: The day.
    /// - Throws: `sectors.not-loaded` when the program has no such module: without its rules, nothing is allowed.
    public func judge(
        _ gate: Gate, sector: String, signedUnder versions: [String] = [], _ facts: Facts, on day: CalendarDate
    ) throws(Refusal) -> Judgement {
        let module = versions.first { $0.hasPrefix(sector + "@") } ?? sector
        guard let asked = rules[gate]?[module] else { throw .sectorNotLoaded(module) }
        return Judgement(asking: asked, on: day, about: facts)
    }

    private static func refuseTwins(
        among modules: [any SectorModule], by name: (SectorManifest) -> String
    ) throws(Refusal) {
        var seen: [String: any SectorModule] = [:]
        for module in modules {
            if let twin = seen.updateValue(module, forKey: name(module.manifest)) { throw .sameSector(twin, module) }
        }
    }
}

extension Refusal {
    static func sameSector(_ one: any SectorModule, _ other: any SectorModule) -> Refusal {
        func name(_ module: any SectorModule) -> String { "\(String(reflecting: type(of: module))) (\(module.manifest.versionedID))" }
        return Refusal(
            "sectors.same-id",
            Text(
                zh: "两个行业模块同名:\(name(one)) 与 \(name(other))。请只保留一个;旧版本请列入 earlierSectors。",
                en: "Two sector modules share an id: \(name(one)) and \(name(other)). Keep one; list an earlier version in earlierSectors."),
            subject: one.manifest.id)
    }

    static func sectorNotLoaded(_ module: String) -> Refusal {
        Refusal(
            "sectors.not-loaded",
            Text(
                zh: "本程序未装入行业模块 \(module),其规则无从执行,故不予办理。请装入该模块(旧版本列入 earlierSectors)。",
                en: "This program has no sector module \(module), so its rules cannot be asked and nothing is allowed. "
                    + "Load it; an earlier version goes into earlierSectors."),
            subject: module)
    }
}
