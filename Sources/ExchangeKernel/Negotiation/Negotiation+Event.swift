// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What can happen to demands, offers and mandates.
public enum NegotiationEvent: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> NegotiationEvent? {
        switch name {
        default: nil
        }
    }
}
