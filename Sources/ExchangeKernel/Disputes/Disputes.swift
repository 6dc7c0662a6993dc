// SPDX-License-Identifier: Apache-2.0

/// Claims that are not decided (争议仲裁).
public struct Disputes: Sendable, Equatable, Codable {
}
