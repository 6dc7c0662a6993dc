// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import Testing

@Suite struct AccountTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let digest = Digest(portableSHA256Of: [1])

    @Test(arguments: ["li", "li.na", "a-b_c.d@e", "007", String(repeating: "x", count: 64)])
    func `a name of small letters, digits and a few signs can be used`(_ name: String) throws {
        #expect(try Account(name: name, title: "").name == name)
    }

    @Test(
        arguments: ["", "a", String(repeating: "x", count: 65), "Li", "li na", "李娜", "li\n", "li/na", "clock", "é.e", "ab\u{0}"])
    func `any other name cannot`(_ name: String) {
        #expect(throws: Refusal.nameUnusable(name)) { try Account(name: name, title: "") }
    }

    @Test func `an account acts for its participant, or else for the venue`() throws {
        let region = try #require(Region(code: 620_000))
        let participant = ExchangeID(region: region, kind: .participant, serial: 1)
        let trader = try Account(name: "trader", title: "", participant: participant, desks: .settlement)
        #expect(trader.principal == .participant(participant, by: "trader"))
        #expect(trader.desks.isEmpty && trader.hasDesk(for: .clearing(.settle(SettlePayables()))))
        let staff = try Account(name: "staff", title: "", desks: [.settlement])
        #expect(staff.principal == .venue("staff"))
        #expect(staff.hasDesk(for: .clearing(.settle(SettlePayables()))))
        #expect(!staff.hasDesk(for: .venue(.declareAffiliate(DeclareAffiliate(code: "x")))))
        #expect(!staff.hasDesk(for: .venue(.passTime(PassTime()))))
    }

    @Test func `the fifth wrong password in a row locks for 15 minutes, and each one after that twice as long`() throws {
        var account = try Account(name: "li.na", title: "")
        var minutes: [Int64?] = []
        for _ in 1...14 {
            account = account.recordingFailure(at: Self.now)
            minutes.append(account.lockedUntil.map { ($0.milliseconds - Self.now.milliseconds) / 60_000 })
        }
        #expect(minutes == [nil, nil, nil, nil, 15, 30, 60, 120, 240, 480, 960, 1_440, 1_440, 1_440])
        account.failures = .max
        #expect(account.recordingFailure(at: Self.now).failures == .max)
    }

    @Test func `a lock holds until its end and not beyond`() throws {
        var account = try Account(name: "li.na", title: "")
        for _ in 1...5 { account = account.recordingFailure(at: Self.now) }
        let end = Self.now.adding(milliseconds: 15 * 60_000)
        #expect(account.isLocked(at: Self.now) && account.isLocked(at: end.adding(milliseconds: -1)))
        #expect(!account.isLocked(at: end))
        #expect(!account.recordingSuccess().isLocked(at: Self.now) && account.recordingSuccess().failures == 0)
    }

    @Test func `an account that an earlier release kept, without newer fields, can be read`() throws {
        let json = #"{"name":"li.na","title":"Li","desks":16,"isActive":true,"failures":0}"#
        let account = try JSONDecoder().decode(Account.self, from: Data(json.utf8))
        #expect(try account == Account(name: "li.na", title: "Li", desks: .settlement))
    }

    @Test func `a session and an invitation end at their instant`() {
        let session = Session(digest: Self.digest, account: "li", created: Self.now, expires: Self.now, formToken: "")
        let invitation = Invitation(digest: Self.digest, account: "li", expires: Self.now)
        let before = Self.now.adding(milliseconds: -1)
        #expect(session.isValid(at: before) && invitation.isValid(at: before))
        #expect(!session.isValid(at: Self.now) && !invitation.isValid(at: Self.now))
    }

    @Test func `a key ends at its instant or when it is revoked`() {
        var key = Self.key()
        #expect(key.isValid(at: Self.now.adding(milliseconds: -1)) && !key.isValid(at: Self.now))
        key.revoked = Self.now.adding(milliseconds: -5)
        #expect(!key.isValid(at: Self.now.adding(milliseconds: -1)))
    }

    @Test func `a key commands in its areas, or everywhere, or never`() {
        let settle = Command.clearing(.settle(SettlePayables()))
        #expect(Self.key().allows(settle))
        #expect(Self.key(areas: ["trading", "clearing"]).allows(settle))
        #expect(!Self.key(areas: ["clear"]).allows(settle))
        #expect(!Self.key(isReadOnly: true).allows(settle))
        #expect(!Self.key(isReadOnly: true, areas: ["clearing"]).allows(settle))
    }

    private static func key(isReadOnly: Bool = false, areas: [String] = []) -> APIKey {
        APIKey(
            id: "k", digest: digest, account: "li", title: "", isReadOnly: isReadOnly, areas: areas, created: now, expires: now)
    }
}
