// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What can happen to auctions.
public enum AuctionsEvent: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> AuctionsEvent? {
        switch name {
        default: nil
        }
    }
}
