// SPDX-License-Identifier: Apache-2.0

/// What can be asked about demands, offers and mandates.
public enum NegotiationCommand: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }
}
