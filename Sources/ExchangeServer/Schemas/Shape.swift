// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel

/// The shape of a value as JSON writes it.
package indirect enum Shape: Sendable, Hashable {
    /// A single value.
    case scalar(Scalar)
    /// One of some words.
    case options([String])
    /// Values of one shape in order.
    case list(Shape)
    /// Values of one shape under free names.
    case map(Shape)
    /// Values under fixed names.
    case object([Field])
    /// One value under one of some names, which says what it is.
    case union([Field])
    /// A shape that has a name, so that documents write it once.
    case named(String, Shape)
    /// A named shape inside itself.
    case reference(String)

    /// A value under a name.
    package struct Field: Sendable, Hashable {
        /// The name.
        package let name: String
        /// What it holds.
        package let shape: Shape
        /// Whether it must be there.
        package let isRequired: Bool

        /// Names a value.
        package init(_ name: String, _ shape: Shape, isRequired: Bool = true) {
            self.name = name
            self.shape = shape
            self.isRequired = isRequired
        }
    }

    /// What a single value is.
    package struct Scalar: Sendable, Hashable {
        /// What JSON calls it.
        package enum Kind: String, Sendable, Hashable {
            case boolean, integer, number, string
        }

        /// What JSON calls it.
        package let kind: Kind
        /// The format by its name in OpenAPI's registry.
        package let format: String?
        /// The regular expression that a text matches.
        package let pattern: String?
        /// The least it can be.
        package let minimum: Int?
        /// What people call it: "a whole number".
        package let words: Text

        /// Describes a single value.
        package init(_ kind: Kind, format: String? = nil, pattern: String? = nil, minimum: Int? = nil, _ words: Text) {
            self.kind = kind
            self.format = format
            self.pattern = pattern
            self.minimum = minimum
            self.words = words
        }
    }
}

extension Shape {
    /// True or false.
    package static let boolean = Shape.scalar(Scalar(.boolean, Text(zh: "true 或 false", en: "true or false")))
    /// A whole number of 64 bits.
    package static let integer = Shape.scalar(Scalar(.integer, format: "int64", Text(zh: "整数", en: "a whole number")))
    /// A whole number that is not below zero.
    package static let count = Shape.scalar(
        Scalar(.integer, format: "int64", minimum: 0, Text(zh: "不小于零的整数", en: "a whole number from zero")))
    /// A number.
    package static let number = Shape.scalar(Scalar(.number, format: "double", Text(zh: "数", en: "a number")))
    /// A text.
    package static let text = Shape.scalar(Scalar(.string, Text(zh: "文本", en: "a text")))

    /// The shape without its name.
    package var definition: Shape {
        if case .named(_, let definition) = self { definition } else { self }
    }

    /// The fields of an object; none of anything else.
    package var fields: [Field] {
        if case .object(let fields) = definition { fields } else { [] }
    }

    /// The shape of the value at a path; `nil` where there is none.
    func value(at path: some Collection<String>) -> Shape? {
        guard let step = path.first else { return self }
        let next: Shape? =
            switch definition {
            case .object(let fields), .union(let fields): fields.first { $0.name == step }?.shape
            case .list(let element): element
            case .map(let value): value
            case .scalar, .options, .named, .reference: nil
            }
        return next?.value(at: path.dropFirst())
    }

    /// What people call it.
    var words: Text {
        switch self {
        case .scalar(let scalar): scalar.words
        case .options(let options):
            Text(
                zh: "其中之一:" + options.joined(separator: "、"), en: "one of: " + options.joined(separator: ", "))
        case .list: Text(zh: "列表", en: "a list")
        case .map: Text(zh: "对象", en: "an object")
        case .object(let fields):
            Text(
                zh: "含有字段 " + Shape.names(fields) + " 的对象", en: "an object with the fields " + Shape.names(fields))
        case .union(let fields):
            Text(
                zh: "恰有一个字段的对象,字段为 " + Shape.names(fields) + " 之一",
                en: "an object with exactly one of the fields " + Shape.names(fields))
        case .named(_, let definition): definition.words
        case .reference(let name): Text(zh: name, en: name)
        }
    }

    private static func names(_ fields: [Field]) -> String { fields.map(\.name).joined(separator: ", ") }
}
