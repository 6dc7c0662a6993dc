// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel

// What happens when things change and end.
extension AccessExamination {
    mutating func examineChanges(_ store: any AccessStore) {
        perform("an account is saved twice") {
            var account = try Self.accounts()[1]
            try store.save(account)
            account.title = "李娜(结算)"
            account.isActive = false
            account.lockedUntil = nil
            account.failures = 0
            try store.save(account)
        }
        expect(try store.accounts().count == 1, "saving an account again replaces it")
        expect(try store.account(named: "li.na")?.isActive == false, "the later account is kept")
        expect(try store.account(named: "li.na")?.lockedUntil == nil, "a value that was taken back is gone")
        expect(
            try store.change(account: "li.na") { $0.title = "Li" } == store.account(named: "li.na"), "a change gives back what is kept")
    }

    mutating func examineSessions(_ store: any AccessStore) {
        perform("sessions are saved") {
            for number in 1...3 { try store.save(Self.session(UInt64(number))) }
            try store.save(Self.session(4, of: "anna@mill"))
            try store.save(Self.session(5, of: "anna@mill", until: 100))
            try store.save(Self.session(6, of: "anna@mill", until: 99))
            try store.endSession(Self.digest(1))
        }
        expect(try store.session(Self.digest(1)) == nil, "a session that was ended is gone")
        expect(try store.session(Self.digest(2)) != nil, "ending one session leaves the others")
        perform("sessions are ended") { try store.endSessions(of: "li.na") }
        expect(
            try store.session(Self.digest(2)) == nil && store.session(Self.digest(3)) == nil, "all sessions of an account end together")
        expect(try store.session(Self.digest(4)) != nil, "the sessions of others go on")
        perform("what expired is removed") { try store.removeExpired(before: Self.instant(100)) }
        expect(try store.session(Self.digest(6)) == nil, "a session that ended before is forgotten")
        expect(try store.session(Self.digest(5)) != nil, "a session that ends at the instant is not forgotten yet")
    }

    mutating func examineInvitations(_ store: any AccessStore) {
        perform("invitations are saved") {
            try store.save(Self.invitation(1))
            try store.save(Self.invitation(2, until: 100))
            try store.save(Self.invitation(3, until: 99))
        }
        expect(try store.useInvitation(Self.digest(1)) == Self.invitation(1), "whoever uses an invitation gets it")
        expect(try store.useInvitation(Self.digest(1)) == nil, "an invitation is used once")
        expect(try store.invitation(Self.digest(1)) == nil, "a used invitation is gone")
        perform("what expired is removed") { try store.removeExpired(before: Self.instant(100)) }
        expect(try store.invitation(Self.digest(3)) == nil, "an invitation that ended before is forgotten")
        expect(try store.invitation(Self.digest(2)) != nil, "an invitation that ends at the instant is not forgotten yet")
    }

    mutating func examineProposals(_ store: any AccessStore) {
        let instant = Self.instant(250)
        perform("proposals are made") {
            for _ in 1...4 { _ = try store.propose(command: "clearing.settle", body: "{}", maker: "li.na", at: instant) }
        }
        expect(try store.openProposals().map(\.id) == [1, 2, 3, 4], "proposals are numbered from 1, the oldest first")
        expect(try store.decide(1, Self.decision("wang.wu")), "a second person decides a proposal")
        expect(try !store.decide(1, Self.decision("zhao.liu", false)), "a proposal is decided once")
        expect(try store.proposal(1)?.decision == Self.decision("wang.wu"), "the first decision stands")
        expect(try !store.decide(2, Self.decision("li.na")), "nobody approves what they proposed")
        expect(try store.proposal(2)?.decision == nil, "a decision that was not taken leaves the proposal open")
        expect(try store.decide(2, Self.decision("li.na", false)), "whoever proposed may take it back")
        expect(try !store.decide(2, Self.decision("wang.wu")), "what was turned down is not approved afterwards")
        perform("a record is noted") { for id in [Int64(2), 3] { try store.complete(id, sequence: 5) } }
        expect(
            try store.proposal(2)?.decision?.sequence == nil && store.proposal(3)?.decision == nil,
            "only an approved proposal becomes a record")
        expect(try store.openProposals().map(\.id) == [3, 4], "what was decided does not wait any more")
    }

    mutating func examineDenials(_ store: any AccessStore) {
        let denial = Denial(instant: Self.instant(9), actor: "mallory", what: "escrow.deposit", code: "access.not-your-desk")
        perform("a denial is recorded") { for _ in 1...3 { try store.record(denial) } }
        expect(try store.denials(limit: 10) == [denial, denial, denial], "every denial is kept, the same one too")
        expect(try store.denials(limit: 0).isEmpty, "no denials are given when none are asked for")
    }
}
