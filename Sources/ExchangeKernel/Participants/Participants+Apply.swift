// SPDX-License-Identifier: Apache-2.0

extension Participants {
    mutating func apply(_ event: ParticipantsEvent) {
        switch event {
        case .applied(let event):
            let participant = Participant(
                id: event.participant, kind: event.kind, name: event.title, englishName: event.englishTitle, code: event.code, region: event.region,
                country: event.country, roles: event.roles, status: .applied)
            all.insert(participant, as: event.participant)
        case .committed(let event): all.update(event.participant) { $0.commitment = event.document }
        case .admitted(let event): all.update(event.participant) { $0.status = .admitted }
        case .rejected(let event): all.update(event.participant) { $0.status = .rejected }
        case .suspended(let event): all.update(event.participant) { $0.status = .suspended }
        case .reinstated(let event): all.update(event.participant) { $0.status = .admitted }
        // What the record says is all there is to say.
        case .personalRead: break
        case .exited(let event): all.update(event.participant) { $0.status = .exited }
        }
    }
}
