// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What can happen to credit.
public enum CreditEvent: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> CreditEvent? {
        switch name {
        default: nil
        }
    }
}
