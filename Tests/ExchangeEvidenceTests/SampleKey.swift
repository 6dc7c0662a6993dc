// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel

/// Keys of fixed seeds, so that signatures are the same in every run.
enum SampleKey {
    static func log() throws -> SigningKey {
        try SigningKey(name: KeyName("dunhuang.example/culture"), seed: [UInt8](repeating: 7, count: 32))
    }

    static func witness() throws -> SigningKey {
        try SigningKey(name: KeyName("witness.example"), seed: [UInt8](repeating: 8, count: 32))
    }
}
