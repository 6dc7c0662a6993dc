// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Folders of earlier releases, opened by this one. When a release changes what a folder holds, its fixture is added here.
@Suite struct UpgradeTests {
    /// The root over the 279 records, as the program of that release gave it.
    private static let root = "17e4d2b71048f0600f992cef91070f1c80608e044c7fdfe6cfb9cfd2981dc8c4"

    @Test func `an exchange of release 0.1.0 is opened, proven, balanced and traded on`() throws {
        let old = try DemoFolder(madeBy: "0.1.0")
        let list = try old.list("doctor")
        let evidence = try #require(list.first { $0["check"] as? String == "evidence" })
        let detail = evidence["detail"] as? [String: String]
        #expect(evidence["state"] as? String == "ok" && detail?["en"] == "279: \(Self.root)")

        #expect(try old.balance("custodyBank") == 11_122_354)
        let last = try old.run("journal", "--json", "--limit", "1000")
        #expect(last.output.split(separator: "\n").count >= 279)
        let folder = old.folder
        #expect(try Program.run("verify", folder + "/receipt.json", "--key", folder + "/log.vkey").code == 0)

        let (order, buyer, _, price) = try old.deliveredOrder()
        let before = try old.balance("available", buyer)
        try old.submit("deliver", "accept", order, "--as", buyer)
        #expect(price > 0 && before >= 0)
        let doctor = try old.run("doctor")
        #expect(doctor.code == 0, "\(doctor.output)")

        let server = try ServedProgram(["--exchange", folder, "--port", "0"], log: old.scratch.path)
        // Somebody has a password: no link is made for a first administrator.
        #expect(!server.greeting.contains("/invitation/") && server.stop() == 0)
    }
}
