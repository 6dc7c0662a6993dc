// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeLedger
public import ExchangeModel

/// Grants a contract a quota of something that is counted and was paid for ahead: calls, kilowatt-hours, credits.
///
/// It is kept in the ledger in a unit of its own. What it cost is the contract's price; nothing converts one into the other.
public struct GrantQuota: NamedPayload {
    /// `contracts.grant-quota`
    public static let name = "contracts.grant-quota"
    /// The most that is granted or used at once.
    public static let quantityLimit: Int64 = 1_000_000_000_000
    /// How many units a contract may have quotas in.
    public static let unitLimit = 20
    /// The contract.
    public let contract: ExchangeID
    /// The unit: four capital letters, such as `CALL`.
    public let unit: Currency
    /// How much, whole units.
    public let quantity: Int64

    /// Grants.
    public init(contract: ExchangeID, unit: Currency, quantity: Int64) {
        self.contract = contract
        self.unit = unit
        self.quantity = quantity
    }
}

/// Takes what was used off a contract's quota. Refused when no more is left: a quota is never overdrawn.
public struct UseQuota: NamedPayload {
    /// `contracts.use-quota`
    public static let name = "contracts.use-quota"
    /// The contract.
    public let contract: ExchangeID
    /// The unit.
    public let unit: Currency
    /// How much, whole units.
    public let quantity: Int64
    /// What was counted where, such as the number of a meter's reading; 1 to 200 bytes.
    public let reference: String

    /// Takes off.
    public init(contract: ExchangeID, unit: Currency, quantity: Int64, reference: String) {
        self.contract = contract
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
    }
}

/// A contract was granted a quota.
public struct QuotaGranted: NamedPayload {
    /// `contracts.quota-granted`
    public static let name = "contracts.quota-granted"
    /// The contract.
    public let contract: ExchangeID
    /// The unit.
    public let unit: Currency
    /// How much.
    public let quantity: Int64
    /// What is left then.
    public let left: Int64
}

/// Part of a quota was used.
public struct QuotaUsed: NamedPayload {
    /// `contracts.quota-used`
    public static let name = "contracts.quota-used"
    /// The contract.
    public let contract: ExchangeID
    /// The unit.
    public let unit: Currency
    /// How much.
    public let quantity: Int64
    /// What is left then.
    public let left: Int64
    /// Who reported it.
    public let participant: ExchangeID
    /// What was counted where.
    public let reference: String
}

/// A contract ended, and with it what was left of its quotas.
public struct QuotaLapsed: NamedPayload {
    /// `contracts.quota-lapsed`
    public static let name = "contracts.quota-lapsed"
    /// The contract.
    public let contract: ExchangeID
    /// The unit.
    public let unit: Currency
    /// How much was left; it may be nothing.
    public let quantity: Int64
}

/// The units in which a contract has quotas. How much is left of them is in the ledger.
public struct ContractQuota: Sendable, Hashable, Codable {
    /// The units, in the order in which they were granted first.
    public internal(set) var units: [Currency]
}

extension Market {
    /// What is left of a contract's quota in a unit.
    public func quota(of contract: ExchangeID, in unit: Currency) -> Int64 {
        ledger.balance(of: contract.account(.quota, unit)).availableMinorUnits
    }

    func grantQuota(_ command: GrantQuota, _ context: Context) throws(Refusal) -> [Event] {
        let (contract, party, seller) = try ownContract(command.contract, context)
        guard party == seller else { throw .notParty(contract.id) }
        try checkQuota(command.unit, command.quantity)
        guard context.now < contract.until else { throw .contractEnded(contract.id) }
        let units = trading.quotas[contract.id]?.units ?? []
        guard units.contains(command.unit) || units.count < GrantQuota.unitLimit else { throw .quotaUnits(contract.id) }
        let posting = quotaPosting(of: contract.id, command.unit, command.quantity, isGrant: true, "quota granted")
        try ledger.check(posting)
        let granted = QuotaGranted(
            contract: contract.id, unit: command.unit, quantity: command.quantity,
            left: quota(of: contract.id, in: command.unit) + command.quantity)
        return [.contracts(.quotaGranted(granted)), .ledger(posting)]
    }

    func useQuota(_ command: UseQuota, _ context: Context) throws(Refusal) -> [Event] {
        let (contract, party, _) = try ownContract(command.contract, context)
        try checkQuota(command.unit, command.quantity)
        guard (1...200).contains(command.reference.utf8.count) else { throw .quotaReferenceMissing }
        guard contract.isActive else { throw .notDelivered(contract.id) }
        guard context.now < contract.until else { throw .contractEnded(contract.id) }
        guard trading.lives[contract.id]?.suspension == nil else { throw .contractSuspended(contract.id) }
        let left = quota(of: contract.id, in: command.unit)
        guard command.quantity <= left else { throw .quotaExceeded(contract.id, command.unit, left) }
        let posting = quotaPosting(of: contract.id, command.unit, command.quantity, isGrant: false, "quota used")
        try ledger.check(posting)
        let used = QuotaUsed(
            contract: contract.id, unit: command.unit, quantity: command.quantity, left: left - command.quantity, participant: party,
            reference: command.reference)
        return [.contracts(.quotaUsed(used)), .ledger(posting)]
    }

    /// What is left of a contract's quotas ends with it. It never fails: nothing holds or limits these accounts.
    func quotasLapsed(of contract: ExchangeID) -> [Event] {
        guard trading.quotas.count > 0, let quota = trading.quotas[contract] else { return [] }
        return quota.units.flatMap { unit -> [Event] in
            let left = self.quota(of: contract, in: unit)
            let lapsed = Event.contracts(.quotaLapsed(QuotaLapsed(contract: contract, unit: unit, quantity: left)))
            return left > 0 ? [lapsed, .ledger(quotaPosting(of: contract, unit, left, isGrant: false, "quota lapsed"))] : [lapsed]
        }
    }

    private func checkQuota(_ unit: Currency, _ quantity: Int64) throws(Refusal) {
        guard unit.isUnit else { throw .quotaInMoney(unit) }
        guard (1...GrantQuota.quantityLimit).contains(quantity) else { throw .quotaQuantity(quantity) }
    }

    private func quotaPosting(
        of contract: ExchangeID, _ unit: Currency, _ quantity: Int64, isGrant: Bool, _ memo: String
    ) -> LedgerEntry {
        let (quota, issued) = (contract.account(.quota, unit), AccountID.venue(.quotaIssued, unit))
        let legs: [Leg] = isGrant ? [.debit(issued, quantity), .credit(quota, quantity)] : [.debit(quota, quantity), .credit(issued, quantity)]
        return .posted(Posting(legs: legs, memo: memo))
    }
}

extension Trading {
    mutating func grant(_ event: QuotaGranted) {
        var quota = quotas[event.contract] ?? ContractQuota(units: [])
        if !quota.units.contains(event.unit) { quota.units.append(event.unit) }
        quotas.insert(quota, as: event.contract)
    }
}
