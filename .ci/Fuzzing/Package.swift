// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package of its own, because fuzzing needs unsafe flags. What is fuzzed is the product's own source, by links: it is built here once
// more, with libFuzzer's and the address sanitizer's instruments in it and without the web framework.
let package = Package(
    name: "hexi-fuzzing",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib"),
        .systemLibrary(name: "CPrefetch"),
        .target(name: "ExchangeModel"),
        .target(name: "ExchangeIdentifiers", dependencies: ["ExchangeModel"]),
        .target(name: "TableSchema", dependencies: ["ExchangeModel", "ExchangeIdentifiers", "CPrefetch", "CZlib"]),
        .target(name: "ExchangeLedger", dependencies: ["ExchangeModel"]),
        .target(name: "ExchangeEvidence", dependencies: ["ExchangeModel", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "SectorKit", dependencies: ["ExchangeModel", "TableSchema"]),
        .target(name: "ExchangeKernel", dependencies: ["ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "SectorKit"]),
        .target(
            name: "ExchangeBanking",
            dependencies: ["ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", .product(name: "XMLCoder", package: "XMLCoder")]),
        .target(
            name: "ServerParsers",
            dependencies: [
                "ExchangeModel", "ExchangeEvidence", "ExchangeIdentifiers", "ExchangeLedger", "ExchangeKernel", "SectorKit", "TableSchema",
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "hexi-fuzz",
            dependencies: [
                "ExchangeModel", "ExchangeIdentifiers", "TableSchema", "ExchangeLedger", "ExchangeEvidence", "SectorKit", "ExchangeKernel",
                "ExchangeBanking", "ServerParsers",
            ],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        // The kernel is only there for the shapes of its commands.
        .unsafeFlags(["-sanitize=fuzzer,address", "-assert-config", "Debug"]),
    ]
}
