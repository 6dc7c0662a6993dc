// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Something that someone asks for, by the area that decides it.
///
/// What is not part of every deal is `indirect`, so that what is stays small where it is copied.
public enum Command: Sendable, Equatable {
    indirect case venue(VenueCommand)
    indirect case participants(ParticipantsCommand)
    indirect case rights(RightsCommand)
    indirect case catalog(CatalogCommand)
    indirect case compliance(ComplianceCommand)
    indirect case pricing(PricingCommand)
    case trading(TradingCommand)
    case escrow(EscrowCommand)
    case delivery(DeliveryCommand)
    indirect case clearing(ClearingCommand)
    indirect case negotiation(NegotiationCommand)
    indirect case contracts(ContractsCommand)
    indirect case auctions(AuctionsCommand)
    indirect case disputes(DisputesCommand)
    indirect case credit(CreditCommand)
    indirect case services(ServicesCommand)

    /// The fields, with their permanent name.
    public var payload: any NamedPayload {
        switch self {
        case .venue(let command): command.payload
        case .participants(let command): command.payload
        case .rights(let command): command.payload
        case .catalog(let command): command.payload
        case .compliance(let command): command.payload
        case .pricing(let command): command.payload
        case .trading(let command): command.payload
        case .escrow(let command): command.payload
        case .delivery(let command): command.payload
        case .clearing(let command): command.payload
        case .negotiation(let command): command.payload
        case .contracts(let command): command.payload
        case .auctions(let command): command.payload
        case .disputes(let command): command.payload
        case .credit(let command): command.payload
        case .services(let command): command.payload
        }
    }

    /// The permanent name, such as `trading.place-order`.
    public var name: String { type(of: payload).name }

    /// Writes the command as a map of its name and its fields. Its digest is taken over these bytes.
    public func write(to writer: inout CBORWriter) {
        let payload = payload
        writer.beginMap(2)
        writer.write(key: "command")
        writer.write(type(of: payload).name)
        writer.write(key: "payload")
        payload.write(to: &writer)
    }
}
