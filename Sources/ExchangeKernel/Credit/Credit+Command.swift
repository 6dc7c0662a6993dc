// SPDX-License-Identifier: Apache-2.0

/// What can be asked about credit.
public enum CreditCommand: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }
}
