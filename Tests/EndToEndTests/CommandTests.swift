// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct CommandTests {
    @Test func `identifiers are checked line by line`() throws {
        let checked = try Program.run(
            "id", "check", "--scheme", "uscc", input: "91620900MADEM00111\n91620900MADEM00112\n\n")
        #expect(checked.code == 1)
        let lines = checked.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "ok" && lines[1].hasPrefix("bad\t") && lines[2].hasPrefix("bad\t"))
        #expect(try Program.run("id", "check", "--scheme", "cas", input: "7732-18-5\n").code == 0)
    }

    @Test func `a table is validated, and the report has the shape of frictionless`() throws {
        let scratch = try Scratch()
        let schema = try scratch.file(
            "schema.json", #"{"fields": [{"name": "id", "type": "integer"}, {"name": "day", "type": "date"}]}"#)
        let good = try scratch.file("good.csv", "id,day\n1,2026-01-01\n")
        let bad = try scratch.file("bad.csv", "id,day\nx,2026-01-01\n2,2026-13-01\n")
        #expect(try Program.run("table", "validate", good, "--schema", schema).code == 0)
        let report = try Program.run("table", "validate", bad, "--schema", schema, "--json")
        #expect(report.code == 1)
        let json = try Program.json(report)
        #expect(json["valid"] as? Bool == false)
        let tasks = json["tasks"] as? [[String: Any]]
        let errors = tasks?.first?["errors"] as? [[String: Any]]
        #expect(errors?.map { $0["type"] as? String } == ["type-error", "type-error"])
        #expect(errors?.map { $0["rowNumber"] as? Int } == [2, 3])
        #expect(try Program.run("table", "profile", good, "--json").code == 0)
        #expect(try Program.run("table", "infer", good).output.contains("\"date\""))
    }

    @Test func `a published table is mapped, and every conversion and every rejected row is told`() throws {
        let scratch = try Scratch()
        let rows = (1...20).map { "620102\(100 + $0),街道\($0),620102,62,6201\n" }.joined()
        let streets = try scratch.file(
            "streets.csv", "code,name,areaCode,provinceCode,cityCode\n110101001,东华门街道,110101,11,1101\n\(rows)62x,坏行,620102,62,6201\n")
        let target = scratch.path + "/units.csv"
        let mapped = try Program.run("table", "map", streets, "--to", target, "--json")
        #expect(mapped.code == 0, "\(mapped.complaint)")
        let json = try Program.json(mapped)
        #expect(json["mapping"] as? String == "cn-streets" && json["productKind"] as? String == "RV-P5")
        #expect(json["rowsKept"] as? Int == 20 && json["rowsLeftOut"] as? Int == 1 && json["rowsRejected"] as? Int == 1)
        #expect((json["fields"] as? [Any])?.count == 4)
        // The bad code breaks its pattern and leaves the row without a key: both are told, of the one row.
        #expect((json["rejections"] as? [[String: Any]])?.map { $0["row"] as? Int } == [23, 23])
        let written = try String(contentsOfFile: target, encoding: .utf8)
        #expect(written.hasPrefix("code,name,level,parent\n620102101,街道1,township,620102\n"))

        let other = try scratch.file("other.csv", "a,b\n1,2\n")
        #expect(try Program.run("table", "map", other).code == 1)
        #expect(try Program.run("table", "map", streets, "--to", target).code != 0, "nothing is written over")
    }

    @Test func `every sector conforms, and its rules name their sources`() throws {
        let listed = try Program.run("sector", "list", "--json")
        #expect(listed.code == 0)
        for id in ["culture-tourism", "biomedicine", "energy-chemical", "rural-revitalization"] {
            #expect(listed.output.contains("\"\(id)\""))
            let rules = try Program.run("sector", "rules", id)
            #expect(rules.code == 0 && rules.output.contains("-01") && rules.output.contains("法"))
        }
        let checked = try Program.run("sector", "check", "--seed", "7")
        #expect(checked.code == 0, "\(checked.output)")
        #expect(try Program.run("sector", "check", "moon").code == 1)
    }

    @Test func `an exchange is founded, refuses in two languages, and keeps a key's promise`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/exchange"
        let founded = try Program.run(
            "init", "--region", "620900", "--operator-code", "91620900MADEM00111", "--exchange", folder)
        #expect(founded.code == 0, "\(founded.complaint)")
        #expect(
            try Program.run("init", "--region", "620900", "--operator-code", "91620900MADEM00111", "--exchange", folder).code
                == 1)
        let apply = ["participant", "apply", "--name", "甲", "--code", "91620982MADEMA027M", "--role", "seller"]
        func submit(_ key: String, _ language: String = "en_US.UTF-8") throws -> Program.Outcome {
            try Program.run(
                apply[0], apply[1], apply[2], apply[3], apply[4], apply[5], apply[6], apply[7], "--key", key, "--exchange",
                folder, "--json", language: language)
        }
        let first = try Program.json(try submit("once"))
        let second = try Program.json(try submit("once"))
        #expect(first["isRepeat"] as? Bool == false && second["isRepeat"] as? Bool == true)
        #expect(first["sequence"] as? Int == second["sequence"] as? Int)
        let taken = try submit("twice")
        #expect(taken.code == 1 && taken.complaint.contains("participants.code-taken"))
        #expect(taken.complaint.contains("\"zh\"") && taken.complaint.contains("\"en\""))
        #expect(try Program.run("participant", "list", "--exchange", scratch.path).code == 78)
        #expect(try Program.run("participant", "nonsense", "x").code == 64)
    }

    @Test func `a person's information is sealed, and gone once erased`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/exchange"
        _ = try Program.run("init", "--region", "620900", "--operator-code", "91620900MADEM00111", "--exchange", folder)
        let applied = try Program.run(
            "participant", "apply", "--name", "化名甲", "--kind", "naturalPerson", "--role", "buyer", "--personal",
            "name=张三(示例)", "--exchange", folder, "--json")
        let id = try #require(try Program.json(applied)["subject"] as? String)
        #expect(try Program.run("participant", "reveal", id, "--purpose", "核验身份", "--exchange", folder).output.contains("张三"))
        let journal = try Data(contentsOf: URL(filePath: folder + "/journal.sqlite"))
        #expect(journal.range(of: Data("张三".utf8)) == nil)
        #expect(try Program.run("participant", "erase", id, "--confirm", "--exchange", folder).code == 0)
        #expect(try Program.run("participant", "reveal", id, "--purpose", "核验身份", "--exchange", folder).code == 1)
        #expect(try Program.run("doctor", "--exchange", folder).code == 0)
    }

    @Test func `every command of the program explains itself`() throws {
        let help = try Program.run("--help").output
        for command in [
            "init", "demo", "participant", "right", "product", "search", "appraise", "order", "escrow", "deliver", "settle",
            "statement", "demand", "offer", "mandate", "auction", "contract", "dispute", "credit", "service", "clear", "bank",
            "receipt", "verify", "evidence", "asset", "account", "journal", "ledger", "table", "id", "rebuild", "backup", "restore", "doctor",
        ] {
            #expect(help.contains("  \(command) "), "\(command)")
            #expect(try Program.run(command, "--help").code == 0, "\(command)")
        }
    }
}

