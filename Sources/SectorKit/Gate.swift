// SPDX-License-Identifier: Apache-2.0

/// A point in a product's life where rules are asked.
public enum Gate: String, Sendable, Hashable, Codable, CaseIterable {
    case register, list, order, deliver, export
}
