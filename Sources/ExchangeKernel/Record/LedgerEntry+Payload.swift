// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
import ExchangeModel

extension Posting: NamedPayload {
    /// `ledger.posted`
    public static var name: String { "ledger.posted" }
}
extension Hold: NamedPayload {
    /// `ledger.held`
    public static var name: String { "ledger.held" }
}
extension Capture: NamedPayload {
    /// `ledger.captured`
    public static var name: String { "ledger.captured" }
}
extension HoldVoided: NamedPayload {
    /// `ledger.voided`
    public static var name: String { "ledger.voided" }
}
extension HoldFreeze: NamedPayload {
    /// `ledger.frozen`
    public static var name: String { "ledger.frozen" }
}
extension HoldUnfreeze: NamedPayload {
    /// `ledger.unfrozen`
    public static var name: String { "ledger.unfrozen" }
}
extension AccountLimit: NamedPayload {
    /// `ledger.limit-set`
    public static var name: String { "ledger.limit-set" }
}
extension AccountClosed: NamedPayload {
    /// `ledger.account-closed`
    public static var name: String { "ledger.account-closed" }
}

extension LedgerEntry {
    var payload: any NamedPayload {
        switch self {
        case .posted(let entry): entry
        case .held(let entry): entry
        case .captured(let entry): entry
        case .voided(let entry): entry
        case .frozen(let entry): entry
        case .unfrozen(let entry): entry
        case .limitSet(let entry): entry
        case .closed(let entry): entry
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> LedgerEntry? {
        switch name {
        case Posting.name: .posted(try Posting(from: &reader))
        case Hold.name: .held(try Hold(from: &reader))
        case Capture.name: .captured(try Capture(from: &reader))
        case HoldVoided.name: .voided(try HoldVoided(from: &reader))
        case HoldFreeze.name: .frozen(try HoldFreeze(from: &reader))
        case HoldUnfreeze.name: .unfrozen(try HoldUnfreeze(from: &reader))
        case AccountLimit.name: .limitSet(try AccountLimit(from: &reader))
        case AccountClosed.name: .closed(try AccountClosed(from: &reader))
        default: nil
        }
    }
}
