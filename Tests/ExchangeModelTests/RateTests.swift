// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct RateTests {
    @Test(
        arguments: [
            (60_000, "6%"), (25_000, "2.5%"), (1, "0.0001%"), (0, "0%"), (-25_000, "-2.5%"), (1_000_000, "100%"), (10_100, "1.01%"),
        ] as [(Int64, String)])
    func `a rate is printed in percent`(partsPerMillion: Int64, text: String) {
        #expect(Rate(partsPerMillion: partsPerMillion).description == text)
    }

    @Test func `a rate is encoded as millionths`() throws {
        let encoded = try CBOREncoder().encode(Rate.percent(6))
        #expect(hex(encoded) == "19ea60")
        #expect(try CBORDecoder().decode(Rate.self, from: encoded) == .percent(6))
        #expect(Rate.zero < .percent(1) && Rate.percent(100) == .one)
    }
}
