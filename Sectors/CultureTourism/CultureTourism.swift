// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Culture and tourism: visitor flows, collections, heritage sites, bookings, and how people get there.
public struct CultureTourism: SectorModule {
    /// Who the module is.
    public let manifest = SectorManifest(
        id: "culture-tourism", version: "1.1.0", prefix: "CT", name: Text(zh: "文化旅游", en: "Culture and tourism"))

    /// The sector, ready to be listed.
    public init() {}

    /// What the sector trades.
    public var products: [ProductKind] {
        [
            .scenicFlowDaily, .collectionCatalog, .heritageSites, .bookingDeidentified, .accessCalendar, .accessAirports,
            .tourismArrivals, .visitorForecast,
        ]
    }

    /// How the sector values it.
    public var valuationModels: [any ValuationModel] {
        [SeasonalIncome(), IncrementalIncome(), MarketComparables(), AdjustedValue(), RebuildCost()]
    }

    /// What the sector forbids, masks, has approved, or allows with duties.
    public var rules: [Rule] {
        [
            .relicStorageIsNeverTraded, .unopenedSitesAreRounded, .imageRightsAreCleared, .visitorsConsentOneByOne,
            .trajectoriesAreAggregated, .childrenNeedGuardians, .facesAreNeverTraded, .mapsCarryTheirNumber,
            .worshippersAreCountedOnly, .foreignGuestsLeaveLawfully, .personLevelBuyersAssessImpact,
        ]
    }

    /// One small table of each kind.
    public var samples: [Sample] {
        [
            .scenicFlowDaily, .collectionCatalog, .heritageSites, .bookingDeidentified, .accessCalendar, .accessAirports,
            .tourismArrivals, .visitorForecast,
        ]
    }

    /// Public data sets that become products of the sector.
    public var mappings: [TableMapping] { [.airportsData, .holidayCalendar, .tourismArrivals] }

    /// Public data sets that the sector knows and does not import.
    public var unimportableTables: [UnimportableTable] { [.tateArtists, .tateArtwork, .holidaySchema] }

    /// What parties are asked to declare.
    public var declarations: [Declaration] { Declaration.ofCultureTourism }

    /// Ways of putting the sector's data to use.
    public var sceneTemplates: [SceneTemplate] { [.smartEducation] }

    /// The names that were released, which stay.
    public var releasedLock: [UInt8]? { PackageResources.sector_lock }
}
