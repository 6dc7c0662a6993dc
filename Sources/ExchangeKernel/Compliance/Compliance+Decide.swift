// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: ComplianceCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .approve(let command):
            let approval = command.approval
            guard catalog.products[approval.subject] != nil, approval.subject.kind == .product else {
                throw .productNotFound(approval.subject)
            }
            guard !approval.reference.isEmpty else { throw .referenceMissing }
            guard context.now.date <= approval.until else { throw .approvalInThePast(approval.until) }
            return [.compliance(.approved(ExceptionApproved(approval: approval)))]
        case .adopt(let command): return try adopt(command, context)
        case .repeal(let command):
            guard compliance.overlays.contains(where: { $0.overlay.id == command.overlay }) else {
                throw .overlayNotInForce(command.overlay)
            }
            return [
                .compliance(.overlayRepealed(OverlayRepealed(overlay: command.overlay, reason: command.reason)))
            ]
        case .revoke(let command):
            guard compliance.isApproved(command.rule, subject: command.subject, on: context.now.date) else {
                throw .notApproved(command.rule, "\(command.subject)")
            }
            return [
                .compliance(
                    .revoked(ApprovalRevoked(subject: command.subject, rule: command.rule, reason: command.reason)))
            ]
        }
    }
}
