// SPDX-License-Identifier: Apache-2.0

/// What one run of an initialiser asked for.
final class ProbeVisit {
    /// The name of the case that an enumeration is asked for.
    let choice: String?
    /// Whether it asked for the names there are, which nobody can know: what it makes of them stays unlearnt.
    var isAskedForNames = false
    private var asked: [(name: String, answer: Answer, isRequired: Bool)] = []
    private var single: Shape?
    private var element: Answer?

    private enum Answer {
        case shape(Shape)
        case visit(ProbeVisit)

        var shape: Shape {
            switch self {
            case .shape(let shape): shape
            case .visit(let visit): visit.shape
            }
        }
    }

    init(choice: String? = nil) { self.choice = choice }

    var fields: [Shape.Field] { asked.map { Shape.Field($0.name, $0.answer.shape, isRequired: $0.isRequired) } }

    var shape: Shape {
        if let single { return single }
        if let element { return .list(element.shape) }
        return .object(fields)
    }

    func note(_ name: String, _ shape: Shape, isRequired: Bool) { note(name, .shape(shape), isRequired) }

    func nested(_ name: String, isRequired: Bool) -> ProbeVisit {
        let visit = ProbeVisit()
        note(name, .visit(visit), isRequired)
        return visit
    }

    func note(single shape: Shape) { single = shape }

    func note(element shape: Shape) { element = .shape(shape) }

    func nestedElement() -> ProbeVisit {
        let visit = ProbeVisit()
        element = .visit(visit)
        return visit
    }

    private func note(_ name: String, _ answer: Answer, _ isRequired: Bool) {
        guard !asked.contains(where: { $0.name == name }) else { return }
        asked.append((name, answer, isRequired))
    }
}

/// A decoder of nothing: it writes down what it is asked for, and answers with examples.
struct ProbeDecoder: Decoder {
    let visit: ProbeVisit
    let outer: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ProbeFields(visit: visit, outer: outer))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { ProbeElements(visit: visit, outer: outer) }

    func singleValueContainer() -> any SingleValueDecodingContainer { ProbeValue(visit: visit, outer: outer) }

    /// The value that answers a question, or the end of the run where none is known.
    static func answer<Value: Decodable>(
        _ type: Value.Type, _ outer: [ObjectIdentifier], _ note: (Shape) -> Void
    ) throws -> Value {
        let found = SchemaProbe.ask(type, within: outer)
        note(found.shape)
        guard let value = found.value else {
            throw DecodingError.valueNotFound(type, .init(codingPath: [], debugDescription: "the probe has no example of \(type)"))
        }
        return value
    }
}

private final class ProbeFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let visit: ProbeVisit
    let outer: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }
    /// The names whose absence was asked about.
    private var optional: Set<String> = []

    init(visit: ProbeVisit, outer: [ObjectIdentifier]) {
        self.visit = visit
        self.outer = outer
    }

    var allKeys: [Key] {
        if visit.choice == nil { visit.isAskedForNames = true }
        return visit.choice.flatMap { Key(stringValue: $0) }.map { [$0] } ?? []
    }

    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) -> Bool {
        optional.insert(key.stringValue)
        return false
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try ProbeDecoder.answer(type, outer) { visit.note(key.stringValue, $0, isRequired: isRequired(key)) }
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(ProbeFields<Nested>(visit: visit.nested(key.stringValue, isRequired: isRequired(key)), outer: outer))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
        let nested = visit.nested(key.stringValue, isRequired: isRequired(key))
        return ProbeElements(visit: nested, outer: outer)
    }

    func superDecoder() throws -> any Decoder { throw ProbeEnd() }

    func superDecoder(forKey key: Key) throws -> any Decoder { throw ProbeEnd() }

    private func isRequired(_ key: Key) -> Bool { !optional.contains(key.stringValue) }
}

private struct ProbeElements: UnkeyedDecodingContainer {
    let visit: ProbeVisit
    let outer: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }
    private(set) var currentIndex = 0

    init(visit: ProbeVisit, outer: [ObjectIdentifier]) {
        self.visit = visit
        self.outer = outer
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        currentIndex += 1
        return try ProbeDecoder.answer(type, outer) { visit.note(element: $0) }
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedDecodingContainer<Nested> {
        currentIndex += 1
        return KeyedDecodingContainer(ProbeFields<Nested>(visit: visit.nestedElement(), outer: outer))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
        currentIndex += 1
        return ProbeElements(visit: visit.nestedElement(), outer: outer)
    }

    mutating func superDecoder() throws -> any Decoder { throw ProbeEnd() }
}

private struct ProbeValue: SingleValueDecodingContainer {
    let visit: ProbeVisit
    let outer: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try ProbeDecoder.answer(type, outer) { visit.note(single: $0) }
    }
}

/// The probe cannot go on.
private struct ProbeEnd: Error {}