@Suite struct LocalRulesTests {
    @Test func `an overlay is simulated, signed, adopted and repealed`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/demo"
        #expect(try Program.run("demo", "--exchange", folder, "--json").code == 0)
        let overlay = scratch.path + "/overlay.yaml"
        try FileManager.default.copyItem(atPath: Program.root + "/Examples/overlay.yaml", toPath: overlay)

        let simulated = try Program.json(try Program.run("rules", "simulate", overlay, "--exchange", folder, "--json"))
        #expect(simulated["wouldApprove"] as? Int == 1)
        let key = scratch.path + "/authority.key"
        #expect(try Program.run("rules", "key", "jiuquan/data-authority", key).code == 0)
        #expect(try Program.run("rules", "key", "jiuquan/data-authority", key).code != 0, "a key is never written over")
        #expect(try Program.run("rules", "sign", overlay, "--key", key).code == 0)

        let adopt = ["rules", "adopt", overlay, "--signed-by", key + ".vkey", "--exchange", folder]
        let signed = try String(contentsOfFile: overlay, encoding: .utf8)
        try signed.replacing("advertising", with: "marketing").write(toFile: overlay, atomically: true, encoding: .utf8)
        #expect(try Program.run(adopt).complaint.contains("evidence.signature-wrong"))
        try signed.write(toFile: overlay, atomically: true, encoding: .utf8)
        #expect(try Program.run(adopt).code == 0)
        #expect(try Program.run("rules", "list", "--exchange", folder).output.contains("JQ-CT-01"))
        #expect(try Program.run("rules", "repeal", "jiuquan-culture-tourism", "--reason", "x", "--exchange", folder).code == 0)
        try "id: [1".write(toFile: overlay, atomically: true, encoding: .utf8)
        #expect(try Program.run(adopt).complaint.contains("overlay.unreadable"))
    }
}
