// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// The market as three parties see each other (所商分离、多方协同): the venue, the merchants, and the agencies that serve both.
///
/// Their permissions do not overlap in what matters: the venue never trades, a merchant never decides, an agency never does either.
public struct ThreePartyView: Sendable, Equatable, Codable {
    /// One participant and what it may do.
    public struct Member: Sendable, Equatable, Codable {
        /// The participant.
        public let participant: ExchangeID
        /// Its public name.
        public let name: String
        /// The parts it plays.
        public let roles: [Participant.Role]
        /// The kinds of service for which it is accredited on the day.
        public let accreditations: [ServiceKind]
        /// Its credit tier on the day.
        public let tier: CreditTier
        /// The names of the commands it may ask for.
        public let commands: [String]
    }

    /// The names of the commands of a desk of the venue.
    public let venueCommands: [String]
    /// Suppliers, users and data merchants.
    public let merchants: [Member]
    /// Brokers and third-party services.
    public let agencies: [Member]
    /// The regulator and auditors.
    public let supervisors: [Member]
}

extension Market {
    /// The three parties on a day: everyone that may act. A merchant that also serves is among the merchants.
    public func threePartyView(on day: CalendarDate) -> ThreePartyView {
        let admitted = participants.all.sorted.filter { $0.status == .admitted }
        func members(_ part: Capacity, except others: Capacity = []) -> [ThreePartyView.Member] {
            admitted.filter { !$0.capacities.isDisjoint(with: part) && $0.capacities.isDisjoint(with: others) }.map {
                ThreePartyView.Member(
                    participant: $0.id, name: $0.name, roles: $0.roles, accreditations: accreditations(of: $0.id, on: day),
                    tier: credit.tier(of: $0.id, on: day), commands: $0.capacities.commands)
            }
        }
        let merchants: Capacity = [.seller, .buyer, .dealer]
        let agencies: Capacity = [.broker, .service]
        return ThreePartyView(
            venueCommands: Capacity.venue.commands, merchants: members(merchants),
            agencies: members(agencies, except: merchants), supervisors: members([.regulator, .auditor], except: [merchants, agencies]))
    }

    private func accreditations(of agency: ExchangeID, on day: CalendarDate) -> [ServiceKind] {
        ServiceKind.allCases.filter { services.isAccredited(agency, for: $0, on: day) }
    }
}
