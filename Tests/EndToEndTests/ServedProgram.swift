// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

/// The program `hexi serve`, at work until the test ends.
final class ServedProgram {
    private let process = Process()
    private let output = Pipe()
    private var said = ""
    let log: URL

    /// Starts the server and waits until it says that it listens.
    init(_ arguments: [String], environment: [String: String] = [:], log folder: String) throws {
        log = URL(filePath: folder + "/serve.log")
        #expect(FileManager.default.createFile(atPath: log.path, contents: nil))
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["serve"] + arguments
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // It says all it has to say at once, and nothing after it.
        while !said.contains("portal "), case let piece = output.fileHandleForReading.availableData, !piece.isEmpty {
            said += String(decoding: piece, as: UTF8.self)
        }
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// What it said when it began to listen.
    var greeting: String { said }

    /// Where it listens, such as `https://127.0.0.1:33417`.
    var base: String {
        get throws { try String(#require(said.firstMatch(of: /portal (http.*)\/  API/)).1) }
    }

    /// Tells it to stop, and returns its exit code.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Its exit code once it has ended by itself.
    func end() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Asks with GET, trusting no certificate but those of a file.
    static func get(_ url: String, trusting certificate: String? = nil) async throws -> (status: UInt, body: String) {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let certificate { tls.trustRoots = .file(certificate) }
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow)
        configuration.httpVersion = .http1Only
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(30))
            let body = try await response.body.collect(upTo: 1 << 20)
            try await client.shutdown()
            return (response.status.code, String(buffer: body))
        } catch {
            try await client.shutdown()
            throw error
        }
    }
}

extension Program {
    /// Founds an exchange in a folder of its own, and returns the folder.
    static func found(in scratch: Scratch, _ name: String = "exchange") throws -> String {
        let folder = scratch.path + "/" + name
        let made = try run("init", "--region", "620900", "--operator-code", "91620900MADEM00111", "--exchange", folder)
        try #require(made.code == 0, "\(made.complaint)")
        return folder
    }

    /// Runs the program with more in its environment.
    static func run(_ arguments: [String], environment: [String: String]) throws -> Outcome {
        let assignments = environment.map { "\($0)=\($1)" }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["-i", "LC_ALL=C.UTF-8"] + assignments + [path] + arguments
        let (output, complaint) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: said, as: UTF8.self), complaint: String(decoding: complained, as: UTF8.self))
    }
}
