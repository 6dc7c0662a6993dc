// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What an account keeps track of.
///
/// The codes are permanent: they are written into the journal.
public enum AccountKind: UInt8, Sendable, Hashable, CaseIterable {
    /// Client money at the custody bank.
    case custodyBank
    /// A participant's money that is free to use.
    case available
    /// A participant's settled income that awaits payout.
    case payable
    /// Money sent to a participant's bank and not yet confirmed by it.
    case payoutClearing
    /// The venue's fee income, net of tax.
    case feeRevenue
    /// Value added tax collected and owed to the tax office.
    case taxPayable
    /// Bank money that nobody has been identified for.
    case suspense
    /// What goes through the venue in a netting cycle; empty outside of one.
    case clearing
    /// A participant's money that answers for its obligations.
    case collateral
    /// Income tax withheld from natural persons and owed to the tax office.
    case withheldTax
    /// What a contract's buyer has paid for and not used, in a unit of its own.
    case quota
    /// What suppliers still have to supply under quotas, in the same units.
    case quotaIssued

    /// Finds a kind by its permanent code; `nil` when there is none.
    public init?(code: String) {
        var code = code
        guard let kind = code.withUTF8({ AccountKind(ascii: UnsafeRawBufferPointer($0)[...]) }) else { return nil }
        self = kind
    }

    /// Finds a kind by the bytes of its code.
    init?(ascii bytes: Slice<UnsafeRawBufferPointer>) {
        for kind in AccountKind.byFrequency {
            let isFound = kind.staticCode.withUTF8Buffer { $0.count == bytes.count && bytes.elementsEqual($0) }
            if isFound {
                self = kind
                return
            }
        }
        return nil
    }

    private static let byFrequency: [AccountKind] = [
        .available, .payable, .feeRevenue, .taxPayable, .custodyBank, .payoutClearing, .suspense, .clearing, .collateral,
        .withheldTax, .quota, .quotaIssued,
    ]

    /// The permanent code, such as `available`.
    public var code: String { "\(staticCode)" }

    var staticCode: StaticString {
        switch self {
        case .custodyBank: "custodyBank"
        case .available: "available"
        case .payable: "payable"
        case .payoutClearing: "payoutClearing"
        case .feeRevenue: "feeRevenue"
        case .taxPayable: "taxPayable"
        case .suspense: "suspense"
        case .clearing: "clearing"
        case .collateral: "collateral"
        case .withheldTax: "withheldTax"
        case .quota: "quota"
        case .quotaIssued: "quotaIssued"
        }
    }

    /// The part of the books it belongs to.
    public var section: AccountSection {
        switch self {
        case .custodyBank, .quotaIssued: .asset
        case .feeRevenue: .revenue
        case .available, .payable, .payoutClearing, .taxPayable, .suspense, .clearing, .collateral, .withheldTax, .quota: .liability
        }
    }

    /// The column on which such accounts grow.
    public var normalSide: Side { section.normalSide }

    /// The name for people.
    public var name: Text {
        switch self {
        case .custodyBank: Text(zh: "存管银行存款", en: "Custody bank")
        case .available: Text(zh: "可用资金", en: "Available funds")
        case .payable: Text(zh: "待付结算款", en: "Settled income payable")
        case .payoutClearing: Text(zh: "在途出金", en: "Payouts in transit")
        case .feeRevenue: Text(zh: "手续费收入", en: "Fee revenue")
        case .taxPayable: Text(zh: "应交增值税", en: "Value added tax payable")
        case .suspense: Text(zh: "待查明款项", en: "Suspense")
        case .clearing: Text(zh: "轧差清算", en: "Netting")
        case .collateral: Text(zh: "履约担保金", en: "Collateral")
        case .withheldTax: Text(zh: "代扣代缴个人所得税", en: "Withheld income tax")
        case .quota: Text(zh: "合同预付用量", en: "Prepaid quota of a contract")
        case .quotaIssued: Text(zh: "已授予用量", en: "Quotas granted")
        }
    }
}

extension AccountKind: Comparable {
    /// Orders as the chart of accounts does.
    public static func < (left: AccountKind, right: AccountKind) -> Bool { left.rawValue < right.rawValue }
}

extension AccountKind: Codable {
    /// Decodes the permanent code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let kind = AccountKind(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(code)' is not a kind of account")
        }
        self = kind
    }

    /// Encodes the permanent code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
