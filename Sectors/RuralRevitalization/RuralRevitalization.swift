// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Rural revitalization: origin prices, yields, weather, contracted land, administrative units, farm credit.
public struct RuralRevitalization: SectorModule {
    /// Who the module is.
    public let manifest = SectorManifest(
        id: "rural-revitalization", version: "1.1.0", prefix: "RV", name: Text(zh: "乡村振兴", en: "Rural revitalization"))

    /// The sector, ready to be listed.
    public init() {}

    /// What the sector trades.
    public var products: [ProductKind] {
        [.farmPrice, .cropYield, .agroWeather, .landContract, .adminUnits, .farmCredit, .commodityPrices, .priceRisk]
    }

    /// How the sector values it.
    public var valuationModels: [any ValuationModel] {
        [AllowedRevenue(), RevenueExcess(), BuyerDiscount(), CollectiveShare()]
    }

    /// What the sector forbids, masks, has approved, or allows with duties.
    public var rules: [Rule] {
        [
            .householdsAreAggregated, .reliefIsNotTraded, .respondentsStaySecret, .parcelsNeedApproval,
            .germplasmStaysUnlessApproved, .epidemicsAreReleasedFirst, .forecastsComeFromStations,
            .collectivesDecide, .farmCreditIsAnswersOnly, .childrenAreNotTraded,
        ]
    }

    /// One small table of each kind.
    public var samples: [Sample] {
        [.farmPrice, .cropYield, .agroWeather, .landContract, .adminUnits, .farmCredit, .commodityPrices, .priceRisk]
    }

    /// Public data sets that become products of the sector.
    public var mappings: [TableMapping] {
        [
            .gansuTownships, .gansuCounties, .gansuCities, .provinces, .gansuDivisions, .aquacropTabs, .aquacropWords, .aquacropFixed,
            .asturiasWeather, .chineseYields, .commodityPrices,
        ]
    }

    /// Public data sets that the sector knows and does not import.
    public var unimportableTables: [UnimportableTable] {
        [.commodityPackage, .soilParameters, .specialRegions, .creditCodeExamples, .residentExamples, .historicalRegions]
    }

    /// What parties are asked to declare.
    public var declarations: [Declaration] { Declaration.ofRuralRevitalization }

    /// Ways of putting the sector's data to use.
    public var sceneTemplates: [SceneTemplate] { [.smartAgriculture, .smartFinance] }

    /// The names that were released, which stay.
    public var releasedLock: [UInt8]? { PackageResources.sector_lock }
}
