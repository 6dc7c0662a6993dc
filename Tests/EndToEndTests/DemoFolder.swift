// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The exchange of the demonstration in a folder of its own, worked with by the program.
struct DemoFolder {
    let scratch: Scratch
    let folder: String

    init() throws {
        scratch = try Scratch()
        folder = scratch.path + "/demo"
        let made = try Program.run("demo", "--exchange", folder, "--json")
        try #require(made.code == 0, "\(made.complaint)")
    }

    /// The exchange of the demonstration as the program of a release left it (`Fixtures/exchange-RELEASE.tar.gz`).
    init(madeBy release: String) throws {
        scratch = try Scratch()
        folder = scratch.path + "/exchange-" + release
        let unpack = Process()
        unpack.executableURL = URL(filePath: "/usr/bin/env")
        unpack.arguments = ["tar", "-xzf", "\(Program.root)/Tests/EndToEndTests/Fixtures/exchange-\(release).tar.gz", "-C", scratch.path]
        try unpack.run()
        unpack.waitUntilExit()
        try #require(unpack.terminationStatus == 0)
    }

    func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

    func run(_ arguments: [String]) throws -> Program.Outcome { try Program.run(arguments + ["--exchange", folder]) }

    /// Runs a command that must be accepted, and gives its answer.
    @discardableResult
    func submit(_ arguments: String...) throws -> [String: Any] { try submit(arguments) }

    @discardableResult
    func submit(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try run(arguments + ["--json"])
        try #require(outcome.code == 0, "\(arguments.joined(separator: " ")): \(outcome.complaint)")
        return try Program.json(outcome)
    }

    /// The id that an accepted command gave out.
    func id(_ arguments: String...) throws -> String { try id(arguments) }

    func id(_ arguments: [String]) throws -> String { try #require(try submit(arguments)["subject"] as? String) }

    /// The code of the refusal of a command that must be refused.
    func refusal(_ arguments: String...) throws -> String? { try refusal(arguments) }

    func refusal(_ arguments: [String]) throws -> String? {
        let outcome = try run(arguments + ["--json"])
        try #require(outcome.code == 1, "\(arguments.joined(separator: " ")): \(outcome.output)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.complaint.utf8)) as? [String: [String: Any]]
        return json?["error"]?["code"] as? String
    }

    /// The entries of a list.
    func list(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try run(arguments + ["--json"])
        return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
    }

    /// The ids of the participants, in the order of their admission.
    func participants() throws -> [String] { try list("participant", "list").compactMap { $0["id"] as? String } }

    /// Someone who has more than 100.00 available.
    func fundedParticipant() throws -> String {
        let rich = try list("escrow", "show").first { balance in
            let available = (balance["available"] as? [String: Any])?["minorUnits"] as? Int ?? 0
            return (balance["account"] as? String)?.hasPrefix("available:") == true && available > 10_000
        }
        let serial = try #require(rich?["account"] as? String).split(separator: ":")[1]
        return try #require(try participants().first { Int($0.split(separator: "-")[3]) == Int(serial) })
    }

    /// What an account has available, in fen; without a participant, the venue's.
    func balance(_ kind: String, _ participant: String? = nil) throws -> Int {
        let owner = try participant.map { try #require(Int($0.split(separator: "-")[3])) } ?? 0
        let account = try list("escrow", "show").first { $0["account"] as? String == "\(kind):\(owner):CNY" }
        let available = account?["available"] as? [String: Any]
        return available?["minorUnits"] as? Int ?? 0
    }

    /// Admits one more participant.
    func admit(_ name: String, _ role: String, _ document: String) throws -> String {
        let id = try id("participant", "apply", "--name", name, "--kind", "unincorporated", "--country", "KZ", "--role", role)
        try submit("participant", "commit", document, "--as", id)
        try submit("participant", "admit", id, "--reason", "checked")
        return id
    }

    /// Orders again the prices that the demonstration sold of origin markets, whose income nobody else shares, and
    /// delivers their file again.
    func deliveredOrder() throws -> (order: String, buyer: String, seller: String, price: Int) {
        let prices = try #require(try list("product", "list").first { $0["kind"] as? String == "RV-P1" }?["id"] as? String)
        let last = try #require(try list("order", "list").first { $0["product"] as? String == prices })
        let old = try #require(last["id"] as? String)
        let (buyer, seller) = (try #require(last["buyer"] as? String), try #require(last["seller"] as? String))
        let price = try #require((last["price"] as? [String: Any])?["minorUnits"] as? Int)
        let order = try id("order", "place", prices, "--purpose", "industry", "--as", buyer)
        try submit("deliver", "send", order, folder + "/downloads/\(old).csv", "--as", seller)
        return (order, buyer, seller, price)
    }
}
