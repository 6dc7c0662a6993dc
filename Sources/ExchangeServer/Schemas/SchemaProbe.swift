// SPDX-License-Identifier: Apache-2.0
import SectorKit

/// Learns the shape of a type from its `init(from:)`: what it asks of a decoder is what it is made of.
///
/// The probe answers every question with a value that fits, so that the initialiser runs to its end. What checks its text is in
/// ``KnownShape``; an enumeration whose cases hold values is asked once for each of the names in ``KnownShape/choices``.
package enum SchemaProbe {
    /// What was learnt.
    package struct Result: Sendable {
        /// The shape.
        package let shape: Shape
        /// Whether the initialiser ran to its end, so that no field is missing.
        package let isComplete: Bool
    }

    /// Learns the shape of a type.
    package static func probe(_ type: any Decodable.Type) -> Result {
        func open<Value: Decodable>(_ type: Value.Type) -> Result {
            let found = ask(type, within: [])
            return Result(shape: found.shape, isComplete: found.value != nil)
        }
        return open(type)
    }

    /// The shape of a type.
    package static func shape(of type: any Decodable.Type) -> Shape { probe(type).shape }

    /// Learns the shape of a type that stands inside others, and makes a value of it.
    static func ask<Value: Decodable>(_ type: Value.Type, within outer: [ObjectIdentifier]) -> (shape: Shape, value: Value?) {
        let id = ObjectIdentifier(type)
        if let known = KnownShape.all[id] { return (known.shape, known.example as? Value) }
        if let container = type as? any ProbedContainer.Type {
            let found = container.ask(within: outer)
            return (found.shape, found.value as? Value)
        }
        let name = name(of: type)
        if outer.contains(id) { return (.reference(name), nil) }
        if let type = type as? any CaseIterable.Type, let options = options(type) {
            return (.named(name, .options(options.words)), options.first as? Value)
        }
        if let choices = KnownShape.choices[id] { return union(type, name, choices, within: outer + [id]) }
        let visit = ProbeVisit()
        let answer = (try? Value(from: ProbeDecoder(visit: visit, outer: outer + [id]))) ?? KnownShape.examples[id] as? Value
        let value = visit.isAskedForNames ? nil : answer
        guard case .object = visit.shape else { return (visit.shape, value) }
        return (.named(name, visit.shape), value)
    }

    private static func union<Value: Decodable>(
        _ type: Value.Type, _ name: String, _ choices: [String], within outer: [ObjectIdentifier]
    ) -> (shape: Shape, value: Value?) {
        var fields: [Shape.Field] = []
        var values: [Value] = []
        for choice in choices {
            let visit = ProbeVisit(choice: choice)
            if let value = try? Value(from: ProbeDecoder(visit: visit, outer: outer)) { values.append(value) }
            fields += visit.fields
        }
        return (.named(name, .union(fields)), values.count == choices.count ? values.first : nil)
    }

    private static func options<Value: CaseIterable>(_ type: Value.Type) -> (words: [String], first: Value?)? {
        let words = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        return words.count == type.allCases.count ? (words, type.allCases.first) : nil
    }

    /// The name of a type without its modules: `DisputeCase.Kind` is `DisputeCaseKind`.
    private static func name(of type: any Any.Type) -> String {
        String(reflecting: type).split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "_" }
            .map { $0.split(separator: ".").dropFirst().joined() }.joined()
    }
}

/// What holds values of a type, and is asked for that type alone.
private protocol ProbedContainer {
    static func ask(within outer: [ObjectIdentifier]) -> (shape: Shape, value: Any?)
}

extension Array: ProbedContainer where Element: Decodable {
    fileprivate static func ask(within outer: [ObjectIdentifier]) -> (shape: Shape, value: Any?) {
        let found = SchemaProbe.ask(Element.self, within: outer)
        let isComplete = found.value != nil || found.shape.isReference
        return (.list(found.shape), isComplete ? [Element]() : nil)
    }
}

extension Set: ProbedContainer where Element: Decodable {
    fileprivate static func ask(within outer: [ObjectIdentifier]) -> (shape: Shape, value: Any?) {
        let found = SchemaProbe.ask(Element.self, within: outer)
        return (.list(found.shape), found.value.map { _ in Set<Element>() })
    }
}

extension Dictionary: ProbedContainer where Key: Decodable, Value: Decodable {
    fileprivate static func ask(within outer: [ObjectIdentifier]) -> (shape: Shape, value: Any?) {
        let found = SchemaProbe.ask(Value.self, within: outer)
        // Names that are no text make JSON write a list of names and values.
        let isMap = Key.self == String.self || Key.self == Int.self || Key.self is any CodingKeyRepresentable.Type
        let isComplete = isMap && (found.value != nil || found.shape.isReference)
        return (.map(found.shape), isComplete ? [Key: Value]() : nil)
    }
}

extension Facts: ProbedContainer {
    fileprivate static func ask(within outer: [ObjectIdentifier]) -> (shape: Shape, value: Any?) {
        let found = SchemaProbe.ask([String: FactValue].self, within: outer)
        return (.named("Facts", found.shape), found.value.map { _ in Facts() })
    }
}

extension Optional: ProbedContainer where Wrapped: Decodable {
    fileprivate static func ask(within outer: [ObjectIdentifier]) -> (shape: Shape, value: Any?) {
        let found = SchemaProbe.ask(Wrapped.self, within: outer)
        return (found.shape, found.value.map { Optional($0) as Any })
    }
}

extension Shape {
    fileprivate var isReference: Bool {
        if case .reference = self { true } else { false }
    }
}
