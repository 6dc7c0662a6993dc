// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct DeskTests {
    @Test func `every command that the venue may give has a desk, and no other command does`() async throws {
        for command in try await CommandSamples().all {
            let isForVenue = !Capacity.allowed(for: command).isDisjoint(with: .venue)
            #expect(Desk.responsible(for: command).isEmpty != isForVenue, "\(command.name)")
        }
    }

    @Test func `every desk that answers for a command has a name`() async throws {
        for command in try await CommandSamples().all {
            #expect(Desk.responsible(for: command).isSubset(of: .all), "\(command.name)")
        }
    }

    @Test func `the commands that take two people are those of the list`() async throws {
        let commands = try await CommandSamples().all
        #expect(commands.filter(Desk.needsTwo).map(\.name).sorted() == Desk.commandsForTwo)
    }

    @Test func `what takes two people is something that the venue may give`() async throws {
        for command in try await CommandSamples().all where Desk.needsTwo(command) {
            #expect(!Desk.responsible(for: command).isEmpty, "\(command.name)")
        }
    }

    @Test(
        arguments: [
            ("venue.set-terms", Desk.administration), ("compliance.adopt-overlay", .administration),
            ("venue.stop-trading", .administration), ("venue.resume-trading", .administration),
            ("participants.review", .admission), ("participants.read-personal-information", .admission), ("services.accredit", .admission),
            ("credit.decide", .admission),
            ("rights.certify", .registration), ("catalog.review", .listing), ("compliance.approve", .listing),
            ("pricing.grant-rebate", .listing), ("escrow.deposit", .settlement), ("clearing.settle", .settlement),
            ("clearing.record-reconciliation", .settlement), ("escrow.freeze", .disputes), ("disputes.award", .disputes),
        ] as [(String, Desk)])
    func `a command belongs to its desk alone`(_ name: String, _ desk: Desk) async throws {
        let command = try #require(try await CommandSamples().all.first { $0.name == name })
        #expect(Desk.responsible(for: command) == desk)
    }

    @Test func `each desk is one bit, named once in both languages`() {
        #expect(Desk.named.allSatisfy { $0.desk.rawValue.nonzeroBitCount == 1 && $0.title.isComplete })
        #expect(Set(Desk.named.map(\.name)).count == Desk.named.count && Set(Desk.named.map(\.desk)).count == Desk.named.count)
        #expect(Desk.named.allSatisfy { Desk(named: $0.name) == $0.desk })
        #expect(Desk(named: "kitchen") == nil)
        #expect(Desk([.listing, .disputes]).names == ["listing", "disputes"])
    }

    @Test func `the bits that accounts are stored with stay`() {
        #expect(Desk.named.map(\.desk.rawValue) == [1, 2, 4, 8, 16, 32])
    }
}
