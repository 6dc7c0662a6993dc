// SPDX-License-Identifier: Apache-2.0

/// The tags of a condition such as `If-None-Match` (RFC 9110 §13.1).
struct EntityTags {
    private let isAny: Bool
    private let tags: [Substring]

    /// Reads a header.
    init(_ header: String) {
        isAny = header == "*"
        tags = header.split(separator: ",").map { part in
            let start = part.drop { $0 == " " || $0 == "\t" }
            return start.prefix(upTo: (start.lastIndex { $0 != " " && $0 != "\t" }).map { start.index(after: $0) } ?? start.startIndex)
        }
    }

    /// Whether a tag is among them; compared strongly, a weak tag is none.
    func name(_ tag: String, isStrong: Bool = false) -> Bool {
        isAny || tags.contains { (isStrong ? $0 : $0.trimmingPrefix("W/")) == tag }
    }
}
