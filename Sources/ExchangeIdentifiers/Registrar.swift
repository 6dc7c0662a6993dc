// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Who keeps the register of a body: the first character of its unified social credit code.
///
/// The letters and digits are those of GB 32100-2015 with its amendment. The class of the body, the second character, is only
/// checked to be 1 to 9, because registers add classes.
public enum Registrar: String, Sendable, Hashable, CaseIterable {
    /// 机构编制, `1`.
    case institutionalEstablishment = "1"
    /// 外交, `2`.
    case foreignAffairs = "2"
    /// 司法行政, `3`.
    case judicialAdministration = "3"
    /// 文化, `4`.
    case culture = "4"
    /// 民政, `5`.
    case civilAffairs = "5"
    /// 旅游, `6`.
    case tourism = "6"
    /// 宗教, `7`.
    case religiousAffairs = "7"
    /// 工会, `8`.
    case tradeUnions = "8"
    /// 市场监督管理, `9`.
    case marketRegulation = "9"
    /// 中央军委改革和编制办公室, `A`.
    case military = "A"
    /// 农业农村, `N`.
    case agriculture = "N"
    /// 其他, `Y`.
    case other = "Y"

    /// The name people use.
    public var name: Text {
        switch self {
        case .institutionalEstablishment: Text(zh: "机构编制", en: "institutional establishment")
        case .foreignAffairs: Text(zh: "外交", en: "foreign affairs")
        case .judicialAdministration: Text(zh: "司法行政", en: "judicial administration")
        case .culture: Text(zh: "文化", en: "culture")
        case .civilAffairs: Text(zh: "民政", en: "civil affairs")
        case .tourism: Text(zh: "旅游", en: "tourism")
        case .religiousAffairs: Text(zh: "宗教", en: "religious affairs")
        case .tradeUnions: Text(zh: "工会", en: "trade unions")
        case .marketRegulation: Text(zh: "市场监督管理", en: "market regulation")
        case .military: Text(zh: "中央军委改革和编制办公室", en: "military establishment")
        case .agriculture: Text(zh: "农业农村", en: "agriculture and rural affairs")
        case .other: Text(zh: "其他", en: "other")
        }
    }

    static func isKnown(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x31...0x39, 0x41, 0x4E, 0x59: true
        default: false
        }
    }
}
