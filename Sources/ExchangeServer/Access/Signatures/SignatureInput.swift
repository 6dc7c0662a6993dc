// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel

/// What a signature covers, and under which conditions (RFC 9421 §2.3): the one member of a `Signature-Input` field.
package struct SignatureInput: Sendable, Equatable {
    /// The most components that are looked at.
    private static let componentLimit = 32
    /// The most bytes of the field.
    private static let byteLimit = 4_096

    /// The name that joins it with its signature.
    package let label: String
    /// The components, in the order in which they were signed.
    package let components: [String]
    /// The parameters, in the order in which they were signed.
    package let parameters: [Parameter]

    /// A parameter of the signature.
    package struct Parameter: Sendable, Equatable {
        let name: String
        let value: Value
    }

    /// The value of a parameter.
    package enum Value: Sendable, Equatable {
        case integer(Int64)
        case text(String)
    }

    /// Reads the field.
    ///
    /// - Throws: `access.signature-unreadable` for another form, for more than one signature, and for components with parameters, which
    ///   are not taken.
    package init(_ field: String) throws(Refusal) {
        guard field.utf8.count <= Self.byteLimit else { throw .signatureUnreadable }
        var scanner = StructuredFieldScanner(field)
        guard let label = scanner.key(), scanner.skip("="), scanner.skip("(") else { throw .signatureUnreadable }
        self.label = label
        var components: [String] = []
        scanner.skipSpaces()
        while !scanner.skip(")") {
            guard let component = scanner.string(), !components.contains(component), components.count < Self.componentLimit else {
                throw .signatureUnreadable
            }
            components.append(component)
            let hadSpace = scanner.skip(" ")
            scanner.skipSpaces()
            if hadSpace { continue }
            guard scanner.skip(")") else { throw .signatureUnreadable }
            break
        }
        self.components = components
        var parameters: [Parameter] = []
        while scanner.skip(";") {
            scanner.skipSpaces()
            guard let name = scanner.key(), scanner.skip("="), !parameters.contains(where: { $0.name == name }),
                let value = scanner.integer().map(Value.integer) ?? scanner.string().map(Value.text)
            else { throw .signatureUnreadable }
            parameters.append(Parameter(name: name, value: value))
        }
        self.parameters = parameters
        guard scanner.isAtEnd else { throw .signatureUnreadable }
    }

    /// A parameter that is a number.
    func integer(_ name: String) -> Int64? {
        if case .integer(let value)? = parameters.first(where: { $0.name == name })?.value { value } else { nil }
    }

    /// A parameter that is a text.
    func text(_ name: String) -> String? {
        if case .text(let value)? = parameters.first(where: { $0.name == name })?.value { value } else { nil }
    }

    /// The one spelling of the components and the parameters, which is signed too.
    package var serialized: String {
        let list = components.map(Self.quoted).joined(separator: " ")
        return parameters.reduce("(\(list))") { text, parameter in
            switch parameter.value {
            case .integer(let number): "\(text);\(parameter.name)=\(number)"
            case .text(let words): "\(text);\(parameter.name)=\(Self.quoted(words))"
            }
        }
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
