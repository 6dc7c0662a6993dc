// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers

/// Who holds which product, and by how many contracts.
public struct Holders: Sendable, Equatable {
    private var contracts: [UInt64: [UInt64: Int64]] = [:]

    /// Nobody holds anything.
    public init() {}

    /// How many participants other than one hold a product.
    public func count(of product: ExchangeID, otherThan buyer: ExchangeID) -> Int {
        guard let holders = contracts[product.serial] else { return 0 }
        return holders[buyer.serial] == nil ? holders.count : holders.count - 1
    }

    /// How many contracts a participant holds on a product.
    public func contracts(of buyer: ExchangeID, on product: ExchangeID) -> Int64 {
        contracts[product.serial]?[buyer.serial] ?? 0
    }

    mutating func add(_ number: Int64, _ buyer: ExchangeID, _ product: ExchangeID) {
        contracts[product.serial, default: [:]][buyer.serial, default: 0] += number
        guard contracts[product.serial]?[buyer.serial] == 0 else { return }
        contracts[product.serial]?[buyer.serial] = nil
        if contracts[product.serial]?.isEmpty == true { contracts[product.serial] = nil }
    }
}

extension Holders: Codable {
    /// Decodes products, their holders and the number of their contracts in turn.
    public init(from decoder: any Decoder) throws {
        let flat = try decoder.singleValueContainer().decode([Int64].self)
        guard flat.count % 3 == 0 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "holders come in threes"))
        }
        for index in stride(from: 0, to: flat.count, by: 3) {
            contracts[UInt64(bitPattern: flat[index]), default: [:]][UInt64(bitPattern: flat[index + 1])] = flat[index + 2]
        }
    }

    /// Encodes products, their holders and the number of their contracts in turn, in order of their serial numbers.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            contracts.sorted { $0.key < $1.key }.flatMap { product, holders in
                holders.sorted { $0.key < $1.key }.flatMap { buyer, count in
                    [Int64(bitPattern: product), Int64(bitPattern: buyer), count]
                }
            })
    }
}
