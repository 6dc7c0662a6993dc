// SPDX-License-Identifier: Apache-2.0

/// What can be asked about disputes.
public enum DisputesCommand: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }
}
