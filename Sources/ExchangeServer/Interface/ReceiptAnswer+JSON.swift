// SPDX-License-Identifier: Apache-2.0
package import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
package import ExchangeModel

extension ReceiptAnswer {
    /// The JSON of a receipt, made from the bytes in which the journal keeps its events. `Codable` gives the same in twenty times as long,
    /// which would be most of what a command costs; a test compares the two.
    package static func json(of receipt: CommandReceipt) throws(Fault) -> [UInt8] {
        var writer = CBORWriter(capacity: 2_048)
        let subject = receipt.events.lazy.compactMap(\.subject).first
        writer.beginMap(4 + (subject == nil ? 0 : 1) + (receipt.balances == nil ? 0 : 1))
        writer.write(key: "events")
        writer.beginArray(receipt.events.count)
        for event in receipt.events { event.write(to: &writer) }
        writer.write(key: "instant")
        writer.write("\(receipt.instant)")
        if let subject {
            writer.write(key: "subject")
            writer.write(subject)
        }
        if let balances = receipt.balances { writer.write(balances) }
        writer.write(key: "isRepeat")
        writer.write(receipt.isRepeat)
        writer.write(key: "sequence")
        writer.write(receipt.sequence)
        var json: [UInt8] = []
        json.reserveCapacity(writer.count * 2)
        var reader = CBORReader(writer.bytes)
        try reader.readValue(asJSON: &json)
        return json
    }
}

extension CBORWriter {
    /// Writes what accounts stand at, under its key.
    fileprivate mutating func write(_ balances: [Balance]) {
        write(key: "balances")
        beginArray(balances.count)
        for balance in balances {
            beginMap(4)
            write(key: "held")
            write(balance.held)
            write(key: "posted")
            write(balance.posted)
            write(key: "account")
            write(balance.account.text)
            write(key: "available")
            write(balance.available)
        }
    }
}
