// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel

/// `hexi doctor`
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "体检 Check everything, also beside a running server: keys, journal, books, evidence, files, disk, clock, certificate, backups.",
        discussion: """
            有一项不通过(✗)时退出码为 1;须留意(!)的不影响退出码,除非用 --strict。
            The exit code is 1 when a check fails (✗); what only wants attention (!) counts with --strict.
            """)
    @Option(name: .long, help: "服务的配置文件 File of the server's settings; HEXI_CONFIG or server.json in the folder by default.")
    var config: String?
    @Flag(name: .long, help: "须留意的也算不通过 What wants attention counts as failed.")
    var strict = false
    @OptionGroup var options: ExchangeOptions

    func run() async throws {
        let console = options.console
        let checkUp = CheckUp(of: try options.folder)
        let findings = checkUp.contents() + (await checkUp.surroundings(config: config))
        console.answer(findings)
        for finding in findings { console.say(finding.line) }
        guard findings.allSatisfy({ $0.state == .ok || ($0.state == .warn && !strict) }) else { throw CheckFailed() }
    }
}
