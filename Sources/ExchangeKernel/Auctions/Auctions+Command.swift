// SPDX-License-Identifier: Apache-2.0

/// What can be asked about auctions.
public enum AuctionsCommand: Sendable, Equatable {
    var payload: any NamedPayload {
        switch self {
        }
    }
}
