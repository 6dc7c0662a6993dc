// SPDX-License-Identifier: Apache-2.0

/// An industry's part of an exchange: what it trades, what that is worth, and what it forbids.
///
/// A module is a value. It keeps no state and does no I/O; everything it returns is the same each time it is asked.
///
/// ```swift
/// public struct Forestry: SectorModule {
///     public let manifest = SectorManifest(id: "forestry", version: "1.0.0", prefix: "FR", name: Text(zh: "林业", en: "Forestry"))
///     public var products: [ProductKind] { [.carbonPlots] }
///     public var valuationModels: [any ValuationModel] { [StandVolume()] }
///     public var rules: [Rule] { [.plotCornersAreRounded] }
///     public var samples: [Sample] { [.carbonPlots] }
/// }
/// ```
public protocol SectorModule: Sendable {
    /// Who the module is. Its `id` is permanent.
    var manifest: SectorManifest { get }
    /// The kinds of product the sector trades. Their ids and field names are permanent.
    var products: [ProductKind] { get }
    /// The ways the sector puts a value on a product.
    var valuationModels: [any ValuationModel] { get }
    /// What the sector forbids, masks, has approved, or allows with duties.
    var rules: [Rule] { get }
    /// Small real-looking tables, at least one for each product kind.
    var samples: [Sample] { get }
    /// How tables that others publish become tables of the sector; none unless the module says so.
    var mappings: [TableMapping] { get }
    /// What parties are asked to declare beyond ``Declaration/common``; the facts that the sector's rules look at.
    var declarations: [Declaration] { get }
    /// Scenes beyond ``Scene/industries``.
    var scenes: [Scene] { get }
    /// Ways of putting the sector's data to use.
    var sceneTemplates: [SceneTemplate] { get }
    /// Tables that others publish and that the module deliberately does not import, each with its reason.
    var unimportableTables: [UnimportableTable] { get }
    /// The file `sector.lock` of the last released version; `nil` before the first release.
    var releasedLock: [UInt8]? { get }
}

extension SectorModule {
    /// None.
    public var mappings: [TableMapping] { [] }

    /// None beyond the common ones.
    public var declarations: [Declaration] { [] }

    /// None beyond the industries.
    public var scenes: [Scene] { [] }

    /// None.
    public var sceneTemplates: [SceneTemplate] { [] }

    /// None.
    public var unimportableTables: [UnimportableTable] { [] }

    /// None: nothing was released yet.
    public var releasedLock: [UInt8]? { nil }

    /// The product kind with an id, if the sector has it.
    public func product(_ id: ProductKind.ID) -> ProductKind? { products.first { $0.id == id } }

    /// The valuation model with an id, if the sector has it.
    public func valuationModel(_ id: String) -> (any ValuationModel)? { valuationModels.first { $0.id == id } }
}
