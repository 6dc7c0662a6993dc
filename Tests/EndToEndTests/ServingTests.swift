// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct ServingTests {
    private static func settings(_ outcome: Program.Outcome) throws -> [String: [String: Any]] {
        try #require(outcome.code == 0, "\(outcome.complaint)")
        let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
        return Dictionary(uniqueKeysWithValues: list.map { ($0["name"] as? String ?? "", $0) })
    }

    @Test func `flags win over the environment, and that over the file`() throws {
        let scratch = try Scratch()
        let file = try scratch.file(
            "server.json",
            #"{"port": 1, "host": "10.0.0.1", "limits": {"idleSeconds": 7, "otherUploadBytes": 5000}, "session": {"hours": 3}, "#
                + #""trustedProxies": ["10.0.0.0/8"]}"#)
        let shown = try Self.settings(
            try Program.run(
                ["serve", "--print-config", "--json", "--config", file, "--port", "3", "--set", "session.hours=5"],
                environment: ["HEXI_PORT": "2", "HEXI_HOST": "10.0.0.2", "HEXI_BEHIND_PROXY": "true"]))
        func says(_ name: String) -> [String] { ["value", "source"].map { shown[name]?[$0] as? String ?? "" } }
        #expect(says("port") == ["3", "flag"])
        #expect(says("session.hours") == ["5", "flag"])
        #expect(says("host") == ["10.0.0.2", "environment"])
        #expect(says("behindProxy") == ["true", "environment"])
        #expect(says("limits.idleSeconds") == ["7", "file"])
        #expect(says("limits.otherUploadBytes") == ["5000", "file"] && says("limits.deskUploadBytes") == ["104857600", "default"])
        #expect(says("trustedProxies") == ["10.0.0.0/8", "file"])
        #expect(says("log.level") == ["info", "default"])
        for (name, setting) in shown where setting["source"] as? String == "default" {
            #expect((setting["variable"] as? String)?.hasPrefix("HEXI_") == true, "\(name)")
        }
    }

    @Test(arguments: [
        (#"{"prot": 1}"#, "config.name-unknown", "'port'"), (#"{"limits": {"upload": 1}}"#, "config.name-unknown", "'limits.uploadBytes'"),
        (#"{"port": "x"}"#, "config.value-unusable", "0…65535"), (#"{"port": 65536}"#, "config.value-unusable", "0…65535"),
        (#"{"log": {"form": "xml"}}"#, "config.value-unusable", "text, json"), (#"[1]"#, "config.unreadable", "JSON"),
        (#"{"limits": {"deskUploadBytes": 1023}}"#, "config.value-unusable", "1024…"),
        (#"{"limits": {"otherUploadBytes": "1 GB"}}"#, "config.value-unusable", "1024…"),
        (#"{"limits": {"unfinishedUploads": 0}}"#, "config.value-unusable", "1…1000"),
    ]) func `what the file says wrong is refused with what was meant`(_ text: String, _ code: String, _ hint: String) throws {
        let scratch = try Scratch()
        let outcome = try Program.run("serve", "--print-config", "--config", try scratch.file("server.json", text))
        #expect(outcome.code == 78)
        #expect(outcome.complaint.contains(code) && outcome.complaint.contains(hint), "\(outcome.complaint)")
    }

    @Test func `a mistyped flag setting, a lone certificate and a demonstration for all are refused`() throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        #expect(try Program.run("serve", "--print-config", "--set", "sesion.hours=1").complaint.contains("'session.hours'"))
        #expect(try Program.run("serve", "--certificate", "x.pem", "--exchange", folder).complaint.contains("config.tls-unclear"))
        let half = try Program.run("serve", "--set", "openID.issuer=https://id.example.cn", "--exchange", folder)
        #expect(half.complaint.contains("config.open-id-incomplete") && half.complaint.contains("openID.clientSecret"))
        #expect(try Program.run("serve", "--demo", "--host", "0.0.0.0", "--exchange", scratch.path + "/demo").code == 64)
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/demo"))
    }

    @Test func `a certificate of its own is made once, kept closed, and verified by a client that knows it`() async throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        let arguments = ["--exchange", folder, "--tls", "self-signed", "--port", "0"]
        let first = try ServedProgram(arguments, log: scratch.path)
        let base = try first.base
        #expect(base.hasPrefix("https://127.0.0.1:"))
        let fingerprint = try #require(first.greeting.firstMatch(of: /SHA-256 ([0-9A-F:]{95})/)).1
        let certificate = folder + "/tls.pem"
        for host in ["127.0.0.1", "localhost"] {
            let answer = try await ServedProgram.get(base.replacing("127.0.0.1", with: host) + "/healthz", trusting: certificate)
            #expect(answer.status == 200 && answer.body == "ok\n")
        }
        await #expect(throws: (any Error).self) { try await ServedProgram.get(base + "/healthz") }
        #expect(first.stop() == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/keys/tls.key")[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)

        // The second start keeps it; without its key it is made anew.
        let second = try ServedProgram(arguments, log: scratch.path)
        #expect(second.greeting.contains(fingerprint) && second.stop() == 0)
        let doctor = try Program.run("doctor", "--json", "--exchange", folder)
        #expect(doctor.code == 0, "\(doctor.output)")
        try FileManager.default.removeItem(atPath: folder + "/keys/tls.key")
        let third = try ServedProgram(arguments, log: scratch.path)
        #expect(third.greeting.contains("SHA-256") && !third.greeting.contains(fingerprint) && third.stop() == 0)
    }

    @Test func `beyond loopback nothing goes without TLS unless a proxy is said to be there`() async throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        let own = try ServedProgram(["--exchange", folder, "--host", "0.0.0.0", "--port", "0"], log: scratch.path)
        #expect(try own.base.hasPrefix("https://") && own.stop() == 0)
        let proxied = try ServedProgram(["--exchange", folder, "--host", "0.0.0.0", "--port", "0", "--behind-proxy"], log: scratch.path)
        #expect(try proxied.base.hasPrefix("http://") && proxied.stop() == 0)
    }

    @Test func `the log is one JSON object a line, with the id that the answer bore`() async throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        let server = try ServedProgram(
            ["--exchange", folder, "--port", "0"], environment: ["HEXI_LOG_FORM": "json", "HEXI_LOG_LEVEL": "debug"], log: scratch.path)
        _ = try await ServedProgram.get(try server.base + "/sign-in?next=/secret-of-a-query")
        #expect(server.stop() == 0)
        let lines = try String(contentsOf: server.log, encoding: .utf8).split(separator: "\n")
        let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
        let request = try #require(objects.first { $0["path"] as? String == "/sign-in" })
        #expect(request["status"] as? String == "200" && request["hb.request.id"] is String)
        #expect(!lines.contains { $0.contains("secret-of-a-query") })
        let token = try #require(server.greeting.firstMatch(of: /invitation\/([A-Za-z0-9_-]+)/)).1
        #expect(!lines.contains { $0.contains(token) })
    }
}
