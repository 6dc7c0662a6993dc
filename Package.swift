// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// The sectors this repository ships: one folder in `Sectors/` each.
let sectors = ["CultureTourism"]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// A sector knows `SectorKit` alone; its tests also know the conformance kit.
func sectorTargets(named name: String) -> [Target] {
    [
        .target(
            name: name, dependencies: ["SectorKit"], path: "Sectors/\(name)",
            exclude: ["README.md", "Tests"],
            resources: [.embedInCode("Schema"), .embedInCode("Samples")]),
        .testTarget(
            name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "SectorKit", "SectorTesting"],
            path: "Sectors/\(name)/Tests", exclude: ["Fixtures"]),
    ]
}

let package = Package(
    name: "hexi",
    products: [
        .executable(name: "hexi", targets: ["hexi"]),
        .library(name: "ExchangeModel", targets: ["ExchangeModel"]),
        .library(name: "ExchangeIdentifiers", targets: ["ExchangeIdentifiers"]),
        .library(name: "TableSchema", targets: ["TableSchema"]),
        .library(name: "ExchangeLedger", targets: ["ExchangeLedger"]),
        .library(name: "ExchangeEvidence", targets: ["ExchangeEvidence"]),
        .library(name: "SectorKit", targets: ["SectorKit"]),
        .library(name: "SectorTesting", targets: ["SectorTesting"]),
        .library(name: "ExchangeKernel", targets: ["ExchangeKernel"]),
        .library(name: "ExchangeEngine", targets: ["ExchangeEngine"]),
        .library(name: "ExchangeTesting", targets: ["ExchangeTesting"]),
        .library(name: "ExchangeSQLite", targets: ["ExchangeSQLite"]),
    ] + sectors.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .target(name: "ExchangeModel"),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
