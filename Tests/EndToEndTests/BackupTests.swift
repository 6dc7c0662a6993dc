// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct BackupTests {
    @Test func `backups that are made while money comes in are whole, and each is a beginning of the journal`() throws {
        let demo = try DemoFolder()
        let buyer = try demo.participants()[2]
        let lines = (0..<6_000).map { "\(buyer),0.01,online-\($0)" }.joined(separator: "\n")
        let file = try demo.scratch.file("deposits.csv", "participant,amount,reference\n" + lines + "\n")
        let folder = demo.scratch.path + "/demo"
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["escrow", "import", file, "--exchange", folder]
        process.environment = ["LC_ALL": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The first acknowledgement: the writer is at work.
        #expect(!output.fileHandleForReading.availableData.isEmpty)
        let reader = Thread { _ = output.fileHandleForReading.readDataToEndOfFile() }
        reader.start()
        for number in 0..<3 {
            let made = try Program.run("backup", "--to", "\(demo.scratch.path)/copy-\(number)", "--exchange", folder)
            #expect(made.code == 0, "\(made.complaint)")
        }
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let all = try Program.run("journal", "--json", "--limit", "1000000", "--exchange", folder).output
        for number in 0..<3 {
            let restored = "\(demo.scratch.path)/restored-\(number)"
            let outcome = try Program.run("restore", "\(demo.scratch.path)/copy-\(number)", "--to", restored)
            #expect(outcome.code == 0, "\(outcome.output) \(outcome.complaint)")
            let records = try Program.run("journal", "--json", "--limit", "1000000", "--exchange", restored).output
            #expect(all.hasPrefix(records) && !records.isEmpty)
        }
        #expect(try Program.run("doctor", "--exchange", folder).code == 0)
    }

    @Test(arguments: ["journal.sqlite", "accounts.sqlite", "vault", "backup.json", "log.vkey"])
    func `a damaged backup is refused, and nothing is made of it`(_ part: String) throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        _ = try Program.run(
            "participant", "apply", "--name", "甲", "--code", "91620982MADEMA027M", "--role", "seller", "--exchange", folder)
        let copy = scratch.path + "/copy"
        try FileManager.default.createDirectory(atPath: folder + "/vault/ab", withIntermediateDirectories: true)
        // A file of the vault whose name is the digest of no bytes.
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        try FileManager.default.createDirectory(atPath: folder + "/vault/e3", withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: folder + "/vault/e3/" + empty.dropFirst(2)))
        let made = try Program.run("backup", "--to", copy, "--exchange", folder)
        #expect(made.code == 0, "\(made.complaint)")
        switch part {
        case "vault": try FileManager.default.removeItem(atPath: copy + "/vault/e3/" + empty.dropFirst(2))
        case "backup.json":
            let text = try String(contentsOfFile: copy + "/backup.json", encoding: .utf8)
            try text.replacing("\"records\" : 2", with: "\"records\" : 3").replacing("\\n2\\n", with: "\\n3\\n")
                .write(toFile: copy + "/backup.json", atomically: true, encoding: .utf8)
        case "log.vkey":
            let other = try Program.found(in: scratch, "other")
            try FileManager.default.removeItem(atPath: copy + "/log.vkey")
            try FileManager.default.copyItem(atPath: other + "/log.vkey", toPath: copy + "/log.vkey")
        default:
            var bytes = try Data(contentsOf: URL(filePath: copy + "/" + part))
            for index in stride(from: 4_096, to: bytes.count, by: 512) { bytes[index] ^= 0x5A }
            try bytes.write(to: URL(filePath: copy + "/" + part))
        }
        let outcome = try Program.run("restore", copy, "--to", scratch.path + "/again")
        #expect(outcome.code != 0, "\(outcome.output)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/again"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/again.unfinished"))
    }

    @Test func `a folder of backups keeps the newest`() throws {
        let scratch = try Scratch()
        let folder = try Program.found(in: scratch)
        let set = scratch.path + "/set"
        for old in ["hexi-20260101000000", "hexi-20260102000000"] {
            #expect(try Program.run("backup", "--to", "\(set)/\(old)", "--exchange", folder).code == 0)
        }
        try FileManager.default.createDirectory(atPath: set + "/hexi-notes", withIntermediateDirectories: true)
        #expect(try Program.run("backup", "--into", set, "--keep", "2", "--exchange", folder).code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: set).sorted()
        #expect(names.count == 3 && names.contains("hexi-20260102000000") && names.contains("hexi-notes"))
        #expect(try Program.run("backup", "--to", "x", "--into", "y", "--exchange", folder).code == 64)
    }
}
