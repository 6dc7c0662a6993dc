// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeModel

/// The files of banks.
enum Bank {
    static func camt(_ bytes: [UInt8]) {
        guard let statements = try? BankStatement.read(xml: bytes) else { return }
        for statement in statements {
            guard let again = try? BankStatement.read(xml: statement.xml(messageID: "M", created: Instant(milliseconds: 0))) else { continue }
            precondition(again == [statement], "a statement is written as it was read")
        }
    }

    static func pain(_ bytes: [UInt8]) {
        _ = try? PaymentStatusReport(xml: bytes)
        if let file = try? CreditTransferFile(xml: bytes, characters: .chinese) { _ = try? file.xml() }
    }
}
