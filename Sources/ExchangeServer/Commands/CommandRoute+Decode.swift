// SPDX-License-Identifier: Apache-2.0
package import ExchangeKernel
import ExchangeModel
package import Foundation

extension CommandRoute {
    /// Reads the command from a body and from what stands in the path; no body is as good as `{}`.
    ///
    /// - Parameters:
    ///   - body: The body, in JSON.
    ///   - parameters: What stands in the path, percent-decoded, by the names in the route's ``path``.
    /// - Throws: `request.unknown-field`, `request.repeated-field`, `request.closed-field`, `request.path-differs` or
    ///   `request.unreadable`, each with the JSON pointer of the value as its subject.
    package func decode(_ body: Data, parameters values: [String: String] = [:]) throws -> Command {
        let (start, repeated) = try body.withUnsafeBytes { bytes in
            var scan = FieldScan(bytes.bindMemory(to: UInt8.self))
            return (try scan.check(fields), scan.repeated)
        }
        let whole =
            if parameters.isEmpty { start == nil ? Data("{}".utf8) : body } else {
                try merge(body, from: start, pathFields(values, repeated))
            }
        do {
            return try read(whole)
        } catch let error as DecodingError {
            throw Refusal.unreadable(error, whole, wholeShape)
        }
    }

    /// The members that the path gives, as JSON text.
    private func pathFields(_ values: [String: String], _ repeated: [String: Data]) throws -> [String] {
        try parameters.map { field in
            guard let value = values[field.name], let json = field.shape.json(of: value) else {
                throw Refusal.unreadable(at: [field.name], field.shape)
            }
            if let again = repeated[field.name], !field.shape.says(again, the: value) {
                throw Refusal.pathDiffers(field.name, value)
            }
            return "\"\(field.name)\":\(json)"
        }
    }

    /// Puts members in front of an object's own.
    private func merge(_ body: Data, from start: Int?, _ members: [String]) throws -> Data {
        let head = "{" + members.joined(separator: ",")
        guard let start else { return Data((head + "}").utf8) }
        let rest = body.dropFirst(start)
        guard rest.first == UInt8(ascii: "{") else { throw Refusal.unreadable(at: [], self.body) }
        let isEmpty = rest.dropFirst().first { !FieldScan.isSpace($0) } == UInt8(ascii: "}")
        return Data(head.utf8) + (isEmpty ? Data() : Data(",".utf8)) + rest.dropFirst()
    }
}

extension Shape {
    /// A value of the path as JSON; `nil` when it cannot be of this shape.
    func json(of value: String) -> String? {
        guard case .scalar(let scalar) = definition, scalar.kind == .integer else {
            let isPlain = value.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
            return isPlain ? "\"\(value)\"" : (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) }
        }
        return Int64(value).map(String.init) ?? UInt64(value).map(String.init)
    }

    /// Whether JSON says the same as a value of the path.
    func says(_ json: Data, the value: String) -> Bool {
        guard case .scalar(let scalar) = definition, scalar.kind == .integer else {
            return (try? JSONDecoder().decode(String.self, from: json)) == value
        }
        return (try? JSONDecoder().decode(Int64.self, from: json)).map(String.init) == self.json(of: value)
    }
}
