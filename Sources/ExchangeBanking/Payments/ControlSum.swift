// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// A sum of amounts whatever their currencies, as CtrlSum wants it: a plain number, exact to a thousandth.
struct ControlSum: Hashable {
    private let thousandths: Int128

    /// Adds amounts up.
    ///
    /// - Throws: `bank.sum-out-of-range` when the sum has more than the 18 digits of a DecimalNumber.
    init(_ payments: some Sequence<PaymentInstruction>) throws(Refusal) {
        var sum = Int128(0)
        for payment in payments {
            let scale: Int128 =
                switch payment.amount.currency.minorUnitDigits {
                case 0: 1_000
                case 2: 10
                default: 1
                }
            sum += Int128(payment.amount.minorUnits) * scale
        }
        thousandths = sum
        guard text.utf8.count(where: { $0 != UInt8(ascii: ".") }) <= 18 else { throw .sumOutOfRange }
    }

    /// `100.5`, `100`: without zeros that say nothing, as a DecimalNumber may be written.
    var text: String {
        var decimals = String(thousandths % 1_000 + 1_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(thousandths / 1_000)" + (decimals.isEmpty ? "" : "." + decimals)
    }
}
