// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What can happen to contracts after their signature.
public enum ContractsEvent: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ContractsEvent? {
        switch name {
        default: nil
        }
    }
}
