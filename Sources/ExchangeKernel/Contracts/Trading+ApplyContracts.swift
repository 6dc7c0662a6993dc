// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Trading {
    mutating func apply(_ event: ContractsEvent, at instant: Instant, under sectors: [String]) {
        switch event {
        case .signed(let event): sign(event)
        case .milestonePaid(let event):
            orders.update(event.order) {
                $0.milestones?.removeFirst()
                $0.paid += event.amount.minorUnits
                $0.deadline = event.deliverBy
            }
        case .proposed(let event): live(event.contract) { $0.proposal = event.proposal }
        case .consented(let event): live(event.contract) { $0.proposal?.agreed.append(event.participant) }
        case .lapsed(let event): live(event.contract) { $0.proposal = nil }
        case .amended(let event): amend(event)
        case .transferred(let event): transfer(event)
        case .suspended(let event): live(event.contract) { $0.suspension = event.suspension }
        case .resumed(let event):
            live(event.contract) { $0.suspension = nil }
            contracts.update(event.contract) {
                $0.rested = event.rested
                $0.until = event.until
            }
        case .noticeGiven(let event): live(event.contract) { $0.notice = event.participant }
        case .renewed(let event): renew(event)
        case .terminated(let event): endContract(event.contract)
        case .deletionDue(let event): owe(event.duty)
        case .deletionProven(let event): prove(event)
        case .revisionDelivered(let event): contracts.update(event.contract) { $0.version = event.version }
        case .outsideDealRecorded(let event): record(event, at: instant, under: sectors)
        case .quotaGranted(let event): grant(event)
        case .quotaLapsed(let event): quotas.remove(event.contract)
        case .renewalFailed, .dutiesChecked, .quotaUsed: return
        }
    }

    /// Changes what is going on with a contract; the first change makes the row.
    private mutating func live(_ contract: ExchangeID, _ change: (inout ContractLife) -> Void) {
        if lives[contract] == nil { lives.insert(ContractLife(), as: contract) }
        lives.update(contract, change)
    }

    private mutating func sign(_ event: ContractSigned) {
        live(event.contract) {
            $0.kind = event.kind
            $0.duties = event.duties
            $0.refund = event.refund
            $0.renewal = event.renewal
            $0.brokers = event.brokers ?? []
        }
        let order = ExchangeID(region: event.contract.region, kind: .order, serial: event.contract.serial)
        orders.update(order) { $0.milestones = event.milestones }
    }

    private mutating func amend(_ event: ContractAmended) {
        live(event.contract) {
            $0.proposal = nil
            if let renewal = event.renewal {
                $0.renewal = renewal
                $0.notice = nil
            }
        }
        contracts.update(event.contract) {
            $0.purpose = event.purpose
            $0.uses = event.uses
            $0.until = event.until
            $0.price = event.price
        }
    }

    private mutating func transfer(_ event: ContractTransferred) {
        live(event.contract) { $0.proposal = nil }
        guard let contract = contracts[event.contract] else { return }
        contracts.update(event.contract) { $0.buyer = event.to }
        holders.add(-1, event.from, contract.product)
        holders.add(1, event.to, contract.product)
        for part in contract.parts ?? [] {
            holders.add(-1, event.from, part)
            holders.add(1, event.to, part)
        }
    }

    private mutating func renew(_ event: ContractRenewed) {
        guard let ended = lives[event.contract] else { return }
        endContract(event.contract)
        live(event.next) {
            $0.kind = ended.kind
            $0.duties = ended.duties
            $0.refund = ended.refund
            $0.renewal = ended.renewal?.isRepeated == true ? ended.renewal : nil
            $0.brokers = ended.brokers
        }
        // The data of the term that ended is still with the buyer: whatever becomes of the new order, it has to be deleted one day.
        contracts.update(event.next) { $0.isActive = true }
    }

    private mutating func owe(_ duty: DeletionDuty) {
        if deletions[duty.contract] == nil { deletions.insert(DeletionDuties(open: []), as: duty.contract) }
        deletions.update(duty.contract) { $0.open.append(duty) }
    }

    private mutating func prove(_ event: DeletionProven) {
        deletions.update(event.contract) { duties in
            if let index = duties.open.firstIndex(where: { $0.holder == event.holder }) { duties.open.remove(at: index) }
        }
        if deletions[event.contract]?.open.isEmpty == true { deletions.remove(event.contract) }
    }

    private mutating func record(_ event: OutsideDealRecorded, at instant: Instant, under sectors: [String]) {
        if rulebooks.last != sectors { rulebooks.append(sectors) }
        let contract = Contract(
            id: event.contract, product: event.product, buyer: event.buyer, purpose: event.purpose, uses: event.uses,
            until: event.until, isActive: true, price: event.price, version: event.version, signed: instant, shares: nil,
            rulebook: rulebooks.count - 1)
        contracts.insert(contract, as: event.contract)
        orders.retire(contract.order)
        live(event.contract) { $0.outside = event.evidence }
        holders.add(1, event.buyer, event.product)
    }
}
