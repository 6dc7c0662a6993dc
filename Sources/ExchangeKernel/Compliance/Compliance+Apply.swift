// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Compliance {
    mutating func apply(_ event: ComplianceEvent) {
        switch event {
        case .approved(let event): approvals.append(event.approval)
        case .overlayAdopted(let event):
            overlays.removeAll { $0.overlay.id == event.overlay.id }
            overlays.append(AdoptedOverlay(overlay: event.overlay, file: event.file, signer: event.signer))
            overlays.sort { $0.overlay.id < $1.overlay.id }
        case .overlayRepealed(let event): overlays.removeAll { $0.overlay.id == event.overlay }
        case .revoked(let event): approvals.removeAll { $0.subject == event.subject && $0.rule == event.rule }
        }
    }
}
