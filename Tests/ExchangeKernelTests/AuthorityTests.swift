// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct AuthorityTests {
    /// Who may ask for what. A change of the kernel's table has to change this one too.
    private static let matrix: [String: String] = [
        "venue.found": "venue", "venue.set-terms": "venue", "venue.declare-affiliate": "venue", "venue.pass-time": "clock",
        "venue.stop-trading": "venue+regulator", "venue.resume-trading": "venue+regulator",
        "participants.read-personal-information": "venue",
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
        "pricing.close-income-period": "venue", "pricing.grant-rebate": "venue", "pricing.report-income": "buyer+dealer",
        "pricing.book-asset": "seller+dealer",
        "pricing.impair-asset": "seller+dealer", "pricing.allocate-costs": "seller+dealer", "auctions.open": "seller+dealer",
        "auctions.cancel": "seller+dealer", "auctions.place-bid": "buyer+dealer", "auctions.reveal-bid": "buyer+dealer",
        "trading.place-order": "buyer+dealer",
        "trading.cancel-order": "seller+buyer+dealer", "trading.use-licence": "buyer+dealer", "escrow.deposit": "venue",
        "escrow.withdraw": "seller+buyer+dealer", "escrow.confirm-payout": "venue",
        "escrow.send-payouts": "venue", "escrow.fail-payout": "venue",
        "escrow.freeze-funds": "venue+regulator", "escrow.unfreeze-funds": "venue+regulator", "escrow.freeze": "venue+regulator",
        "escrow.unfreeze": "venue+regulator", "delivery.record": "seller+dealer", "delivery.accept": "buyer+dealer",
        "escrow.refund-order": "seller+dealer", "escrow.register-pledge": "seller+dealer",
        "escrow.release-pledge": "seller+buyer+dealer+broker+service", "escrow.declare-pledge-default": "venue",
        "trading.reinstate-order": "buyer+dealer", "delivery.accept-part": "buyer+dealer",
        "disputes.file-claim": "seller+buyer+dealer", "disputes.answer-claim": "seller+buyer+dealer",
        "disputes.file-evidence": "seller+buyer+dealer", "disputes.request-mediation": "seller+buyer+dealer",
        "disputes.propose-division": "venue+service", "disputes.agree-division": "seller+buyer+dealer",
        "disputes.agree-arbitration": "seller+buyer+dealer", "disputes.go-to-court": "seller+buyer+dealer",
        "disputes.award": "venue+service", "disputes.decide-by-default": "venue", "disputes.withdraw-claim": "seller+buyer+dealer",
        "disputes.pay-award": "seller+buyer+dealer",
        "delivery.reject": "buyer+dealer", "clearing.settle": "venue", "clearing.close-day": "venue",
        "credit.report": "venue+seller+buyer+dealer+broker+service+regulator",
        "credit.notify": "venue+regulator",
        "credit.dismiss": "venue+regulator",
        "credit.decide": "venue+regulator",
        "credit.answer-objection": "venue+regulator",
        "credit.decide-repair": "venue+regulator",
        "credit.evaluate": "venue+regulator",
        "credit.make-statement": "venue+seller+buyer+dealer+broker+service",
        "credit.object": "seller+buyer+dealer+broker+service",
        "credit.request-repair": "seller+buyer+dealer+broker+service",
        "credit.give-consent": "seller+buyer+dealer+broker+service",
        "credit.revoke-consent": "seller+buyer+dealer+broker+service",
        "services.accredit": "venue+regulator",
        "services.revoke-accreditation": "venue+regulator",
        "services.record-incident": "venue+regulator",
        "services.request": "seller+buyer+dealer",
        "services.accept-work": "seller+buyer+dealer",
        "services.reject-work": "seller+buyer+dealer",
        "services.accept": "broker+service",
        "services.deliver": "broker+service",
        "services.cancel": "seller+buyer+dealer+broker+service",
        "services.decide-claim": "service",
        "services.release-custody": "venue+service+regulator",
        "negotiation.publish-demand": "buyer+dealer", "negotiation.withdraw-demand": "buyer+dealer",
        "negotiation.request-order": "buyer+dealer", "negotiation.offer": "seller+buyer+dealer",
        "negotiation.counter": "seller+buyer+dealer", "negotiation.accept": "seller+buyer+dealer",
        "negotiation.decline": "seller+buyer+dealer", "negotiation.withdraw": "seller+buyer+dealer",
        "negotiation.give-mandate": "seller+buyer+dealer", "negotiation.consent-to-agency": "seller+buyer+dealer",
        "negotiation.end-mandate": "seller+buyer+dealer+broker", "negotiation.disclose-agency": "broker",
        "negotiation.require-approval": "seller+dealer", "contracts.deliver-revision": "seller+dealer",
        "contracts.propose": "seller+buyer+dealer", "contracts.agree": "seller+buyer+dealer",
        "contracts.decline": "seller+buyer+dealer", "contracts.give-notice": "seller+buyer+dealer",
        "contracts.suspend": "venue+seller+buyer+dealer+regulator", "contracts.resume": "venue+seller+buyer+dealer+regulator",
        "contracts.prove-deletion": "seller+buyer+dealer", "contracts.record-outside-deal": "venue",
        "catalog.revoke-version": "venue+seller+dealer+regulator",
        "clearing.record-obligation": "venue+seller+buyer+dealer+broker+service",
        "clearing.agree-obligation": "seller+buyer+dealer+broker+service",
        "clearing.withdraw-obligation": "venue+seller+buyer+dealer+broker+service", "clearing.open-cycle": "venue",
        "clearing.commit-cycle": "venue", "clearing.declare-default": "venue",
        "clearing.post-collateral": "seller+buyer+dealer+broker+service", "clearing.release-collateral": "venue",
        "clearing.set-velocity-limit": "venue", "clearing.reserve-liquidity": "seller+buyer+dealer+broker+service",
        "contracts.grant-quota": "seller+dealer", "contracts.use-quota": "seller+buyer+dealer", "escrow.seize-funds": "venue+regulator",
        "clearing.set-debit-cap": "venue", "clearing.set-tax-terms": "venue", "clearing.classify-taxpayer": "venue",
        "clearing.issue-invoice": "venue", "clearing.reverse-invoice": "venue", "clearing.share-income": "seller+dealer",
        "clearing.close-period": "venue", "clearing.reverse": "venue", "clearing.confirm-reversal": "venue",
        "clearing.record-reconciliation": "venue", "clearing.book-suspense": "venue", "clearing.release-suspense": "venue",
    ]

    @Test func `the table of capacities and commands is the one written here, and total`() async throws {
        let commands = try await CommandSamples().all
        #expect(commands.map(\.name).sorted() == Self.matrix.keys.sorted())
        for command in commands {
            #expect(Capacity.allowed(for: command).names == Self.matrix[command.name], "\(command.name)")
        }
    }

    @Test func `the list for people names every command once, with the capacities that the kernel asks for`() async throws {
        let commands = try await CommandSamples().all
        #expect(Capacity.table.map(\.command) == commands.map(\.name).sorted())
        let named = Dictionary(Capacity.table.map { ($0.command, $0.capacity) }) { first, _ in first }
        for command in commands {
            #expect(named[command.name] == Capacity.allowed(for: command), "\(command.name)")
        }
        for command in commands {
            for (capacity, name) in Capacity.named {
                let isAllowed = !Capacity.allowed(for: command).isDisjoint(with: capacity)
                #expect(capacity.commands.contains(command.name) == isAllowed, "\(command.name) by \(name)")
            }
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
