// SPDX-License-Identifier: Apache-2.0

/// How much a field says about a person, as its schema declares it.
public enum PersonalInformationClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing about any person.
    case none
    /// Personal information (个人信息).
    case general
    /// Sensitive personal information (敏感个人信息).
    case sensitive
    /// About a person who is no longer named (去标识化).
    case deidentified
    /// About groups of persons only (汇总).
    case aggregate
}
