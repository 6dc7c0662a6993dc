// SPDX-License-Identifier: Apache-2.0

extension Auctions {
    mutating func apply(_ event: AuctionsEvent) {
        switch event {
        }
    }
}
