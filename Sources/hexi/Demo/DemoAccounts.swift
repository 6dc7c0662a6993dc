// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeServer

/// An account for each role of the demonstration, whose password everyone is told.
struct DemoAccounts {
    static let password = "hexi-demo-2026"

    let open: OpenExchange

    /// Opens the accounts that are not there yet.
    func make() async throws -> [ServerConfiguration.ShownAccount] {
        let participants = try await open.exchange.read { $0.participants.all.sorted.filter { $0.status == .admitted } }
        let hash = try await Password.hash(Self.password)
        var accounts = [
            try Account(name: "operator", title: "运营方经办 operator", desks: .all, passwordHash: hash),
            try Account(name: "checker", title: "运营方复核 second person", desks: .all, passwordHash: hash),
        ]
        for (name, code) in Self.members {
            guard let participant = participants.first(where: { $0.code == code }) else { continue }
            accounts.append(try Account(name: name, title: participant.name, participant: participant.id, passwordHash: hash))
        }
        for account in accounts where try open.access.account(named: account.name) == nil { try open.access.save(account) }
        return accounts.map { ServerConfiguration.ShownAccount(name: $0.name, password: Self.password, title: $0.title) }
    }

    private static let members: [(name: String, code: String)] = [
        ("seller", DemoCast.scenicArea.code), ("dealer", DemoCast.dealer.code), ("buyer", DemoCast.buyer.code),
        ("school", DemoCast.school.code), ("arbitrator", DemoCast.arbitrator.code), ("regulator", DemoCast.regulator.code),
    ]
}

/// The folder of the demonstration that is served.
struct DemoServing {
    /// Where it is unless told otherwise.
    static let folder = "hexi-demo"

    let path: String?
    let console: Console

    init(path: String?, _ console: Console) {
        self.path = path
        self.console = console
    }

    /// The folder, in which the demonstration is played first unless it has been.
    func stand() async throws -> ExchangeFolder {
        let folder = ExchangeFolder(path: path ?? Self.folder)
        if !folder.holdsExchange {
            var arguments = ["--exchange", folder.path, "--language", console.language.rawValue]
            if console.isJSON { arguments.append("--json") }
            try await Demo.parse(arguments).run()
        }
        return folder
    }
}
