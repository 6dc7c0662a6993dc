// SPDX-License-Identifier: Apache-2.0

extension Negotiation {
    mutating func apply(_ event: NegotiationEvent) {
        switch event {
        }
    }
}
