// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import SectorKit

/// A bad table of this folder, and what reading it against the sector's schema comes to.
struct Fixture {
    let product: ProductKind.ID
    let bytes: [UInt8]

    static let storage = Fixture(product: "CT-P2", bytes: PackageResources.collection_with_storage_csv)
    static let phones = Fixture(product: "CT-P4", bytes: PackageResources.booking_with_phones_csv)
    static let singletons = Fixture(product: "CT-P4", bytes: PackageResources.booking_of_singletons_csv)
    static let brokenFlow = Fixture(product: "CT-P1", bytes: PackageResources.scenic_flow_broken_csv)

    func report() throws -> ValidationReport {
        let kind = CultureTourism().product(product)
        return try TableValidator.validate(MemorySource(bytes), against: kind?.schema(), options: Sample.tableOptions)
    }

    func measured() throws -> TableMeasurer {
        let kind = CultureTourism().product(product)
        let plan = KAnonymityPlan((kind?.quasiIdentifiers ?? []).map { .init($0) })
        var measurer = TableMeasurer(schema: try kind?.schema(), anonymity: plan)
        _ = try TableReader(source: MemorySource(bytes), options: Sample.tableOptions).read(into: &measurer)
        return measurer
    }
}
