// SPDX-License-Identifier: Apache-2.0

/// What can be asked about third-party services.
public enum ServicesCommand: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }
}
