// SPDX-License-Identifier: Apache-2.0

extension Trading {
    mutating func apply(_ event: ContractsEvent) {
        switch event {
        }
    }
}
