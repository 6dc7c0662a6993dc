// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Biomedicine: disease cohorts, adverse reactions, variant frequencies, wearable series, medicinal herbs.
public struct Biomedicine: SectorModule {
    /// Who the module is.
    public let manifest = SectorManifest(
        id: "biomedicine", version: "1.1.0", prefix: "BM", name: Text(zh: "生物医药", en: "Biomedicine"))

    /// The sector, ready to be listed.
    public init() {}

    /// What the sector trades.
    public var products: [ProductKind] {
        [
            .cohortDeidentified, .reactionSummary, .variantFrequency, .wearableSeries, .herbCatalog, .medicalTerms, .clinicalEvents,
            .herbSafety,
        ]
    }

    /// How the sector values it.
    public var valuationModels: [any ValuationModel] { [CohortCost(), AdjustedCost(), RoyaltySaving()] }

    /// What the sector forbids, masks, has approved, or allows with duties.
    public var rules: [Rule] {
        [
            .foreignersHoldNoGeneticResources, .geneticInformationIsFiled, .largeGeneticSetsAreReviewed,
            .geneticTablesAreDeclared, .ethicsComeFirst, .largeHealthSetsAreImportant, .subjectsAreGeneralised,
            .healthDataStaysInTheMainland, .stigmatisingDataIsComputedInPlace, .syntheticDataSaysSo,
        ]
    }

    /// One small table of each kind.
    public var samples: [Sample] {
        [
            .cohortDeidentified, .reactionSummary, .variantFrequency, .wearableSeries, .herbCatalog, .medicalTerms, .clinicalEvents,
            .herbSafety,
        ]
    }

    /// Public data sets that become products of the sector.
    public var mappings: [TableMapping] {
        [
            .actg175, .lungCohort, .breastCohort, .glucoseMonitor, .diseaseTerms, .diseaseReferences, .geneSymbols, .syntheaConditions,
            .syntheaAllergies, .syntheaDevices, .syntheaImages,
        ]
    }

    /// Public data sets that the sector knows and does not import.
    public var unimportableTables: [UnimportableTable] {
        [.syntheaPatients, .wisconsinBreastCancer, .covidCountries, .covidReference, .covidPackage]
    }

    /// What parties are asked to declare.
    public var declarations: [Declaration] { Declaration.ofBiomedicine }

    /// Ways of putting the sector's data to use.
    public var sceneTemplates: [SceneTemplate] { [.smartMedicine] }

    /// The names that were released, which stay.
    public var releasedLock: [UInt8]? { PackageResources.sector_lock }
}
