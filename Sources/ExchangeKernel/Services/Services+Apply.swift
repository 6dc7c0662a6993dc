// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Services {
    mutating func apply(_ event: ServicesEvent) {
        switch event {
        case .accredited(let event): accredit(event)
        case .revoked(let event):
            agencies.update(event.agency) { $0.accreditations.removeAll { $0.kind == event.kind } }
        case .requested(let event):
            let engagement = Engagement(
                id: event.engagement, kind: event.kind, client: event.client, agency: event.agency,
                subject: event.subject, feeLimit: event.feeLimit, deadline: event.answerBy)
            engagements.insert(engagement, as: event.engagement)
        case .accepted(let event):
            engagements.update(event.engagement) {
                $0.status = .accepted
                $0.fee = event.fee
                $0.accepted = event.instant
                $0.deadline = event.deliverBy
            }
        case .delivered(let event):
            engagements.update(event.engagement) {
                $0.status = .delivered
                $0.work = event.work
                $0.version = event.version
                $0.deadline = event.inspectUntil
            }
        case .completed(let event):
            guard let engagement = engagements.remove(event.engagement) else { return }
            takeEffect(engagement, policy: event.policy)
        case .ended(let event): engagements.remove(event.engagement)
        case .incidentRecorded: break
        case .claimOpened(let event):
            policies.update(event.policy) { $0.claims.append(Policy.Claim(incident: event.incident)) }
        case .claimDecided(let event):
            policies.update(event.policy) { policy in
                for index in policy.claims.indices where policy.claims[index].incident == event.incident {
                    policy.claims[index].payout = event.payout
                }
            }
        case .released(let event): custodies.remove(event.engagement)
        }
    }

    private mutating func accredit(_ event: AgencyAccredited) {
        if agencies[event.agency] == nil {
            agencies.insert(Agency(participant: event.agency, accreditations: []), as: event.agency)
        }
        agencies.update(event.agency) {
            $0.accreditations.removeAll { $0.kind == event.accreditation.kind }
            $0.accreditations.append(event.accreditation)
        }
    }

    /// Puts accepted work where the market asks for it.
    private mutating func takeEffect(_ engagement: Engagement, policy: ExchangeID?) {
        switch engagement.work {
        case .certificate(let standard, _, let until, _):
            guard let product = engagement.subject, let version = engagement.version else { return }
            let certification = Certification(product: product, version: version, standard: standard, until: until)
            certifications.insert(certification, as: engagement.id)
        case .policy(let sumInsured, _, let from, let until, _):
            guard let policy, let contract = engagement.subject else { return }
            policies.insert(
                Policy(
                    id: policy, insured: engagement.client, insurer: engagement.agency, contract: contract,
                    sumInsured: sumInsured, from: from, until: until), as: policy)
        case .custodyRecord(let item, let content, let release, _):
            custodies.insert(
                Custody(
                    engagement: engagement.id, agency: engagement.agency, item: item, content: content,
                    release: release), as: engagement.id)
        case .integration, .introduction, .auditOpinion, .notarialCertificate, .appraisalReport,
            .arbitrationReference, .trainingRecord, .loanOffer, nil:
            break
        }
    }
}
