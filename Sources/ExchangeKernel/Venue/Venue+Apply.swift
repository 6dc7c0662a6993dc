// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Venue {
    mutating func apply(_ event: VenueEvent, at instant: Instant) {
        switch event {
        case .founded(let event):
            charter = event.charter
            terms = [DatedTerms(since: .init(daysSince1970: 0), terms: event.terms)]
        case .termsSet(let event):
            terms.removeAll { $0.since == event.since }
            terms.append(DatedTerms(since: event.since, terms: event.terms))
            terms.sort { $0.since < $1.since }
        case .affiliateDeclared(let event):
            affiliates.append(event.code)
            affiliates.sort()
        case .stopped(let event): stop(event, at: instant)
        case .resumed(let event): resume(event, at: instant)
        case .deadlinePassed:
            break
        }
    }
}
