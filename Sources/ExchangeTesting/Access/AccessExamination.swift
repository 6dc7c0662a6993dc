// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel

/// One examination of a store, and what it found.
struct AccessExamination {
    var violations: [String] = []

    static func digest(_ number: UInt64) -> Digest { Digest(words: number, 2, 3, 4) }
    static func instant(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }
    static func session(_ number: UInt64, of account: String = "li.na", until: Int64 = 200) -> Session {
        Session(digest: digest(number), account: account, created: instant(100), expires: instant(until), formToken: "f\(number)")
    }
    static func invitation(_ number: UInt64, until: Int64 = 200) -> Invitation {
        Invitation(digest: digest(number), account: "li.na", expires: instant(until))
    }
    static func key(_ number: UInt64, of account: String = "li.na") -> APIKey {
        APIKey(
            id: "k\(number)", digest: digest(number), account: account, title: "报表", isReadOnly: number == 1, areas: ["trading"],
            created: instant(Int64(number)), expires: instant(900))
    }
    static func signingKey(_ number: UInt64, of account: String = "li.na") -> APIKey {
        APIKey(
            id: "s\(number)", publicKey: [UInt8](repeating: 7, count: 32), account: account, title: "签名",
            created: instant(Int64(number)), expires: instant(900))
    }
    static func identity(_ subject: String, of account: String = "li.na") -> LinkedIdentity {
        LinkedIdentity(issuer: "https://id.example", subject: subject, account: account, linked: instant(5))
    }
    static func decision(_ checker: String, _ isApproved: Bool = true) -> Proposal.Decision {
        Proposal.Decision(checker: checker, isApproved: isApproved, reason: "核对无误", decided: instant(300))
    }

    /// Two accounts with every field in use.
    static func accounts() throws(Refusal) -> [Account] {
        var staff = try Account(name: "li.na", title: "李娜", desks: [.settlement, .disputes], passwordHash: "$argon2id$x")
        staff.failures = 6
        staff.lockedUntil = instant(1_800_000)
        staff.timeBasedSecret = "GEZDGNBV"
        staff.lastTimeStep = 37
        staff.pendingSecret = "GEZDGNBW"
        staff.recoveryCodes = [digest(8), digest(9)]
        staff.emailToLink = "li.na@example.cn"
        return [try Account(name: "anna@mill", title: "Anna"), staff]
    }

    mutating func expect(_ isKept: @autoclosure () throws -> Bool, _ sentence: String) {
        do {
            if try !isKept() { violations.append(sentence) }
        } catch {
            violations.append("\(sentence) (it threw \(error))")
        }
    }

    /// Does something that must not throw.
    mutating func perform(_ sentence: String, _ body: () throws -> Void) {
        do { try body() } catch { violations.append("\(sentence) (it threw \(error))") }
    }

    mutating func examineEmpty(_ store: any AccessStore) {
        expect(try store.account(named: "li.na") == nil, "an empty store has no account")
        expect(try store.accounts().isEmpty, "an empty store has no accounts")
        expect(try store.change(account: "li.na") { $0.failures = 1 } == nil, "an account that is not there is not changed")
        expect(try store.session(Self.digest(1)) == nil, "an empty store has no session")
        expect(try store.apiKey(Self.digest(1)) == nil, "an empty store has no key")
        expect(try store.apiKey(named: "k1") == nil, "an empty store has no key of a name")
        expect(try store.identity(issuer: "https://id.example", subject: "1") == nil, "an empty store has no links")
        expect(try store.invitation(Self.digest(1)) == nil, "an empty store has no invitation")
        expect(try store.useInvitation(Self.digest(1)) == nil, "an invitation that is not there is not used")
        expect(try store.proposal(1) == nil, "an empty store has no proposal")
        expect(try store.openProposals().isEmpty, "an empty store has no open proposals")
        expect(try !store.decide(1, Self.decision("wang.wu")), "a proposal that is not there is not decided")
        expect(try store.denials(limit: 10).isEmpty, "an empty store has no denials")
    }

    mutating func fill(_ store: any AccessStore) {
        perform("everything is saved") {
            for account in try Self.accounts().reversed() { try store.save(account) }
            try store.save(Self.session(1))
            for number in [UInt64(2), 1] { try store.save(Self.key(number)) }
            var revoked = Self.key(2)
            revoked.revoked = Self.instant(400)
            try store.save(revoked)
            try store.save(Self.key(3, of: "anna@mill"))
            try store.save(Self.signingKey(4, of: "anna@mill"))
            for subject in ["b", "a"] { _ = try store.link(Self.identity(subject)) }
            try store.save(Self.invitation(1))
            for number in 1...2 {
                _ = try store.propose(command: "escrow.deposit", body: "{\"n\":\(number)}", maker: "li.na", at: Self.instant(250))
            }
            _ = try store.decide(1, Self.decision("wang.wu"))
            try store.complete(1, sequence: 77)
            for number in 1...3 {
                try store.record(Denial(instant: Self.instant(Int64(number)), actor: "x", what: "GET /\(number)", code: "a.b"))
            }
        }
    }

    mutating func examineContents(_ store: any AccessStore, _ moment: String) {
        expect(try store.accounts() == Self.accounts(), "accounts are as they were saved, by name, \(moment)")
        expect(try store.account(named: "li.na") == Self.accounts()[1], "an account is found by its name, \(moment)")
        expect(try store.account(named: "LI.NA") == nil, "a name is found in its own case only, \(moment)")
        expect(try store.session(Self.digest(1)) == Self.session(1), "a session is as it was saved, \(moment)")
        expect(try store.apiKey(Self.digest(1)) == Self.key(1), "a key is as it was saved, \(moment)")
        expect(try store.apiKey(Self.digest(2))?.revoked == Self.instant(400), "a revoked key stays and stays revoked, \(moment)")
        expect(try store.apiKeys(of: "li.na").map(\.id) == ["k1", "k2"], "an account's keys are its own, oldest first, \(moment)")
        expect(
            try store.apiKey(named: "s4") == Self.signingKey(4, of: "anna@mill"), "a public key is as it was saved, \(moment)")
        expect(
            try store.identities(of: "li.na") == [Self.identity("a"), Self.identity("b")],
            "an account's links are as they were made, by subject, \(moment)")
        expect(try store.invitation(Self.digest(1)) == Self.invitation(1), "an invitation is as it was saved, \(moment)")
        var decided = Self.decision("wang.wu")
        decided.sequence = 77
        expect(
            try store.proposal(1)
                == Proposal(
                    id: 1, command: "escrow.deposit", body: "{\"n\":1}", maker: "li.na", proposed: Self.instant(250),
                    decision: decided), "a decided proposal is kept with its decision and its record, \(moment)")
        expect(try store.openProposals().map(\.id) == [2], "a decided proposal is not open, \(moment)")
        expect(
            try store.denials(limit: 2).map(\.what) == ["GET /3", "GET /2"], "denials come newest first, so many, \(moment)")
    }
}
