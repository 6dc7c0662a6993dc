// SPDX-License-Identifier: Apache-2.0

/// Words for people, in Chinese and in English.
public struct Text: Sendable, Hashable, Codable {
    /// Simplified Chinese.
    public let zh: String
    /// English.
    public let en: String

    /// Pairs a Chinese and an English wording of the same thing.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The wording in one language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

/// A language that Hexi speaks to people.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case zh, en
}

extension Text {
    /// Whether both languages say something.
    public var isComplete: Bool { ![zh, en].contains { $0.allSatisfy(\.isWhitespace) } }
}
