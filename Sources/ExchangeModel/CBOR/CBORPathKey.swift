// SPDX-License-Identifier: Apache-2.0

/// A step of a coding path that no `CodingKeys` names: an index, or `super`.
struct CBORPathKey: CodingKey {
    let intValue: Int?
    var stringValue: String { intValue.map(String.init) ?? "super" }

    init(index: Int) { intValue = index }

    init() { intValue = nil }

    init?(intValue: Int) { self.intValue = intValue }

    init?(stringValue: String) { return nil }
}
