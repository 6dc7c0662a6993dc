// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The desks of the venue: what someone who works for it looks after.
///
/// The kernel itself lets any desk act as the venue; whoever lets people in asks here which desk a command belongs to. The bits are
/// stored with accounts: they are never renumbered.
public struct Desk: OptionSet, Sendable, Hashable, Codable {
    /// One bit a desk.
    public let rawValue: UInt16

    /// Takes over bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Accounts, terms, overlays, the founding.
    public static let administration = Desk(rawValue: 1)
    /// Participants, the accreditation of services, credit.
    public static let admission = Desk(rawValue: 2)
    /// Rights in data, and deals made outside.
    public static let registration = Desk(rawValue: 4)
    /// Examination and review of products, prices that the venue sets or permits, approvals.
    public static let listing = Desk(rawValue: 8)
    /// Escrow, clearing and the bank.
    public static let settlement = Desk(rawValue: 16)
    /// Mediation, awards and freezes.
    public static let disputes = Desk(rawValue: 32)

    /// Every desk with its permanent name and its name for people.
    public static let named: [(desk: Desk, name: String, title: Text)] = [
        (.administration, "administration", Text(zh: "系统管理", en: "Administration")),
        (.admission, "admission", Text(zh: "准入与信用", en: "Admission and credit")),
        (.registration, "registration", Text(zh: "权属登记", en: "Registration of rights")),
        (.listing, "listing", Text(zh: "产品审核", en: "Listing")),
        (.settlement, "settlement", Text(zh: "清算与资金", en: "Settlement")),
        (.disputes, "disputes", Text(zh: "争议处理", en: "Disputes")),
    ]

    /// All desks.
    public static let all = Desk(named.map(\.desk))

    /// The permanent names of the desks, in order.
    public var names: [String] { Desk.named.filter { contains($0.desk) }.map(\.name) }

    /// The desk of a permanent name; `nil` when there is none.
    public init?(named name: String) {
        guard let found = Desk.named.first(where: { $0.name == name }) else { return nil }
        self = found.desk
    }
}
