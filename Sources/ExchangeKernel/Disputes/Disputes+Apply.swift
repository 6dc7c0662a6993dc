// SPDX-License-Identifier: Apache-2.0

extension Disputes {
    mutating func apply(_ event: DisputesEvent) {
        switch event {
        }
    }
}
