// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Energy and chemicals: load curves, output of renewable plants, transformer state, chemical safety, carbon ledgers.
public struct EnergyChemical: SectorModule {
    /// Who the module is.
    public let manifest = SectorManifest(
        id: "energy-chemical", version: "1.1.0", prefix: "EC", name: Text(zh: "能源化工", en: "Energy and chemicals"))

    /// The sector, ready to be listed.
    public init() {}

    /// What the sector trades.
    public var products: [ProductKind] {
        [
            .loadCurve, .renewableOutput, .transformerState, .chemicalSafety, .carbonLedger, .chemicalFacts, .technologyParameters,
            .plantRegister, .siteWeather, .curtailmentRisk,
        ]
    }

    /// How the sector values it.
    public var valuationModels: [any ValuationModel] {
        [GranularMarket(), AdjustedComparables(), Timeliness(), QualityDeduction()]
    }

    /// What the sector forbids, masks, has approved, or allows with duties.
    public var rules: [Rule] {
        [
            .gridStaysSecret, .highVoltageIsImportant, .facilitiesAreGeneralised, .criticalOperatorsAssessExports,
            .homesAreAggregated, .hazardousStockIsGuarded, .precursorBuyersAreNotTraded, .importantDataIsFiled,
            .processesNeedTheirOwner, .nuclearAndReservesAreNeverTraded, .riskIsAssessedYearly,
        ]
    }

    /// One small table of each kind.
    public var samples: [Sample] {
        [
            .loadCurve, .renewableOutput, .transformerState, .chemicalSafety, .carbonLedger, .chemicalFacts, .technologyParameters,
            .plantRegister, .siteWeather, .curtailmentRisk,
        ]
    }

    /// Public data sets that become products of the sector.
    public var mappings: [TableMapping] {
        [
            .chinesePlants, .greensboroYear, .technologyCosts, .turbines, .powerCurves, .flashPoints, .reportedVolumes, .toxicSubstances,
            .warmingPotentials,
        ]
    }

    /// Public data sets that the sector knows and does not import.
    public var unimportableTables: [UnimportableTable] { [.transformerTemperatures, .energyCodebook] }

    /// What parties are asked to declare.
    public var declarations: [Declaration] { Declaration.ofEnergyChemical }

    /// Ways of putting the sector's data to use.
    public var sceneTemplates: [SceneTemplate] { [.powerAndCarbon] }

    /// The names that were released, which stay.
    public var releasedLock: [UInt8]? { PackageResources.sector_lock }
}
