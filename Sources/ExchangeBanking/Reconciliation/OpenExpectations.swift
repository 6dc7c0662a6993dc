// SPDX-License-Identifier: Apache-2.0

/// The expected payments that no line has taken yet, found by what names them.
struct OpenExpectations {
    private let expected: [ExpectedPayment]
    private var isOpen: [Bool]
    private var places: [String: [Int]] = [:]

    init(_ expected: [ExpectedPayment]) {
        self.expected = expected
        isOpen = Array(repeating: true, count: expected.count)
        for (index, payment) in expected.enumerated() { places[payment.identifier, default: []].append(index) }
    }

    /// Takes the first open payment that the line names and that has a property.
    mutating func take(for entry: BankEntry, where isWanted: (ExpectedPayment) -> Bool) -> Int? {
        let names = [entry.endToEndID].compactMap(\.self) + entry.remittance.words.map(String.init)
        let candidates = names.flatMap { places[$0] ?? [] }.sorted()
        let found = candidates.first { isOpen[$0] && expected[$0].isNamed(by: entry) && isWanted(expected[$0]) }
        if let found { isOpen[found] = false }
        return found
    }

    /// The payments that nobody took, in order.
    var left: [Int] { isOpen.indices.filter { isOpen[$0] } }
}
