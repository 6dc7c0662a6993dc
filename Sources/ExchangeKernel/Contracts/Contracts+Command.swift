// SPDX-License-Identifier: Apache-2.0

/// What can be asked about contracts after their signature.
public enum ContractsCommand: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }
}
