// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct AccountCommandTests {
    @Test func `accounts are opened, closed and let in again from the command line`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/exchange"
        #expect(try Program.run("init", "--region", "620900", "--operator-code", "91620900MADEM00111", "--exchange", folder).code == 0)
        func run(_ arguments: String..., isJSON: Bool = true) throws -> Program.Outcome {
            try Program.run(["account"] + arguments + ["--exchange", folder] + (isJSON ? ["--json"] : []))
        }
        let added = try run("add", "li.na", "--title", "李娜", "--desk", "settlement", "--desk", "disputes")
        #expect(added.code == 0, "\(added.complaint)")
        let first = try #require(try Program.json(added)["link"] as? String)
        #expect(first.hasPrefix("/invitation/") && first.utf8.count > 40)
        #expect(try run("add", "li.na", "--title", "x").complaint.contains("access.account-exists"))
        #expect(try run("add", "Li Na", "--title", "x").complaint.contains("access.name-unusable"))
        #expect(try run("add", "x.y", "--title", "x", "--desk", "moon").code == 64)
        #expect(try run("add", "x.y", "--title", "x", "--participant", "x").code == 64)

        let link = try #require(try Program.json(try run("link", "li.na", "--drop-second-factor"))["link"] as? String)
        #expect(link != first)
        #expect(try run("link", "nobody").complaint.contains("access.account-not-there"))
        #expect(try Program.json(try run("disable", "li.na"))["isActive"] as? Bool == false)
        #expect(try Program.json(try run("unlock", "li.na"))["isActive"] as? Bool == false, "unlocking does not open what was closed")
        #expect(try Program.json(try run("enable", "li.na"))["isActive"] as? Bool == true)
        let table = try run("list", isJSON: false).output
        #expect(table.contains("li.na") && table.contains("settlement disputes") && table.contains("no password"))
        #expect(try run("keys", "li.na").output.filter { !$0.isWhitespace } == "[]")
        #expect(try run("revoke", "nothing").complaint.contains("access.key-not-there"))
        #expect(try !Data(contentsOf: URL(filePath: folder + "/accounts.sqlite")).contains(link.utf8.dropFirst("/invitation/".utf8.count)))
    }
}

extension Data {
    fileprivate func contains(_ bytes: some Sequence<UInt8>) -> Bool { range(of: Data(bytes)) != nil }
}
