// SPDX-License-Identifier: Apache-2.0

/// How much harm a leak of the data would do: the classification of GB/T 43697-2024 with the internal levels of general data.
///
/// A product has the grade of its strictest field (就高从严).
public enum Grade: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// General data, level 1: public.
    case l1 = "L1"
    /// General data, level 2: internal, slight harm.
    case l2 = "L2"
    /// General data, level 3: serious harm to a person or an organisation.
    case l3 = "L3"
    /// General data, level 4: very serious harm to a person or an organisation.
    case l4 = "L4"
    /// Important data (重要数据).
    case important = "I"
    /// Core data (核心数据). It is never traded.
    case core = "C"

    /// Less harm first.
    public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }

    /// The name people use.
    public var name: Text {
        switch self {
        case .l1: Text(zh: "一般数据 1 级(公开)", en: "general, level 1 (public)")
        case .l2: Text(zh: "一般数据 2 级(内部)", en: "general, level 2 (internal)")
        case .l3: Text(zh: "一般数据 3 级(敏感)", en: "general, level 3 (serious harm)")
        case .l4: Text(zh: "一般数据 4 级(高度敏感)", en: "general, level 4 (very serious harm)")
        case .important: Text(zh: "重要数据", en: "important data")
        case .core: Text(zh: "核心数据", en: "core data")
        }
    }

    private var rank: Int {
        switch self {
        case .l1: 1
        case .l2: 2
        case .l3: 3
        case .l4: 4
        case .important: 5
        case .core: 6
        }
    }
}

extension Grade {
    /// Whom a leak would harm (GB/T 43697-2024).
    public enum AffectedObject: String, Sendable, Hashable, Codable, CaseIterable {
        case nationalSecurity, economy, socialOrder, publicInterest, organisation, individual
    }

    /// How badly (GB/T 43697-2024: 一般, 严重, 特别严重危害).
    public enum Harm: String, Sendable, Hashable, Codable, CaseIterable {
        case slight, serious, verySerious
    }

    /// The grade of data whose leak would harm an object to a degree.
    ///
    /// Harm to organisations and individuals alone never makes data important; it sets the internal level instead.
    public init(leakWouldHarm object: AffectedObject, _ harm: Harm) {
        self =
            switch (object, harm) {
            case (.nationalSecurity, .verySerious), (.nationalSecurity, .serious): .core
            case (.nationalSecurity, .slight): .important
            case (.economy, .verySerious), (.socialOrder, .verySerious), (.publicInterest, .verySerious): .core
            case (.economy, .serious), (.socialOrder, .serious), (.publicInterest, .serious): .important
            case (.economy, .slight), (.socialOrder, .slight), (.publicInterest, .slight): .l2
            case (.organisation, .verySerious), (.individual, .verySerious): .l4
            case (.organisation, .serious), (.individual, .serious): .l3
            case (.organisation, .slight), (.individual, .slight): .l2
            }
    }
}
