// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct HoldNumberTests {
    /// The numbers of each kind of hold lie in a range of their own, from the first serial number to the last.
    @Test func `holds of prices, deposits, fees, bids and frozen money never meet`() throws {
        let region = try #require(Region("620900"))
        func range(_ hold: (ExchangeID) -> HoldID, _ kind: ExchangeID.Kind) -> ClosedRange<HoldID> {
            hold(ExchangeID(region: region, kind: kind, serial: 1))...hold(ExchangeID(region: region, kind: kind, serial: ExchangeID.largestSerial))
        }
        let ranges = [
            range({ HoldID(price: $0) }, .order), range({ HoldID(deposit: $0) }, .order),
            range({ HoldID(engagement: $0) }, .engagement), range({ HoldID(deposit: $0, bid: 0) }, .auction),
            range({ HoldID(notice: $0) }, .notice),
        ]
        for (index, one) in ranges.enumerated() {
            #expect(!one.isEmpty)
            for other in ranges[(index + 1)...] { #expect(!one.overlaps(other)) }
        }
    }
}
