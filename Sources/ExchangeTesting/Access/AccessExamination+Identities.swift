// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel

// Who someone is elsewhere, and the keys of programs.
extension AccessExamination {
    mutating func examineIdentities(_ store: any AccessStore) {
        expect(try store.link(Self.identity("1")), "an account is linked")
        expect(try store.link(Self.identity("1")), "linking the same again is no harm")
        expect(try !store.link(Self.identity("1", of: "anna@mill")), "who is linked to one account is not linked to another")
        expect(try store.identity(issuer: "https://id.example", subject: "1")?.account == "li.na", "the first link stands")
        expect(try store.identity(issuer: "https://other.example", subject: "1") == nil, "another issuer's subject is another person")
        expect(try store.identity(issuer: "https://ID.example", subject: "1") == nil, "an issuer is found in its own case only")
        expect(try store.identities(of: "anna@mill").isEmpty, "a link that was not made is in no list")
        perform("a link is taken back") { try store.unlink(issuer: "https://id.example", subject: "1") }
        expect(try store.identity(issuer: "https://id.example", subject: "1") == nil, "a link that was taken back is gone")
        expect(try store.link(Self.identity("1", of: "anna@mill")), "what was taken back may be linked anew")
    }

    mutating func examineKeys(_ store: any AccessStore) {
        let (first, second) = (Self.signingKey(1), Self.signingKey(2, of: "anna@mill"))
        perform("keys are saved") {
            try store.save(Self.key(3))
            try store.save(first)
            try store.save(second)
        }
        expect(try store.apiKey(named: "k3") == Self.key(3), "a key is found by its name")
        expect(try store.apiKey(named: "s1") == first, "of one public key registered twice, each stays its owner's (the first)")
        expect(try store.apiKey(named: "s2") == second, "of one public key registered twice, each stays its owner's (the second)")
        expect(try store.apiKey(first.digest) == nil, "a public key is no secret that one can send")
        perform("a public key is revoked") {
            var revoked = first
            revoked.revoked = Self.instant(400)
            try store.save(revoked)
        }
        expect(try store.apiKey(named: "s1")?.revoked == Self.instant(400), "a revoked public key stays revoked")
        expect(try store.apiKeys(of: "li.na").map(\.id) == ["s1", "k3"], "an account's keys are of both kinds")
    }
}
