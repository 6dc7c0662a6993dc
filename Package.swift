// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// The sectors this repository ships: one folder in `Sectors/` each.
let sectors = ["CultureTourism", "Biomedicine", "EnergyChemical", "RuralRevitalization"]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let xmlCoder = Target.Dependency.product(name: "XMLCoder", package: "XMLCoder")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let certificates = Target.Dependency.product(name: "X509", package: "swift-certificates")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")

/// A sector knows `SectorKit` alone; its tests also know the conformance kit.
func sectorTargets(named name: String) -> [Target] {
    [
        .target(
            name: name, dependencies: ["SectorKit"], path: "Sectors/\(name)",
            exclude: ["README.md", "Tests", "Schema"],
            resources: [.embedInCode("Samples"), .embedInCode("sector.lock")], plugins: ["SectorSchema"]),
        .testTarget(
            name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "SectorKit", "SectorTesting"],
            path: "Sectors/\(name)/Tests", resources: [.embedInCode("Fixtures")]),
    ]
}

/// Every library a host or a sector author can use alone.
let libraries = [
    "ExchangeModel", "ExchangeIdentifiers", "TableSchema", "ExchangeLedger", "ExchangeEvidence", "SectorKit",
    "SectorTesting", "ExchangeKernel", "ExchangeEngine", "ExchangeSQLite",
    "ExchangeBanking", "ExchangeTesting", "ExchangeServer",
]

let package = Package(
    name: "hexi",
    products: (libraries + sectors).map { .library(name: $0, targets: [$0]) } + [
        .executable(name: "hexi", targets: ["hexi"]), .plugin(name: "NewSector", targets: ["NewSector"]),
        .plugin(name: "SectorSchema", targets: ["SectorSchema"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .plugin(
            name: "NewSector",
            capability: .command(
                intent: .custom(verb: "new-sector", description: "Write a sector that builds and passes the conformance kit"),
                permissions: [.writeToPackageDirectory(reason: "The sector becomes a folder in Sectors/")])),
        .plugin(name: "SectorSchema", capability: .buildTool(), dependencies: ["SectorSchemaTool"]),
        .executableTarget(
            name: "SectorSchemaTool", dependencies: ["TableSchema", "ExchangeModel"], path: "Plugins/SectorSchemaTool"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CPrefetch"),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .target(name: "ExchangeModel"),
        .target(name: "ExchangeIdentifiers", dependencies: ["ExchangeModel"]),
        .target(name: "TableSchema", dependencies: ["ExchangeModel", "ExchangeIdentifiers", "CPrefetch", "CZlib"]),
        .target(name: "ExchangeLedger", dependencies: ["ExchangeModel"]),
        .target(name: "ExchangeEvidence", dependencies: ["ExchangeModel", crypto]),
        .target(name: "SectorKit", dependencies: ["ExchangeModel", "TableSchema"]),
        .target(name: "SectorTesting", dependencies: ["SectorKit", "ExchangeModel", "TableSchema"]),
        .target(
            name: "ExchangeKernel",
            dependencies: ["ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "SectorKit"]),
        .target(
            name: "ExchangeEngine",
            dependencies: [
                "ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "ExchangeEvidence", "TableSchema", "SectorKit",
                "ExchangeKernel", crypto,
            ]),
        .target(
            name: "ExchangeSQLite",
            dependencies: [
                "ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "ExchangeEvidence", "ExchangeKernel",
                "ExchangeEngine", crypto, grdb, sqlite,
            ]),
        .target(name: "ExchangeBanking", dependencies: ["ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", xmlCoder]),
        .target(
            name: "ExchangeTesting",
            dependencies: [
                "ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "SectorKit", "ExchangeKernel", "ExchangeEngine",
            ]),
        .target(
            name: "ExchangeServer",
            dependencies: [
                "CSodium", "ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "ExchangeEvidence", "TableSchema",
                "SectorKit", "ExchangeKernel", "ExchangeEngine", crypto, hummingbird, hummingbirdCore, hummingbirdTLS, mustache, logging,
                nio, nioHTTP, nioSSL, nioHTTPTypes, httpTypes, httpClient, jwtKit, "CZlib",
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Static")]),
        .testTarget(
            name: "ExchangeServerTests",
            dependencies: [
                "ExchangeServer", "ExchangeTesting", "ExchangeEngine", "ExchangeEvidence", "ExchangeKernel", "ExchangeIdentifiers",
                "ExchangeModel", "TableSchema", "SectorKit", hummingbird, hummingbirdTesting, httpTypes, nio, nioHTTP, logging, crypto, jwtKit,
                httpClient, "CZlib",
            ]),
        .executableTarget(
            name: "hexi",
            dependencies: sectors.map { .init(stringLiteral: $0) } + [
                "ExchangeModel", "ExchangeIdentifiers", "TableSchema", "ExchangeLedger", "ExchangeEvidence", "SectorKit",
                "SectorTesting", "ExchangeKernel", "ExchangeEngine", "ExchangeSQLite", "ExchangeBanking", "ExchangeServer",
                argumentParser, yams, logging, configuration, certificates, asn1, crypto,
            ]),
        .testTarget(
            name: "ExchangeEngineTests",
            dependencies: [
                "ExchangeTesting", "ExchangeEngine", "ExchangeSQLite", "ExchangeKernel", "ExchangeLedger", "ExchangeEvidence",
                "ExchangeIdentifiers", "ExchangeModel", "SectorKit",
            ]),
        .testTarget(
            name: "ExchangeSQLiteTests",
            dependencies: [
                "ExchangeSQLite", "ExchangeTesting", "ExchangeEngine", "ExchangeKernel", "ExchangeLedger",
                "ExchangeIdentifiers", "ExchangeModel", grdb,
            ]),
        .testTarget(
            name: "ExchangeKernelTests",
            dependencies: [
                "ExchangeTesting", "ExchangeKernel", "ExchangeLedger", "ExchangeIdentifiers", "ExchangeModel", "SectorKit",
            ]),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["ExchangeTesting", "ExchangeKernel", "ExchangeModel"]),
        .testTarget(
            name: "ExchangeBankingTests",
            dependencies: ["ExchangeBanking", "ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger"]),
        .testTarget(
            name: "ImportTests",
            dependencies: sectors.map { .init(stringLiteral: $0) } + ["ExchangeEngine", "ExchangeModel", "SectorKit", "TableSchema"]),
        .testTarget(name: "EndToEndTests", dependencies: ["hexi", "SectorSchemaTool", httpClient, nioSSL, nio, nioHTTP], exclude: ["Fixtures"]),
        .testTarget(name: "HouseRulesTests"),
        .testTarget(name: "ExchangeModelTests", dependencies: ["ExchangeModel"]),
        .testTarget(name: "ExchangeIdentifiersTests", dependencies: ["ExchangeIdentifiers", "ExchangeModel"]),
        .testTarget(name: "TableSchemaTests", dependencies: ["TableSchema", "ExchangeModel", "ExchangeIdentifiers"]),
        .testTarget(name: "ExchangeLedgerTests", dependencies: ["ExchangeLedger", "ExchangeModel"]),
        .testTarget(name: "ExchangeEvidenceTests", dependencies: ["ExchangeEvidence", "ExchangeModel", crypto]),
        .testTarget(name: "SectorKitTests", dependencies: ["SectorKit"]),
        .testTarget(name: "SectorTestingTests", dependencies: ["SectorTesting", "SectorKit", "ExchangeModel"]),
    ] + sectors.flatMap(sectorTargets),
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
