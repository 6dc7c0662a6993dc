// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import SectorKit
import SectorTesting

/// A sector module in a package of its own, which the program was not built with: a small program made beside it asks it.
struct SectorPackage {
    private let folder: URL
    private let module: String
    private let hexi: String

    /// Reads the package's manifest.
    ///
    /// - Throws: `sectors.package-unreadable` when it is no package with a library that depends on hexi by a path.
    init(folder path: String) throws {
        folder = URL(filePath: path).standardizedFileURL
        let manifest = try Self.swift(["package", "--package-path", folder.path, "dump-package"])
        guard let package = try? JSONDecoder().decode(Manifest.self, from: manifest),
            let library = package.products.first(where: { $0.type.library != nil })?.targets.first,
            let path = package.dependencies.compactMap(\.fileSystem?.first).first(where: \.isHexi)?.path
        else { throw Refusal.packageUnreadable(path) }
        module = library
        hexi = path
    }

    /// The conformance report of its module.
    func check(seed: UInt64) throws -> ConformanceReport {
        try ask("SectorConformance.check(\(module)(), seed: \(seed))")
    }

    /// The names its module gives.
    func lock() throws -> SectorLock { try ask("SectorLock(of: \(module)())") }

    private func ask<Answer: Decodable>(_ expression: String) throws -> Answer {
        let asker = folder.appending(path: ".build/hexi-asker")
        let sources = asker.appending(path: "Sources/asker")
        try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
        try manifest.write(to: asker.appending(path: "Package.swift"), atomically: true, encoding: .utf8)
        let program = """
            import Foundation
            import \(module)
            import SectorKit
            import SectorTesting

            FileHandle.standardOutput.write(try JSONEncoder().encode(\(expression)))

            """
        try program.write(to: sources.appending(path: "main.swift"), atomically: true, encoding: .utf8)
        let answer = try Self.swift(["run", "--quiet", "--package-path", asker.path, "asker"])
        do {
            return try JSONDecoder().decode(Answer.self, from: answer)
        } catch {
            throw Refusal.packageUnreadable(folder.path)
        }
    }

    private var manifest: String {
        let identity = folder.lastPathComponent
        return """
            // swift-tools-version: 6.2
            import PackageDescription
            let package = Package(
                name: "asker",
                dependencies: [.package(name: "\(identity)", path: "\(folder.path)"), .package(name: "hexi", path: "\(hexi)")],
                targets: [
                    .executableTarget(
                        name: "asker",
                        dependencies: [
                            .product(name: "\(module)", package: "\(identity)"), .product(name: "SectorKit", package: "hexi"),
                            .product(name: "SectorTesting", package: "hexi"),
                        ])
                ])

            """
    }

    private struct Manifest: Decodable {
        struct Product: Decodable {
            struct Kind: Decodable { let library: [String]? }
            let targets: [String]
            let type: Kind
        }
        struct Dependency: Decodable {
            struct Local: Decodable {
                let identity: String
                let nameForTargetDependencyResolutionOnly: String?
                let path: String
                var isHexi: Bool { (nameForTargetDependencyResolutionOnly ?? identity) == "hexi" }
            }
            let fileSystem: [Local]?
        }
        let products: [Product]
        let dependencies: [Dependency]
    }

    private static func swift(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swift"] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refusal.packageUnreadable(arguments.joined(separator: " ")) }
        return data
    }
}

extension Refusal {
    fileprivate static func packageUnreadable(_ what: String) -> Refusal {
        Refusal(
            "sectors.package-unreadable",
            Text(
                zh: "不是可构建的行业模块包:\(what)。须有一个库产品,并以路径依赖 hexi;请先在其中执行 swift build。",
                en: "No sector package that builds: \(what). It has a library and depends on hexi by a path; run swift build in it first."),
            subject: what)
    }
}
