// SPDX-License-Identifier: Apache-2.0

/// Accredited third-party services and their engagements (服务生态).
public struct Services: Sendable, Equatable, Codable {
}
