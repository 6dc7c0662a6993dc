// SPDX-License-Identifier: Apache-2.0

extension Services {
    mutating func apply(_ event: ServicesEvent) {
        switch event {
        }
    }
}
