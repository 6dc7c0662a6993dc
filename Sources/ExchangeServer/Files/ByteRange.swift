// SPDX-License-Identifier: Apache-2.0

/// One range of bytes that a request asks for (RFC 9110 §14).
package enum ByteRange: Equatable {
    /// The whole: no range was asked for, or one that is to be ignored.
    case whole
    /// These bytes.
    case part(ClosedRange<Int64>)
    /// None of them exists.
    case unsatisfiable

    /// Reads a `Range` header about a file of so many bytes.
    ///
    /// Other units, several ranges and what is not well formed are ignored, as the standard allows.
    package init(_ header: String?, byteCount: Int64) {
        guard let header, let equals = header.firstIndex(of: "="), header[..<equals].lowercased() == "bytes" else {
            self = .whole
            return
        }
        let parts = header[header.index(after: equals)...].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !header.contains(","), let range = Self.read(parts[0], parts[1]) else {
            self = .whole
            return
        }
        switch range {
        case (let first?, let last):
            guard first < byteCount else {
                self = .unsatisfiable
                return
            }
            self = .part(first...min(last ?? byteCount - 1, byteCount - 1))
        case (nil, let count?):
            self = count == 0 || byteCount == 0 ? .unsatisfiable : .part(max(0, byteCount - count)...(byteCount - 1))
        case (nil, nil): self = .whole
        }
    }

    /// The two numbers; `nil` when they are none, or the last comes before the first.
    private static func read(_ first: Substring, _ last: Substring) -> (Int64?, Int64?)? {
        func number(_ text: Substring) -> Int64?? {
            if text.isEmpty { return .some(nil) }
            guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            // A number beyond 64 bits is beyond any file.
            return .some(Int64(text) ?? Int64.max)
        }
        guard let from = number(first), let to = number(last), from != nil || to != nil else { return nil }
        if let from, let to, to < from { return nil }
        return (from, to)
    }
}
