// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The value of one fact.
public enum FactValue: Sendable, Hashable {
    case flag(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case date(CalendarDate)
    case list([String])
}

extension FactValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
    /// A flag.
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A list of texts.
    public init(arrayLiteral elements: String...) { self = .list(elements) }
}

extension FactValue: Codable {
    private enum Key: String, CodingKey { case flag, integer, number, text, date, list }

    /// Decodes a map with one entry that names the type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "a fact has exactly one value"))
        }
        switch key {
        case .flag: self = .flag(try container.decode(Bool.self, forKey: key))
        case .integer: self = .integer(try container.decode(Int64.self, forKey: key))
        case .number: self = .number(try container.decode(Double.self, forKey: key))
        case .text: self = .text(try container.decode(String.self, forKey: key))
        case .date: self = .date(try container.decode(CalendarDate.self, forKey: key))
        case .list: self = .list(try container.decode([String].self, forKey: key))
        }
    }

    /// Encodes a map with one entry that names the type.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .flag(let value): try container.encode(value, forKey: .flag)
        case .integer(let value): try container.encode(value, forKey: .integer)
        case .number(let value): try container.encode(value, forKey: .number)
        case .text(let value): try container.encode(value, forKey: .text)
        case .date(let value): try container.encode(value, forKey: .date)
        case .list(let value): try container.encode(value, forKey: .list)
        }
    }
}
