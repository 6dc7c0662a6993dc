// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import ExchangeEngine
import Forestry

let exchange = try Exchange.open(
    journal: MemoryJournal(), readModels: MemoryReadModels(), configuration: .init(sectors: [CultureTourism(), Forestry()]))
for sector in exchange.rulebook.sectors {
    print(sector.manifest.versionedID, sector.manifest.name.zh, sector.products.map(\.id).joined(separator: " "))
}
try await exchange.close()
