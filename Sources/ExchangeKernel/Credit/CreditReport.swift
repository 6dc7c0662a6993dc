// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What a lender reads about a participant that has consented (信用报告).
public struct CreditReport: Sendable, Equatable, Codable {
    /// One finding, as a report shows it.
    public struct Line: Sendable, Equatable, Codable {
        /// The case.
        public let conduct: ExchangeID
        /// What was done.
        public let act: DishonestAct
        /// What was found.
        public let finding: Finding
        /// Whether an objection is open.
        public let isInDispute: Bool
        /// How its effects ended; `nil` while they count.
        public let ending: Conduct.Ending?
    }

    /// The participant.
    public let participant: ExchangeID
    /// The day of the report.
    public let day: CalendarDate
    /// The score.
    public let score: Int
    /// The tier.
    public let tier: CreditTier
    /// How many clean deals were settled.
    public let dealCount: Int64
    /// The latest evaluation.
    public let evaluation: Evaluation?
    /// Every finding on record, in the order of their cases. Reports that were not decided are nobody's business.
    public let findings: [Line]
}

extension Market {
    /// A participant's credit report, for itself or for a reader that has its consent.
    ///
    /// - Throws: `participants.not-found`, or `credit.no-consent` when there is none or it has ended.
    public func creditReport(
        of participant: ExchangeID, for reader: ExchangeID, on day: CalendarDate
    ) throws(Refusal) -> CreditReport {
        guard participants.all[participant] != nil else { throw .participantNotFound(participant) }
        guard reader == participant || credit.hasConsent(of: participant, for: reader, on: day) else {
            throw .noConsent(participant, reader)
        }
        let findings = credit.conducts.sorted.compactMap { conduct -> CreditReport.Line? in
            guard conduct.party == participant, let finding = conduct.finding else { return nil }
            return CreditReport.Line(
                conduct: conduct.id, act: conduct.act, finding: finding, isInDispute: conduct.isInDispute,
                ending: conduct.ending)
        }
        return CreditReport(
            participant: participant, day: day, score: credit.score(of: participant, on: day),
            tier: credit.tier(of: participant, on: day), dealCount: credit.dealCount(of: participant),
            evaluation: credit.standings[participant]?.evaluation, findings: findings)
    }

    /// The findings that are shown to the public on a day, in the order of their cases.
    public func publicFindings(on day: CalendarDate) -> [Conduct] {
        credit.conducts.sorted.filter { $0.isPublic(on: day) }
    }
}

extension Credit {
    /// Whether a participant's consent to a reader holds on a day.
    public func hasConsent(of participant: ExchangeID, for reader: ExchangeID, on day: CalendarDate) -> Bool {
        standings[participant]?.consents.contains { $0.reader == reader && day <= $0.until } ?? false
    }

    /// What a participant's tier on a day brings: good conduct deposits less and is reviewed sooner (守信激励).
    public func treatment(of participant: ExchangeID, on day: CalendarDate) -> CreditTreatment {
        let (tier, terms) = (tier(of: participant, on: day), terms(on: day))
        return CreditTreatment(
            tier: tier, depositRate: terms.depositRate(tier), reviewDays: terms.reviewDays(tier),
            mayTrade: !isBarred(participant, on: day))
    }
}

/// What a tier brings.
public struct CreditTreatment: Sendable, Hashable, Codable {
    /// The tier.
    public let tier: CreditTier
    /// The part of a price that is deposited.
    public let depositRate: Rate
    /// Within how many days a submitted product is reviewed.
    public let reviewDays: Int
    /// Whether new deals may be made.
    public let mayTrade: Bool
}
