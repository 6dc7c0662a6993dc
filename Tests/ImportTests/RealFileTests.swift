// SPDX-License-Identifier: Apache-2.0
import Biomedicine
import CultureTourism
import EnergyChemical
import ExchangeEngine
import ExchangeModel
import Foundation
import RuralRevitalization
import SectorKit
import Testing

/// The public files that lie beside the repository on some machines.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data").path
    static let isThere = FileManager.default.fileExists(atPath: folder)
    static let note: Comment = "../shared/data is not there: the public files are not tested on this machine"

    static let importer = TableImport(sectors: [CultureTourism(), Biomedicine(), EnergyChemical(), RuralRevitalization()])
    /// A key for tests alone.
    static let settings = ImportSettings(values: ["zone": "-04:00"], key: [UInt8](repeating: 42, count: 32))
}

/// What a public file comes to.
struct RealFile: Sendable, CustomTestStringConvertible {
    let path: String
    let mapping: String
    let kept: Int
    var leftOut = 0
    var rejected = 0
    var emptySeries = 0
    var testDescription: String { path }

    init(_ path: String, _ mapping: String, kept: Int, leftOut: Int = 0, rejected: Int = 0, emptySeries: Int = 0) {
        (self.path, self.mapping, self.kept) = (path, mapping, kept)
        (self.leftOut, self.rejected, self.emptySeries) = (leftOut, rejected, emptySeries)
    }

    static let all: [RealFile] = [
        RealFile("culture-tourism/airportsdata_airports.csv", "airportsdata", kept: 84, leftOut: 28_212, rejected: 2),
        RealFile("culture-tourism/holiday_cn_2023.json", "holiday-cn", kept: 34),
        RealFile("culture-tourism/holiday_cn_2024.json", "holiday-cn", kept: 36),
        RealFile("culture-tourism/holiday_cn_2025.json", "holiday-cn", kept: 33),
        RealFile("culture-tourism/holiday_cn_2026.json", "holiday-cn", kept: 39),
        RealFile("culture-tourism/intl_tourism_arrivals_wb.csv", "wb-tourism-arrivals", kept: 4_190, leftOut: 1_019),
        RealFile("biomedicine/ACTG175.csv", "actg175", kept: 2_139), RealFile("biomedicine/lung.csv", "ncctg-lung", kept: 228),
        RealFile("biomedicine/gbsg2.csv", "gbsg2", kept: 686),
        RealFile("biomedicine/CGM.csv.gz", "bokeh-cgm", kept: 52_278, rejected: 3),
        RealFile("biomedicine/disease_ontology_term_names.tsv", "disease-ontology-terms", kept: 18_801, rejected: 542),
        RealFile("biomedicine/disease_ontology_xrefs_slim.tsv", "disease-ontology-xrefs", kept: 1_817),
        RealFile("biomedicine/entrez_symbols_human.tsv", "entrez-symbols", kept: 119_451),
        RealFile("biomedicine/synthea_conditions.csv", "synthea-condition", kept: 18_819),
        RealFile("biomedicine/synthea_allergies.csv", "synthea-allergy", kept: 320),
        RealFile("biomedicine/synthea_devices.csv", "synthea-device", kept: 97),
        RealFile("biomedicine/synthea_imaging_studies.csv", "synthea-imaging", kept: 222),
        RealFile("energy-chemical/gppd_wri_china.csv", "gppd-wri-china", kept: 3_082, leftOut: 12, rejected: 43),
        RealFile("energy-chemical/nrel_tmy3_723170TYA.csv", "nrel-tmy3-723170", kept: 8_760),
        RealFile("energy-chemical/pypsa_costs_2030.csv", "pypsa-costs", kept: 1_266),
        RealFile("energy-chemical/turbine_data.csv", "oedb-turbines", kept: 420),
        RealFile("energy-chemical/power_curves.csv", "oedb-power-curves", kept: 2_427, emptySeries: 2_799),
        RealFile("energy-chemical/dippr_flash_points.csv", "dippr-flash-points", kept: 870),
        RealFile("energy-chemical/epa_cdr_2012.csv", "epa-cdr-2012", kept: 21_708),
        RealFile("energy-chemical/tsca_inventory_2016_01.csv.gz", "tsca-inventory-2016", kept: 67_635),
        RealFile("energy-chemical/gwp_2021.tsv", "ipcc-gwp-2021", kept: 744),
        RealFile("rural/cn_streets.csv", "cn-streets", kept: 1_403, leftOut: 39_949),
        RealFile("rural/aquacrop_brussels_climate.txt", "aquacrop-climate", kept: 10_958),
        RealFile("rural/aquacrop_tunis_climate.txt", "aquacrop-climate", kept: 8_552),
        RealFile("rural/aquacrop_hyderabad_climate.txt", "aquacrop-climate-words", kept: 4_018),
        RealFile("rural/aquacrop_champion_climate.txt", "aquacrop-climate-fixed", kept: 13_514),
        RealFile("rural/pcse_8011_asturias.csv", "pcse-asturias", kept: 527),
        RealFile("rural/owid_key_crop_yields.csv", "owid-crop-yields", kept: 174, leftOut: 13_017),
        RealFile("rural/imf_commodity_prices.csv", "imf-commodity-prices", kept: 14_718, emptySeries: 132),
        RealFile("identifiers/cn_areas.csv", "cn-areas", kept: 88, leftOut: 2_890),
        RealFile("identifiers/cn_cities.csv", "cn-cities", kept: 14, leftOut: 328),
        RealFile("identifiers/cn_provinces.csv", "cn-provinces", kept: 31),
        RealFile("identifiers/gansu_gbt2260.csv", "gansu-gbt2260", kept: 103),
    ]
}

