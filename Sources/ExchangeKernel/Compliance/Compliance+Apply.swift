// SPDX-License-Identifier: Apache-2.0

extension Compliance {
    mutating func apply(_ event: ComplianceEvent) {
        switch event {
        case .approved(let event): approvals.append(event.approval)
        case .revoked(let event): approvals.removeAll { $0.subject == event.subject && $0.rule == event.rule }
        }
    }
}
