// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
import SectorKit

/// What was found about one duty of a contract.
public struct DutyFinding: Sendable, Hashable, Codable {
    /// How a duty stands.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is met.
        case met
        /// It is not met.
        case breached
        /// It falls due later.
        case open
        /// The exchange cannot see it; the party declared it by signing.
        case declared
    }

    /// The duty's id.
    public let duty: String
    /// Who owes it.
    public let role: ContractDuty.Role
    /// How it stands.
    public let state: State
}

extension Market {
    /// The duties of a contract that runs, with how each stands.
    ///
    /// - Throws: `trading.contract-not-found` or `trading.contract-ended`.
    public func duties(of id: ExchangeID, at now: Instant) throws(Refusal) -> [DutyFinding] {
        findings(about: try trading.contract(id), at: now)
    }

    /// The event of a check, for a contract that was signed with duties of its own.
    func dutiesChecked(of contract: Contract, at now: Instant) -> Event? {
        guard trading.lives[contract.id] != nil else { return nil }
        return .contracts(.dutiesChecked(DutiesChecked(contract: contract.id, findings: findings(about: contract, at: now))))
    }

    private func findings(about contract: Contract, at now: Instant) -> [DutyFinding] {
        let life = trading.lives[contract.id] ?? ContractLife()
        let template = ContractTemplate(life.kind)
        let grade = catalog.products[contract.product]?.grade ?? .l1
        let agreed = life.duties.isEmpty ? template.required(for: grade) : life.duties
        return template.duties.filter { agreed.contains($0.id) }.map { duty in
            let state = duty.isChecked ? self.state(of: duty.id, contract, life, at: now) : .declared
            return DutyFinding(duty: duty.id, role: duty.role, state: state)
        }
    }

    private func state(of duty: String, _ contract: Contract, _ life: ContractLife, at now: Instant) -> DutyFinding.State {
        func met(_ isMet: Bool) -> DutyFinding.State { isMet ? .met : .breached }
        switch duty {
        case "provision.deliver":
            if contract.isActive { return .met }
            return trading.orders[contract.order].map { now < $0.deadline } == true ? .open : .breached
        case "provision.source":
            guard let right = catalog.products[contract.product]?.right else { return .breached }
            return met(rights.all[right]?.resource.evidence.isEmpty == false)
        case "provision.revisions": return met(contract.version >= Int64(catalog.listings[contract.product]?.version ?? 0))
        case "provision.purpose", "processing.on-instruction": return met(contract.used <= contract.uses)
        case "processing.instruct": return met(!contract.purpose.isEmpty)
        case "fusion.contribute":
            let sources = catalog.products[contract.product]?.fusion?.sources ?? []
            return met(!sources.isEmpty && sources.allSatisfy { catalog.listings[$0.product] != nil })
        case "fusion.split": return met((contract.shares?.count ?? 0) >= 2)
        case "brokerage.disclose": return met(!life.brokers.isEmpty)
        case "brokerage.commission":
            return met(life.brokers.allSatisfy { broker in contract.shares?.contains { $0.participant == broker } == true })
        case "provision.delete-at-end", "processing.return-at-end", "fusion.delete-at-end": return .open
        default: return .declared
        }
    }
}
