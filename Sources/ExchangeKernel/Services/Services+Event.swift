// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What can happen to third-party services.
public enum ServicesEvent: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ServicesEvent? {
        switch name {
        default: nil
        }
    }
}
