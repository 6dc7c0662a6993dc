// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A kind of information that points at a person, or at an organisation, which may be one person.
public enum PersonalInformationKind: String, Sendable, Hashable, Codable, CaseIterable {
    case residentID, mobile, landline, bankCard, email, passport, plate, ipAddress
    case coordinates, personName, address, birthDate, organisationCode

    /// What to do with a column of this kind before it is delivered.
    public enum Treatment: String, Sendable, Hashable, Codable, CaseIterable {
        /// Replace the middle by stars.
        case mask
        /// Replace by a keyed hash, which still joins tables.
        case hash
        /// Make coarser: a region, a year, fewer decimals.
        case generalise
        /// Leave as it is; a person decides.
        case review
    }

    /// The name people use.
    public var name: Text {
        switch self {
        case .residentID: Text(zh: "居民身份证号", en: "resident identity number")
        case .mobile: Text(zh: "手机号", en: "mobile number")
        case .landline: Text(zh: "固定电话", en: "landline number")
        case .bankCard: Text(zh: "银行卡号", en: "bank card number")
        case .email: Text(zh: "电子邮箱", en: "e-mail address")
        case .passport: Text(zh: "护照号", en: "passport number")
        case .plate: Text(zh: "车牌号", en: "licence plate")
        case .ipAddress: Text(zh: "IP 地址", en: "IP address")
        case .coordinates: Text(zh: "精确位置坐标", en: "precise coordinates")
        case .personName: Text(zh: "姓名", en: "name of a person")
        case .address: Text(zh: "地址", en: "address")
        case .birthDate: Text(zh: "出生日期", en: "date of birth")
        case .organisationCode: Text(zh: "统一社会信用代码", en: "unified social credit code")
        }
    }

    /// What to do with such a column unless its schema says otherwise.
    public var treatment: Treatment {
        switch self {
        case .residentID, .bankCard, .passport, .plate, .email: .hash
        case .mobile, .landline, .personName, .ipAddress: .mask
        case .coordinates, .address, .birthDate: .generalise
        case .organisationCode: .review
        }
    }

    /// Whether it is sensitive in the sense of PIPL Art. 28: a financial account, or whereabouts.
    ///
    /// The resident identity number is not, since GB/T 45574-2025; it stays a direct identifier.
    public var isSensitive: Bool {
        switch self {
        case .bankCard, .coordinates: true
        case .residentID, .mobile, .landline, .email, .passport, .plate, .ipAddress, .personName, .address, .birthDate,
            .organisationCode:
            false
        }
    }

    /// Whether it names one person by itself, so that it is never delivered in the clear.
    public var isDirectIdentifier: Bool {
        switch self {
        case .residentID, .mobile, .landline, .bankCard, .email, .passport, .plate, .personName: true
        case .ipAddress, .coordinates, .address, .birthDate, .organisationCode: false
        }
    }

    /// Whether a match by value alone leaves little doubt: it has a check digit or an unmistakable form.
    var isSelfProving: Bool {
        switch self {
        case .residentID, .bankCard, .email, .mobile, .plate, .organisationCode: true
        case .landline, .passport, .ipAddress, .coordinates, .personName, .address, .birthDate: false
        }
    }

    /// Its place in a tally.
    var index: Int {
        switch self {
        case .residentID: 0
        case .mobile: 1
        case .landline: 2
        case .bankCard: 3
        case .email: 4
        case .passport: 5
        case .plate: 6
        case .ipAddress: 7
        case .coordinates: 8
        case .personName: 9
        case .address: 10
        case .birthDate: 11
        case .organisationCode: 12
        }
    }
}
