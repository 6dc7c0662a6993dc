// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
public import ExchangeModel

/// Something that happened, by the area it happened in.
///
/// What is not part of every deal is `indirect`, so that what is stays small where it is copied.
public enum Event: Sendable, Equatable {
    indirect case venue(VenueEvent)
    indirect case participants(ParticipantsEvent)
    indirect case rights(RightsEvent)
    indirect case catalog(CatalogEvent)
    indirect case compliance(ComplianceEvent)
    indirect case pricing(PricingEvent)
    case trading(TradingEvent)
    case escrow(EscrowEvent)
    case delivery(DeliveryEvent)
    indirect case clearing(ClearingEvent)
    indirect case negotiation(NegotiationEvent)
    indirect case contracts(ContractsEvent)
    indirect case auctions(AuctionsEvent)
    indirect case disputes(DisputesEvent)
    indirect case credit(CreditEvent)
    indirect case services(ServicesEvent)
    case ledger(LedgerEntry)

    /// The fields, with their permanent name.
    public var payload: any NamedPayload {
        switch self {
        case .venue(let event): event.payload
        case .participants(let event): event.payload
        case .rights(let event): event.payload
        case .catalog(let event): event.payload
        case .compliance(let event): event.payload
        case .pricing(let event): event.payload
        case .trading(let event): event.payload
        case .escrow(let event): event.payload
        case .delivery(let event): event.payload
        case .clearing(let event): event.payload
        case .negotiation(let event): event.payload
        case .contracts(let event): event.payload
        case .auctions(let event): event.payload
        case .disputes(let event): event.payload
        case .credit(let event): event.payload
        case .services(let event): event.payload
        case .ledger(let entry): entry.payload
        }
    }

    /// The permanent name, such as `trading.order-placed`.
    public var name: String { type(of: payload).name }
}

extension Event {
    /// Writes the event as a map of its name and its fields.
    public func write(to writer: inout CBORWriter) {
        let payload = payload
        writer.beginMap(2)
        writer.write(key: "event")
        writer.write(type(of: payload).name)
        writer.write(key: "payload")
        payload.write(to: &writer)
    }

    /// Reads what ``write(to:)`` wrote.
    ///
    /// - Throws: `record.unknown-event` for an event this release does not know; nothing is guessed.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 2...2)
        try reader.expect(key: "event")
        let name = try reader.readString()
        try reader.expect(key: "payload")
        self = try Event(name: name, from: &reader)
    }

    private init(name: String, from reader: inout CBORReader) throws(Fault) {
        let area = name.prefix { $0 != "." }
        let event: Event? =
            switch area {
            case "venue": try VenueEvent.read(name, from: &reader).map(Event.venue)
            case "participants": try ParticipantsEvent.read(name, from: &reader).map(Event.participants)
            case "rights": try RightsEvent.read(name, from: &reader).map(Event.rights)
            case "catalog": try CatalogEvent.read(name, from: &reader).map(Event.catalog)
            case "compliance": try ComplianceEvent.read(name, from: &reader).map(Event.compliance)
            case "pricing": try PricingEvent.read(name, from: &reader).map(Event.pricing)
            case "trading": try TradingEvent.read(name, from: &reader).map(Event.trading)
            case "escrow": try EscrowEvent.read(name, from: &reader).map(Event.escrow)
            case "delivery": try DeliveryEvent.read(name, from: &reader).map(Event.delivery)
            case "clearing": try ClearingEvent.read(name, from: &reader).map(Event.clearing)
            case "negotiation": try NegotiationEvent.read(name, from: &reader).map(Event.negotiation)
            case "contracts": try ContractsEvent.read(name, from: &reader).map(Event.contracts)
            case "auctions": try AuctionsEvent.read(name, from: &reader).map(Event.auctions)
            case "disputes": try DisputesEvent.read(name, from: &reader).map(Event.disputes)
            case "credit": try CreditEvent.read(name, from: &reader).map(Event.credit)
            case "services": try ServicesEvent.read(name, from: &reader).map(Event.services)
            case "ledger": try LedgerEntry.read(name, from: &reader).map(Event.ledger)
            default: nil
            }
        guard let event else {
            throw Fault(
                "record.unknown-event",
                Text(
                    zh: "日志含有本版本不认识的事件“\(name)”。请使用写入它的版本或更新的版本。",
                    en: "The journal holds an event this release does not know, '\(name)'. Use the release that wrote it or a newer one."))
        }
        self = event
    }
}
