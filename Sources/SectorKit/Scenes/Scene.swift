// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A field in which data is put to use (数据利用场景).
///
/// The eleven of Gansu's opinions on the market for data are ``industries``; a module adds its own in ``SectorModule/scenes``.
///
/// ```swift
/// let forestCarbon = Scene("forest-carbon", Text(zh: "林业碳汇", en: "Forest carbon"))
/// ```
public struct Scene: Sendable, Hashable, Codable, Identifiable {
    /// A permanent code in lowercase letters and hyphens, such as `culture-tourism`.
    public let id: String
    /// The name people use.
    public let name: Text

    /// Names a scene.
    public init(_ id: String, _ name: Text) {
        self.id = id
        self.name = name
    }

    /// The industries in which the use of data is to be opened up (甘肃省数据要素市场意见,任务八).
    public static let industries: [Scene] = [
        Scene("agriculture", Text(zh: "农业", en: "Agriculture")), Scene("industry", Text(zh: "工业", en: "Industry")),
        Scene("transport", Text(zh: "交通", en: "Transport")), Scene("education", Text(zh: "教育", en: "Education")),
        Scene("employment", Text(zh: "就业", en: "Employment")), Scene("health", Text(zh: "卫生健康", en: "Health")),
        Scene("social-security", Text(zh: "社会保障", en: "Social security")),
        Scene("culture-tourism", Text(zh: "文化旅游", en: "Culture and tourism")),
        Scene("city-management", Text(zh: "城市管理", en: "City management")),
        Scene("community-governance", Text(zh: "基层社会治理", en: "Community governance")),
        Scene("public-resources", Text(zh: "公共资源交易", en: "Trade in public resources")),
    ]
}
