// SPDX-License-Identifier: Apache-2.0
package import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

/// An accepted command, as programs see it.
package struct ReceiptAnswer: Encodable {
    let sequence: UInt64
    let instant: String
    let isRepeat: Bool
    let subject: ExchangeID?
    let events: [EventAnswer]
    let balances: [BalanceAnswer]?

    package init(_ receipt: CommandReceipt) {
        sequence = receipt.sequence
        instant = "\(receipt.instant)"
        isRepeat = receipt.isRepeat
        subject = receipt.events.lazy.compactMap(\.subject).first
        events = receipt.events.map { EventAnswer(event: $0) }
        balances = receipt.balances.map { $0.map(BalanceAnswer.init) }
    }
}

/// An event under its permanent name.
struct EventAnswer: Encodable {
    let event: Event

    private enum Key: String, CodingKey { case event, payload }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(event.name, forKey: .event)
        try container.encode(event.payload, forKey: .payload)
    }
}

/// What an account stands at.
struct BalanceAnswer: Encodable {
    let account: String
    let posted: Money
    let held: Int64
    let available: Money

    init(_ balance: Balance) {
        account = balance.account.text
        posted = balance.posted
        held = balance.held
        available = balance.available
    }
}
