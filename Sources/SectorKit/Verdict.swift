// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What a rule says, from the mildest to the strictest.
public enum Verdict: Sendable, Hashable, Codable {
    /// It may go on.
    case allow
    /// It may go on, and the parties take on duties.
    case allowWithObligations([Text])
    /// It may go on once something is masked, dropped or made coarser.
    case mask(Text)
    /// It may go on once someone named has approved it.
    case approve(Text)
    /// It may not go on.
    case deny(Text)

    /// How strict the verdict is: allow 0, with obligations 1, mask 2, approve 3, deny 4.
    public var strictness: Int {
        switch self {
        case .allow: 0
        case .allowWithObligations: 1
        case .mask: 2
        case .approve: 3
        case .deny: 4
        }
    }

    /// The word people use for the verdict.
    public var name: Text {
        switch self {
        case .allow: Text(zh: "允许", en: "allow")
        case .allowWithObligations: Text(zh: "附义务允许", en: "allow with obligations")
        case .mask: Text(zh: "先脱敏", en: "mask first")
        case .approve: Text(zh: "需批准", en: "approval needed")
        case .deny: Text(zh: "禁止", en: "deny")
        }
    }
}
