// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting

// The road of an engagement, step by step.
extension BareMarket {
    /// Accredits an agency.
    func accredit(_ agency: Principal, _ kind: ServiceKind, days: Int = 3_000) throws {
        guard let id = agency.participant else { throw FloorProblem.noOrder }
        let accreditation = Accreditation(
            kind: kind, level: .second, proof: TradingFloor.file, until: today.adding(days: days))
        try submit(
            .services(.accredit(AccreditAgency(agency: id, accreditation: accreditation))), as: TradingFloor.venue)
    }

    /// Asks for a service.
    func requested(
        _ kind: ServiceKind, of agency: Principal, by client: Principal, about subject: ExchangeID? = nil,
        limit: Int64 = 1_060_000
    ) throws -> ExchangeID {
        guard let id = agency.participant else { throw FloorProblem.noOrder }
        let request = RequestService(kind: kind, agency: id, subject: subject, feeLimit: .fen(limit), request: "please")
        guard case .services(.requested(let event))? = try submit(.services(.request(request)), as: client).first else {
            throw FloorProblem.noOrder
        }
        return event.engagement
    }

    /// Asks for a service, and the agency accepts.
    func engaged(
        _ kind: ServiceKind, _ agency: Principal, by client: Principal, about subject: ExchangeID? = nil,
        fee: Int64 = 1_060_000
    ) throws -> ExchangeID {
        let engagement = try requested(kind, of: agency, by: client, about: subject, limit: max(fee, 1))
        try submit(.services(.accept(AcceptEngagement(engagement: engagement, fee: .fen(fee)))), as: agency)
        return engagement
    }

    /// Delivers work, and its client accepts it.
    func finish(_ engagement: ExchangeID, _ work: WorkProduct, by agency: Principal, for client: Principal) throws {
        try submit(.services(.deliver(DeliverWork(engagement: engagement, work: work))), as: agency)
        try submit(.services(.acceptWork(AcceptWork(engagement: engagement))), as: client)
    }

    /// Gives a seller money to pay services with.
    func fund(_ trader: Principal, _ fen: Int64 = 10_000_000) throws {
        guard let id = trader.participant else { throw FloorProblem.noOrder }
        let deposit = RecordDeposit(participant: id, amount: .fen(fen), bankReference: "fund-\(id.serial)")
        try submit(.escrow(.deposit(deposit)), as: TradingFloor.venue)
    }

    /// Work of a kind, as an agency could deliver it.
    func work(
        _ kind: ServiceKind, fee: Int64 = 1_060_000, counterparty: ExchangeID, contract: ExchangeID? = nil
    ) -> WorkProduct {
        let (file, until) = (TradingFloor.file, today.adding(days: 365))
        switch kind {
        case .integration: return .integration(deliverable: "joined tables", document: file)
        case .brokerage: return .introduction(counterparty: counterparty, mandate: nil, document: file)
        case .certification:
            return .certificate(standard: "GB/T 37932-2025", scope: "all columns", until: until, document: file)
        case .audit: return .auditOpinion(opinion: .unqualified, from: today.adding(days: -365), until: today, document: file)
        case .notarisation: return .notarialCertificate(number: "2026-1", content: file, document: file)
        case .insurance:
            return .policy(
                sumInsured: .fen(100_000_000), premium: .fen(fee), from: today, until: until, document: file)
        case .custody:
            return .custodyRecord(
                item: .key, content: file, release: contract.map { .contractEnded(contract: $0) } ?? .day(from: until),
                document: file)
        case .appraisal: return .appraisalReport(value: .fen(30_472_200), method: "market", until: until, document: file)
        case .arbitration: return .arbitrationReference(body: "酒泉仲裁委员会", caseNumber: "2026-17", document: file)
        case .training:
            return .trainingRecord(course: "DCMM", persons: 12, hours: 16, conformanceReport: file, document: file)
        case .financing:
            return .loanOffer(
                principal: .fen(500_000_000), yearlyRate: .percent(4), months: 12, until: until, document: file)
        }
    }
}
