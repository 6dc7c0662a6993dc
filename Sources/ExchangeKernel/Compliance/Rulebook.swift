// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// The exchange's own rules and the rules and product kinds of its sectors.
public struct Rulebook: Sendable {
    /// The sector modules, in order of their ids.
    public let sectors: [any SectorModule]
    /// The modules as records name them: `id@version`.
    public let sectorVersions: [String]
    // Asked at every order: the rules that apply at a gate to a sector's products, ready to be asked.
    private let rules: [Gate: [String: [Rule]]]
    private let kinds: [String: [ProductKind.ID: ProductKind]]

    /// Binds the rules of sectors together with the exchange's own.
    public init(sectors: [any SectorModule] = [], exchangeRules: [Rule] = ExchangeRules.all) {
        self.sectors = sectors.sorted { $0.manifest.id < $1.manifest.id }
        sectorVersions = self.sectors.map { "\($0.manifest.id)@\($0.manifest.version)" }
        var rules: [Gate: [String: [Rule]]] = [:]
        for gate in Gate.allCases {
            let own = exchangeRules.filter { $0.gates.contains(gate) }
            rules[gate, default: [:]][""] = own
            for sector in sectors {
                rules[gate, default: [:]][sector.manifest.id] = own + sector.rules.filter { $0.gates.contains(gate) }
            }
        }
        self.rules = rules
        kinds = Dictionary(
            sectors.map { sector in
                (sector.manifest.id, Dictionary(sector.products.map { ($0.id, $0) }) { first, _ in first })
            }
        ) { first, _ in first }
    }

    /// A sector's product kind.
    public func productKind(_ id: ProductKind.ID, of sector: String) -> ProductKind? { kinds[sector]?[id] }

    /// The module of a sector.
    public func sector(_ id: String) -> (any SectorModule)? { sectors.first { $0.manifest.id == id } }

    /// Asks all rules that apply at a gate to a sector's products; only the exchange's own when no sector is named.
    public func judge(_ gate: Gate, sector: String?, _ facts: Facts, on day: CalendarDate) -> Judgement {
        Judgement(asking: rules[gate]?[sector ?? ""] ?? rules[gate]?[""] ?? [], on: day, about: facts)
    }
}
