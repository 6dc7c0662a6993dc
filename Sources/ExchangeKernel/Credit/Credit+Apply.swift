// SPDX-License-Identifier: Apache-2.0

extension Credit {
    mutating func apply(_ event: CreditEvent) {
        switch event {
        }
    }
}
