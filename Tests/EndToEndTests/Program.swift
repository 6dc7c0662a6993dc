// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The program `hexi`, as people run it.
struct Program {
    struct Outcome {
        let code: Int32
        let output: String
        let complaint: String
    }

    /// Where the build put it: beside the tests.
    static let path = path(of: "hexi")

    private static func path(of tool: String) -> String {
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let candidates = [beside, beside.deletingLastPathComponent(), Bundle.main.bundleURL]
        let found = candidates.map { $0.appending(path: tool).path }.first { FileManager.default.isExecutableFile(atPath: $0) }
        return found ?? ".build/debug/\(tool)"
    }

    /// The repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static func run(_ arguments: String..., input: String? = nil, language: String = "en_US.UTF-8") throws -> Outcome {
        try run(arguments, input: input, language: language)
    }

    static func run(
        _ arguments: [String], input: String? = nil, language: String = "en_US.UTF-8", tool: String = "hexi"
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: path(of: tool))
        process.arguments = arguments
        process.environment = ["LC_ALL": language, "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        let complaint = Pipe()
        let stdin = Pipe()
        process.standardOutput = output
        process.standardError = complaint
        process.standardInput = stdin
        try process.run()
        if let input { try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
        try stdin.fileHandleForWriting.close()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self))
    }

    /// The answer of a command with `--json`.
    static func json(_ outcome: Outcome) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
    }
}

/// A folder that is gone when the test has ended.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/hexi-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
    }

    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
        return path + "/" + name
    }
}
