// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct DoctorTests {
    private static func findings(_ folder: String, _ arguments: String...) throws -> (code: Int32, states: [String: String]) {
        let outcome = try Program.run(["doctor", "--json", "--exchange", folder] + arguments)
        let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
        let pairs = list.compactMap { finding in (finding["check"] as? String).map { ($0, finding["state"] as? String ?? "") } }
        return (outcome.code, Dictionary(uniqueKeysWithValues: pairs))
    }

    @Test func `a new exchange is well, and wants a backup`() throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        let found = try Self.findings(folder)
        #expect(found.code == 0)
        let names = [
            "keys", "journal", "accounts", "durability", "replay", "ledger", "evidence", "clock", "vault", "disk", "settings", "certificate",
            "backup",
            "second-factor", "invitations",
        ]
        #expect(Set(found.states.keys) == Set(names))
        #expect(found.states["backup"] == "warn")
        #expect(try Self.findings(folder, "--strict").code == 1)
        #expect(try Program.run("backup", "--to", scratch.path + "/copy", "--exchange", folder).code == 0)
        #expect(try Self.findings(folder).states["backup"] == "ok")
    }

    @Test func `open keys, unusable settings and a key of another certificate are found`() throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder + "/keys/log.key")
        let open = try Self.findings(folder)
        #expect(open.code == 1 && open.states["keys"] == "fail")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/keys/log.key")

        try Data(#"{"prot": 1}"#.utf8).write(to: URL(filePath: folder + "/server.json"))
        #expect(try Self.findings(folder).states["settings"] == "fail")
        try Data(#"{"tls": {"mode": "self-signed"}}"#.utf8).write(to: URL(filePath: folder + "/server.json"))
        for _ in 0..<2 {
            let server = try ServedProgram(["--exchange", folder, "--port", "0"], log: scratch.path)
            #expect(server.stop() == 0)
        }
        let own = try Self.findings(folder)
        #expect(own.states["certificate"] == "ok")
        // The first administrator's link was shown twice and not used.
        #expect(own.states["invitations"] == "warn")
        try FileManager.default.copyItem(atPath: folder + "/keys/tls.key", toPath: scratch.path + "/old.key")
        try FileManager.default.removeItem(atPath: folder + "/keys/tls.key")
        let again = try ServedProgram(["--exchange", folder, "--port", "0"], log: scratch.path)
        #expect(again.stop() == 0)
        try FileManager.default.removeItem(atPath: folder + "/keys/tls.key")
        try FileManager.default.moveItem(atPath: scratch.path + "/old.key", toPath: folder + "/keys/tls.key")
        let mixed = try Self.findings(folder)
        #expect(mixed.code == 1 && mixed.states["certificate"] == "fail")
    }

    @Test func `it looks at an exchange that is being served`() throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        let server = try ServedProgram(["--exchange", folder, "--port", "0"], log: scratch.path)
        let found = try Self.findings(folder)
        #expect(found.code == 0 && found.states["replay"] == "ok" && found.states["evidence"] == "ok")
        #expect(server.stop() == 0)
    }
}