@Suite(.enabled(if: SharedData.isThere, SharedData.note)) struct RealFileTests {
    private func rows(_ path: String) throws -> (lines: Set<String>, report: MappingReport) {
        let file = SharedData.folder + "/" + path
        let match = try #require(try SharedData.importer.candidate(file).match)
        let mapped = try SharedData.importer.map(file, as: match, settings: SharedData.settings)
        return (Set(String(decoding: mapped.csv, as: UTF8.self).split(separator: "\n").map(String.init)), mapped.report)
    }

    @Test(arguments: RealFile.all) func `a public file imports with these counts`(file: RealFile) throws {
        let path = SharedData.folder + "/" + file.path
        let match = try #require(try SharedData.importer.candidate(path).match)
        #expect(match.mapping.id == file.mapping)
        let report = try SharedData.importer.map(path, as: match, settings: SharedData.settings).report
        #expect(report.rowsKept == file.kept)
        #expect(report.rowsLeftOut == file.leftOut)
        #expect(report.rowsRejected == file.rejected, "\(report.rejections.prefix(3))")
        #expect(report.emptySeriesCells == file.emptySeries)
    }

    @Test(arguments: [
        ("culture-tourism/airportsdata_airports.csv", "ZLLL,LHW,Lanzhou Zhongchuan Airport,62,36.52,103.62,6388"),
        ("culture-tourism/holiday_cn_2025.json", "2025-01-26,春节,false,7,2025"),
        ("culture-tourism/intl_tourism_arrivals_wb.csv", "CHN,2016,59270000"),
        ("biomedicine/disease_ontology_xrefs_slim.tsv", "DOID,DOID:2531,cross-reference,MSH:D019337"),
        ("biomedicine/entrez_symbols_human.tsv", "ENTREZ,7504,synonym,NA"), ("biomedicine/entrez_symbols_human.tsv", "ENTREZ,989,symbol,SEPT7"),
        ("biomedicine/entrez_symbols_human.tsv", "ENTREZ,50514,symbol,DEC1"),
        ("energy-chemical/gppd_wri_china.csv", "1000453,Xiluodu,hydro,12600,2013,operational,28.3,103.7"),
        ("energy-chemical/nrel_tmy3_723170TYA.csv", "723170,1981-01-01T00:00:00-05:00,0,0,0,2.2,89,980,2.6"),
        ("energy-chemical/dippr_flash_points.csv", "109-66-0,n-PENTANE,flash-point,-49.00,degC"),
        ("energy-chemical/epa_cdr_2012.csv", "68477-81-6,,us-manufactured-cdr-2012,16216.237,t"),
        ("energy-chemical/tsca_inventory_2016_01.csv.gz", "51-45-6,,tsca-inventory-2016,1,1"),
        ("energy-chemical/gwp_2021.tsv", "74-82-8,Methane,gwp-100,27.9,1"),
        ("energy-chemical/power_curves.csv", "AD116/5000,power-at-wind-speed,5.0,280.000,kW,,"),
        ("rural/cn_streets.csv", "620102001,酒泉路街道,township,620102"),
        ("rural/aquacrop_champion_climate.txt", "champion,1982-01-01,-21.11,3.33,0.00,1.59,"),
        ("rural/aquacrop_tunis_climate.txt", "tunis,1979-01-02,8.0,15.0,0.0,1.3,"),
        ("rural/pcse_8011_asturias.csv", "8011,2013-01-01,10.4,12.2,,1.37,2970"),
        ("rural/owid_key_crop_yields.csv", "100000,wheat,2018,,,5.4163"),
        ("rural/imf_commodity_prices.csv", "Wheat,1980-01,175.634750366211,USD/t"),
        ("identifiers/gansu_gbt2260.csv", "6201,兰州市,city,62"),
    ])
    func `a public file holds this row`(path: String, row: String) throws {
        #expect(try rows(path).lines.contains(row))
    }

    @Test func `the trial's subjects are hashed and nothing else is lost`() throws {
        let (lines, report) = try rows("biomedicine/ACTG175.csv")
        #expect(lines.contains { $0.hasSuffix(",48,F,,B24,arm-2,422,948,false") })
        #expect(report.hashedFields == ["subject_hash"] && report.fields.first?.changed == 2_139)
        #expect(report.unused.count == 21 && report.unused.contains("pidnum") == false)
    }

    @Test func `nil is counted, and the same patient has the same hash in each table`() throws {
        let glucose = try rows("biomedicine/CGM.csv.gz").report
        #expect(glucose.fields.last?.emptied == 1_061)
        #expect(glucose.rejections.map(\.row).count == 3)
        func subjects(_ path: String) throws -> Set<Substring> {
            Set(try rows(path).lines.compactMap { $0.split(separator: ",").dropFirst().first })
        }
        let allergic = try subjects("biomedicine/synthea_allergies.csv").subtracting(["subject_hash"])
        #expect(try allergic.isSubset(of: subjects("biomedicine/synthea_conditions.csv")))
    }

    @Test func `ranges of years and units per row are counted as conversions`() throws {
        let plants = try rows("energy-chemical/gppd_wri_china.csv").report
        #expect(plants.fields.first { $0.field == "commissioned" }?.changed == 3)
        #expect(plants.rejections.first?.row ?? 0 > 1)
        let costs = try rows("energy-chemical/pypsa_costs_2030.csv").report
        #expect(costs.fields.first { $0.field == "unit" }?.changed == 34)
        let hours = try rows("energy-chemical/nrel_tmy3_723170TYA.csv").lines
        #expect(hours.count { $0.contains("T00:00:00-05:00") } == 365)
    }

    @Test(arguments: [
        ("culture-tourism/holiday_cn_schema.json", "culture-tourism/holiday-cn-schema"),
        ("culture-tourism/tate_artist_data.csv", "culture-tourism/tate-artists"),
        ("culture-tourism/tate_artwork_t07744.json", "culture-tourism/tate-artwork"),
        ("biomedicine/synthea_patients.csv", "biomedicine/synthea-patients"),
        ("biomedicine/uci_wdbc_breast_cancer.csv", "biomedicine/uci-wdbc"),
        ("biomedicine/covid_key_countries.csv", "biomedicine/covid-key-countries"),
        ("biomedicine/covid_reference.csv", "biomedicine/covid-reference"),
        ("biomedicine/covid_datapackage.json", "biomedicine/covid-datapackage"),
        ("energy-chemical/ETTh1.csv", "energy-chemical/ett-h1"),
        ("energy-chemical/owid_energy_codebook.csv", "energy-chemical/owid-energy-codebook"),
        ("rural/imf_commodity_datapackage.json", "rural-revitalization/imf-commodity-datapackage"),
        ("rural/lintul3_springwheat.soil", "rural-revitalization/pcse-soil"),
        ("identifiers/cn_hk_mo_tw.json", "rural-revitalization/cn-hk-mo-tw"),
        ("identifiers/uscc_examples.json", "rural-revitalization/uscc-examples"),
        ("identifiers/resident_id_examples.json", "rural-revitalization/resident-id-examples"),
        ("identifiers/stdnum_cn_loc.dat", "rural-revitalization/stdnum-cn-loc"),
    ])
    func `a public file that stays out says so by name`(path: String, name: String) throws {
        #expect(throws: Refusal("import.not-importable", .nothing, subject: name)) {
            try SharedData.importer.candidate(SharedData.folder + "/" + path)
        }
    }

    @Test func `every file of the sectors' folders imports or says why not`() throws {
        for folder in ["culture-tourism", "biomedicine", "energy-chemical", "rural", "identifiers"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: SharedData.folder + "/" + folder).sorted() {
                guard !name.hasSuffix(".md"), !name.hasSuffix(".py") else { continue }
                do {
                    let candidate = try SharedData.importer.candidate("\(SharedData.folder)/\(folder)/\(name)")
                    #expect(candidate.match != nil, "\(folder)/\(name)")
                } catch let refusal as Refusal {
                    #expect(refusal.code == "import.not-importable", "\(folder)/\(name)")
                }
            }
        }
    }
}
