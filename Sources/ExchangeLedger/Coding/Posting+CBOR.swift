// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Posting: CBORHandCoded {
    /// Writes the fields by hand; one that counts from the day it is booked has two.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(valueDate == nil ? 2 : 3)
        writer.write(key: "legs")
        legs.write(to: &writer)
        writer.write(key: "memo")
        writer.write(memo)
        guard let valueDate else { return }
        writer.write(key: "valueDate")
        writer.write(valueDate.description)
    }

    /// Reads the fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        let count = try reader.readMap(pairs: 2...3)
        try reader.expect(key: "legs")
        let legs = try [Leg](from: &reader)
        try reader.expect(key: "memo")
        let memo = try reader.readString()
        guard count == 3 else {
            self.init(legs: legs, memo: memo)
            return
        }
        try reader.expect(key: "valueDate")
        let start = reader.position
        let text = try reader.readString()
        guard let valueDate = CalendarDate(text) else {
            throw .ledgerEntryUnreadable(Text(zh: "日期“\(text)”", en: "the day '\(text)'"), at: start)
        }
        self.init(legs: legs, memo: memo, valueDate: valueDate)
    }
}
