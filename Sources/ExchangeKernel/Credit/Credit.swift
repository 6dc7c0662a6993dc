// SPDX-License-Identifier: Apache-2.0

/// The conduct of participants and what follows from it (信用).
public struct Credit: Sendable, Equatable, Codable {
}
