// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite(.serialized) struct KillTests {
    /// The program is killed (SIGKILL) two hundred times at moments spread over its run while it deposits money without a pause.
    ///
    /// `escrow import` prints a line for each acknowledged deposit; what it printed must be there after the kill, and no
    /// deposit twice or half.
    @Test func `what the program acknowledged survives being killed, two hundred times`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/demo"
        #expect(try Program.run("demo", "--exchange", folder, "--json").code == 0)
        let buyer = "HX-620900-PAR-0000000003-RC"
        var acknowledged: Set<String> = []
        var next = 0
        // A slow machine takes longer to start the program: wait longer until it acknowledges something.
        var patience = 40
        for round in 0..<200 {
            let lines = (next..<next + 400).map { "\(buyer),0.01,kill-\($0)" }.joined(separator: "\n")
            let file = try scratch.file("deposits.csv", "participant,amount,reference\n" + lines + "\n")
            let said = try kill(afterMilliseconds: patience + round * 7 % 120, "escrow", "import", file, "--exchange", folder)
            acknowledged.formUnion(said)
            if acknowledged.isEmpty { patience += 10 }
            next += 400
        }
        let journal = try Program.run("journal", "--json", "--limit", "1000000", "--exchange", folder)
        #expect(journal.code == 0, "\(journal.complaint)")
        var recorded: [String: Int] = [:]
        for line in journal.output.split(separator: "\n") {
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let events = record?["events"] as? [[String: Any]] ?? []
            let names = events.compactMap { $0["event"] as? String }
            guard names.first == "escrow.deposited", let payload = events.first?["payload"] as? [String: Any],
                let reference = payload["bankReference"] as? String
            else { continue }
            #expect(names == ["escrow.deposited", "ledger.posted"])
            recorded[reference, default: 0] += 1
        }
        #expect(!acknowledged.isEmpty, "the kills came before anything was acknowledged")
        #expect(acknowledged.subtracting(recorded.keys) == [], "acknowledged and lost")
        #expect(recorded.values.allSatisfy { $0 == 1 })
        #expect(try Program.run("doctor", "--exchange", folder).code == 0)
        print("kill test: \(acknowledged.count) acknowledged, \(recorded.count) recorded")
    }

    /// Starts the program, kills it after a while, and returns the references it acknowledged.
    private func kill(afterMilliseconds delay: Int, _ arguments: String...) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = arguments
        process.environment = ["LC_ALL": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Not a wait for something to happen: the moment of the kill is what the test varies.
        Thread.sleep(forTimeInterval: Double(delay) / 1_000)
        Foundation.kill(process.processIdentifier, SIGKILL)
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // The last line may have been cut by the kill; it counts only with its end.
        let text = String(decoding: said, as: UTF8.self)
        let whole = text.lastIndex(of: "\n").map { text[..<$0] } ?? ""
        return whole.split(separator: "\n").compactMap { $0.hasPrefix("ok ") ? String($0.dropFirst(3)) : nil }
    }
}
