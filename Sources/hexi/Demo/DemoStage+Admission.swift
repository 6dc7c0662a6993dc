// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

extension DemoStage {
    /// Founds Jiuquan's exchange.
    func found(_ description: ExchangeDescription) async throws {
        act(Text(zh: "开市", en: "Founding"))
        let charter = Charter(
            region: description.region, name: description.name, operatorCode: DemoCast.operatorCode, currency: .cny)
        tell(
            Text(
                zh: "· 时钟由演示拨动:下面 \(Demo.days) 天在片刻间走完,止于今天",
                en: "· the demonstration moves the clock itself: \(Demo.days) days pass in a moment and end today"))
        try await submit(.venue(.found(FoundMarket(charter: charter, terms: MarketTerms()))))
        try await submit(.venue(.declareAffiliate(DeclareAffiliate(code: DemoCast.affiliateCode))))
        tell(Text(zh: "✓ \(description.name.zh)开办;运营方及其关联方不得买卖(所商分离)", en: "✓ \(description.name.en) is founded; its operator may not trade"))
    }

    /// Admits someone: application, six-stage commitment, review.
    func admit(_ member: DemoCast.Member) async throws -> ExchangeID {
        let receipt = try await submit(.participants(.apply(application(of: member))))
        guard let id = receipt.events.first?.subject else { throw Fault.demoFailed(member.name) }
        if member.role != .regulator {
            let document = Array("数据全流程安全合规承诺书 \(member.name.zh) \(clock.now.date)\n".utf8)
            let commitment = SignCommitment(
                stages: SignCommitment.Stage.allCases, document: try open.vault.store(document).digest)
            try await submit(.participants(.sign(commitment)), as: id)
        }
        try await submit(
            .participants(.review(ReviewAdmission(participant: id, isAdmitted: true, reason: "证照与承诺书齐备"))))
        names[id] = member.shortName
        tell(Text(zh: "✓ \(id)  \(member.name.zh)", en: "✓ \(id)  \(member.name.en)"))
        return id
    }

    func application(of member: DemoCast.Member) -> ApplyForAdmission {
        ApplyForAdmission(
            kind: member.role == .regulator ? .unincorporated : .legalPerson, title: member.name.zh,
            englishTitle: member.name.en, code: member.code, region: Region(member.region), roles: [member.role])
    }
}
