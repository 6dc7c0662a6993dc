// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A firm's own package: it knows hexi's public products alone. Outside this repository, name hexi by its address and version.
let package = Package(
    name: "forestry-sector",
    products: [.library(name: "Forestry", targets: ["Forestry"])],
    dependencies: [.package(name: "hexi", path: "../..")],
    targets: [
        .target(
            name: "Forestry", dependencies: [.product(name: "SectorKit", package: "hexi")], exclude: ["Schema"],
            resources: [.embedInCode("Samples")],
            swiftSettings: [
                .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
            ],
            plugins: [.plugin(name: "SectorSchema", package: "hexi")]),
        .executableTarget(
            name: "forestry-exchange",
            dependencies: [
                "Forestry", .product(name: "CultureTourism", package: "hexi"), .product(name: "ExchangeEngine", package: "hexi"),
            ]),
        .testTarget(
            name: "ForestryTests",
            dependencies: [
                "Forestry", .product(name: "SectorKit", package: "hexi"), .product(name: "SectorTesting", package: "hexi"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
