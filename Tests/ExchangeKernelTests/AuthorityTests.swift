// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct AuthorityTests {
    /// Who may ask for what. A change of the kernel's table has to change this one too.
    private static let matrix: [String: String] = [
        "venue.found": "venue", "venue.set-terms": "venue", "venue.declare-affiliate": "venue", "venue.pass-time": "clock",
        "participants.apply": "venue", "participants.review": "venue",
        "participants.sign-commitment": "applicant+seller+buyer+dealer+broker+service",
        "participants.suspend": "venue+regulator", "participants.reinstate": "venue+regulator",
        "participants.exit": "seller+buyer+dealer+broker+service", "rights.register": "seller+dealer",
        "rights.accept": "venue", "rights.object": "seller+buyer+dealer+broker+service+regulator", "rights.resolve": "venue",
        "rights.certify": "venue", "rights.transfer": "seller+dealer", "rights.licence": "seller+dealer",
        "catalog.describe": "seller+dealer", "catalog.agree": "seller+dealer", "catalog.revise": "seller+dealer", "catalog.examine": "venue",
        "catalog.submit": "seller+dealer", "catalog.review": "venue", "catalog.withdraw": "venue+seller+dealer+regulator",
        "compliance.approve": "venue+regulator", "compliance.adopt-overlay": "venue+regulator",
        "compliance.repeal-overlay": "venue+regulator", "compliance.revoke": "venue+regulator", "pricing.set-price": "seller+dealer",
        "pricing.quote": "buyer+dealer", "pricing.appraise": "venue+service",
        "pricing.file-appraisal-report": "venue+service", "pricing.classify-buyer": "venue", "pricing.permit-income": "venue",
        "pricing.close-income-period": "venue", "pricing.grant-rebate": "venue", "pricing.report-income": "buyer+dealer", "pricing.book-asset": "seller+dealer",
        "pricing.impair-asset": "seller+dealer", "pricing.allocate-costs": "seller+dealer", "auctions.open": "seller+dealer",
        "auctions.cancel": "seller+dealer", "auctions.place-bid": "buyer+dealer", "auctions.reveal-bid": "buyer+dealer",
        "trading.place-order": "buyer+dealer",
        "trading.cancel-order": "seller+buyer+dealer", "trading.use-licence": "buyer+dealer", "escrow.deposit": "venue",
        "escrow.withdraw": "seller+buyer+dealer", "escrow.confirm-payout": "venue", "escrow.freeze": "venue+regulator",
        "escrow.unfreeze": "venue+regulator", "delivery.record": "seller+dealer", "delivery.accept": "buyer+dealer",
        "delivery.reject": "buyer+dealer", "clearing.settle": "venue", "clearing.close-day": "venue",
    ]

    @Test func `the table of capacities and commands is the one written here, and total`() async throws {
        let commands = try await CommandSamples().all
        #expect(commands.map(\.name).sorted() == Self.matrix.keys.sorted())
        for command in commands {
            #expect(Capacity.allowed(for: command).names == Self.matrix[command.name], "\(command.name)")
        }
    }

    @Test func `whoever lacks the capacity is refused, whoever has it is not refused for that`() async throws {
        let samples = try await CommandSamples()
        var principals: [(Capacity, Principal)] = [(.venue, TradingFloor.venue), (.clock, .clock)]
        for (index, role) in Participant.Role.allCases.enumerated() where role != .regulator && role != .auditor {
            principals.append((role.capacity, try await samples.floor.admit(role, 100 + index)))
        }
        for command in samples.all {
            for (capacity, principal) in principals {
                let isAllowed = !Capacity.allowed(for: command).isDisjoint(with: capacity)
                var code = ""
                do throws(Refusal) {
                    _ = try samples.market.market.decide(
                        command, Context(now: samples.market.now, principal: principal, rulebook: try Rulebook()))
                } catch {
                    code = error.code.rawValue
                }
                #expect((code == "authority.not-allowed") == !isAllowed, "\(command.name) by \(capacity.names): \(code)")
            }
        }
    }
}
