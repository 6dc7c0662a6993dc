// SPDX-License-Identifier: Apache-2.0
import Biomedicine
import CultureTourism
import EnergyChemical
import ExchangeModel
import RuralRevitalization
import SectorKit

/// The sector modules that this program is built with. A city's own program lists its own.
enum Sectors {
    static let all: [any SectorModule] = [CultureTourism(), Biomedicine(), EnergyChemical(), RuralRevitalization()]

    /// The modules with these ids.
    ///
    /// - Throws: `sectors.unknown`.
    static func modules(named ids: [String]) throws(Refusal) -> [any SectorModule] {
        var modules: [any SectorModule] = []
        for id in ids {
            guard let module = all.first(where: { $0.manifest.id == id }) else { throw .sectorUnknown(id) }
            modules.append(module)
        }
        return modules
    }
}

extension Refusal {
    static func sectorUnknown(_ id: String) -> Refusal {
        let known = Sectors.all.map(\.manifest.id).joined(separator: ", ")
        return Refusal(
            "sectors.unknown",
            Text(
                zh: "本程序没有行业模块“\(id)”,可选:\(known)。",
                en: "This program has no sector module '\(id)'. It has: \(known)."),
            subject: id)
    }
}
