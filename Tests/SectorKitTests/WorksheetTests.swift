// SPDX-License-Identifier: Apache-2.0
import Foundation
import SectorKit
import Testing

@Suite struct WorksheetTests {
    @Test(
        arguments: [
            (.sum, [1, 2, 3], 6), (.difference, [10, 3, 2], 5), (.product, [2, 3, 4], 24),
            (.quotient, [9, 4], Decimal(225, decimals: 2)),
            (.power, [2, 10], 1_024), (.power, [2, -1], Decimal(5, decimals: 1)), (.power, [7, 0], 1), (.minimum, [3, 1, 2], 1),
            (.maximum, [3, 1, 2], 3), (.median, [5, 1, 3], 3), (.median, [4, 1, 3, 2], Decimal(25, decimals: 1)),
            (.weightedMean, [10, 1, 20, 3], Decimal(175, decimals: 1)), (.logarithm2, [8], 3), (.logarithm10, [1_000], 3),
            (.exponential2, [-1], Decimal(5, decimals: 1)),
            (.round, [Decimal(2_345, decimals: 3), 2], Decimal(235, decimals: 2)),
        ] as [(Worksheet.Operation, [Decimal], Decimal)])
    func `each operation does what it says`(operation: Worksheet.Operation, operands: [Decimal], result: Decimal) {
        #expect(operation.evaluate(operands) == result)
    }

    @Test(
        arguments: [
            (.quotient, [1, 0]), (.logarithm2, [0]), (.logarithm10, [-1]), (.power, [0, -1]),
            (.power, [2, Decimal(5, decimals: 1)]),
            (.power, [2, 1_001]), (.power, [2]), (.round, [1]), (.round, [1, .greatestFiniteMagnitude]), (.round, [1, .nan]),
            (.weightedMean, [1]), (.weightedMean, [1, 0]), (.exponential2, [10_000]), (.quotient, [1]),
        ] as [(Worksheet.Operation, [Decimal])])
    func `what has no result is not a number and never a trap`(operation: Worksheet.Operation, operands: [Decimal]) {
        #expect(operation.evaluate(operands).isNaN)
    }

    @Test(arguments: Worksheet.Operation.allCases) func `no operands give no number`(operation: Worksheet.Operation) {
        #expect(operation.evaluate([]).isNaN)
    }

    @Test func `a number with decimals is exact`() {
        #expect(Decimal(108, decimals: 2).description == "1.08")
        #expect(Decimal(-5, decimals: 3).description == "-0.005")
        #expect(Decimal(7, decimals: 0) == 7)
        #expect(Decimal(.min, decimals: 0).description == "-9223372036854775808")
    }
}
