// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import XMLCoder

/// Reads a message that came from outside: guarded first, then decoded.
enum MessageReader {
    /// Decodes a message.
    ///
    /// - Throws: What ``XMLGuard`` refuses; `bank.field-missing` with the path of the element that is not there.
    static func read<Document: Decodable>(
        _ document: Document.Type, namespace: String, from bytes: [UInt8], _ limits: BankFileLimits
    ) throws(Refusal) -> Document {
        try XMLGuard.check(bytes, is: namespace, limits)
        // The parser hands a text over in pieces, cut at each `&amp;`; trimming them would lose the blanks between two of these.
        let decoder = XMLDecoder(trimValueWhitespaces: false, removeWhitespaceElements: true)
        decoder.shouldProcessNamespaces = true
        do {
            return try decoder.decode(document, from: Data(bytes))
        } catch let error as DecodingError {
            throw .bankFieldMissing(path(of: error))
        } catch {
            throw .bankFileNotXML(at: 0)
        }
    }

    private static func path(of error: DecodingError) -> String {
        let keys: [any CodingKey]
        switch error {
        case .keyNotFound(let key, let context): keys = context.codingPath + [key]
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): keys = context.codingPath
        @unknown default: keys = []
        }
        return keys.map(\.stringValue).filter { !$0.isEmpty }.joined(separator: "/")
    }
}

extension String {
    /// Without the blanks around it, which some banks pad their fields with.
    var trimmed: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
