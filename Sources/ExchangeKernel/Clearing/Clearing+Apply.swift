// SPDX-License-Identifier: Apache-2.0

extension Clearing {
    mutating func apply(_ event: ClearingEvent) {
        switch event {
        case .settled: batchCount += 1
        case .dayClosed(let event): closedThrough = event.day
        }
    }
}
