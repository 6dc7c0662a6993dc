// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package of its own, so that nobody who uses Hexi builds its benchmarks.
let package = Package(
    name: "hexi-benchmarks",
    dependencies: [
        .package(name: "hexi", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        .executableTarget(
            name: "hexi-bench",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Biomedicine", package: "hexi"),
                .product(name: "CultureTourism", package: "hexi"),
                .product(name: "EnergyChemical", package: "hexi"),
                .product(name: "ExchangeBanking", package: "hexi"),
                .product(name: "ExchangeEngine", package: "hexi"),
                .product(name: "ExchangeEvidence", package: "hexi"),
                .product(name: "ExchangeIdentifiers", package: "hexi"),
                .product(name: "ExchangeKernel", package: "hexi"),
                .product(name: "ExchangeModel", package: "hexi"),
                .product(name: "ExchangeSQLite", package: "hexi"),
                .product(name: "ExchangeServer", package: "hexi"),
                .product(name: "ExchangeTesting", package: "hexi"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "RuralRevitalization", package: "hexi"),
                .product(name: "SectorKit", package: "hexi"),
                .product(name: "ExchangeLedger", package: "hexi"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
