// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// Forestry (林业): carbon of forest compartments, and what grows under the trees.
public struct Forestry: SectorModule {
    /// Who the module is.
    public let manifest = SectorManifest(
        id: "forestry", version: "0.1.0", prefix: "FO", name: Text(zh: "林业", en: "Forestry"))

    /// The sector, ready to be listed.
    public init() {}

    /// What the sector trades.
    public var products: [ProductKind] { [.forestCarbon, .understoryYield] }

    /// How the sector values it.
    public var valuationModels: [any ValuationModel] { [CarbonIncrement()] }

    /// What the sector forbids, masks, has approved, or allows with duties.
    public var rules: [Rule] { [.compartmentsAreGeneralised, .creditsAreRegistered, .protectedPlantsStayHidden] }

    /// What parties are asked to declare.
    public var declarations: [Declaration] {
        [
            Declaration(.carbonProject, Text(zh: "减排项目登记号", en: "Registered carbon project"), .evidence(.filing)),
            Declaration(.claimsCredits, Text(zh: "是否以减排量名义出售", en: "Sold as carbon credits"), .flag),
        ]
    }

    /// One small table of each kind.
    public var samples: [Sample] { [.forestCarbon, .understoryYield] }
}
