// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension LedgerEntry: CBORHandCoded {
    /// Writes a map of one pair by hand: the name of the case and its fields.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(1)
        switch self {
        case .posted(let posting):
            writer.write(key: "posted")
            posting.write(to: &writer)
        case .held(let hold):
            writer.write(key: "held")
            hold.write(to: &writer)
        case .captured(let capture):
            writer.write(key: "captured")
            capture.write(to: &writer)
        case .voided(let voided):
            writer.write(key: "voided")
            voided.write(to: &writer)
        case .frozen(let freeze):
            writer.write(key: "frozen")
            freeze.write(to: &writer)
        case .unfrozen(let unfreeze):
            writer.write(key: "unfrozen")
            unfreeze.write(to: &writer)
        case .limitSet(let limit):
            writer.write(key: "limitSet")
            limit.write(to: &writer)
        case .closed(let closed):
            writer.write(key: "closed")
            closed.write(to: &writer)
        }
    }

    /// Reads a map of one pair by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 1...1)
        let start = reader.position
        if reader.readKey(ifNext: "held") {
            self = .held(try Hold(from: &reader))
        } else if reader.readKey(ifNext: "captured") {
            self = .captured(try Capture(from: &reader))
        } else if reader.readKey(ifNext: "posted") {
            self = .posted(try Posting(from: &reader))
        } else if reader.readKey(ifNext: "voided") {
            self = .voided(try HoldVoided(from: &reader))
        } else if reader.readKey(ifNext: "frozen") {
            self = .frozen(try HoldFreeze(from: &reader))
        } else if reader.readKey(ifNext: "unfrozen") {
            self = .unfrozen(try HoldUnfreeze(from: &reader))
        } else if reader.readKey(ifNext: "limitSet") {
            self = .limitSet(try AccountLimit(from: &reader))
        } else if reader.readKey(ifNext: "closed") {
            self = .closed(try AccountClosed(from: &reader))
        } else {
            let key = try reader.readKey()
            throw .ledgerEntryUnreadable(Text(zh: "“\(key)”", en: "the kind '\(key)'"), at: start)
        }
    }
}
