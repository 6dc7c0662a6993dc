// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEvidence
import ExchangeModel
import Foundation
import SectorKit
import SectorTesting

extension SectorModules {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "贯标检查 What a module lacks and what to do about it; exit code 1 when anything. Signed with --sign.")
        @Argument(help: "模块编号或模块包目录,不写则全部 Modules, or folders of sector packages; all modules without any.")
        var sectors: [String] = []
        @Option(name: .long, help: "随机种子 Seed of the random facts and numbers.")
        var seed: UInt64 = 0
        @Option(name: .long, help: "报告文件 Write the report to a file as JSON, and with --sign its signature to FILE.sig.")
        var report: String?
        @Option(name: .long, help: "私钥文件 File of the secret key that signs the report (hexi rules key).")
        var sign: String?
        @OptionGroup var shared: ConsoleOptions

        func validate() throws {
            if sign != nil, report == nil { throw ValidationError("签名须与 --report 同用 --sign goes with --report.") }
        }

        func run() async throws {
            let reports = try reports()
            let console = shared.console
            console.answer(reports)
            for report in reports { console.say(Text(zh: report.text(.zh), en: report.text(.en))) }
            // What is signed is the file to the byte.
            let bytes = Array((JSON.text(reports) + "\n").utf8)
            let digest = Digest(sha256Of: bytes)
            console.say(Text(zh: "报告摘要 sha256 \(digest.hex)", en: "report sha256 \(digest.hex)"))
            if let report {
                try Data(bytes).write(to: URL(filePath: report), options: .atomic)
                if let sign {
                    let signature = try SecretFile.key(at: sign).sign(file: digest)
                    try Data(signature.text.utf8).write(to: URL(filePath: report + ".sig"), options: .atomic)
                }
            }
            if !reports.allSatisfy(\.isPassed) { throw CheckFailed() }
        }

        private func reports() throws -> [ConformanceReport] {
            guard !sectors.isEmpty else { return Sectors.all.map { SectorConformance.check($0, seed: seed) } }
            return try sectors.map { word in
                guard word.contains("/") || word == "." else {
                    return SectorConformance.check(try Sectors.modules(named: [word])[0], seed: seed)
                }
                return try SectorPackage(folder: word).check(seed: seed)
            }
        }
    }

    struct Lock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "发布锁定 The names that a module gives, as its sector.lock: write it when a version is released.")
        @Argument(help: "模块编号或模块包目录 Module, or folder of a sector package.")
        var sector: String

        func run() async throws {
            guard sector.contains("/") || sector == "." else {
                print(JSON.text(SectorLock(of: try Sectors.modules(named: [sector])[0])))
                return
            }
            print(JSON.text(try SectorPackage(folder: sector).lock()))
        }
    }
}
