// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct RegionTests {
    @Test func `a county lies in its prefecture and its province`() throws {
        let gansu = try #require(Region("620000"))
        let jiuquan = try #require(Region("620900"))
        let dunhuang = try #require(Region("620982"))
        let lanzhou = try #require(Region("620100"))
        #expect(dunhuang.isInside(jiuquan) && dunhuang.isInside(gansu) && dunhuang.isInside(dunhuang))
        #expect(jiuquan.isInside(gansu) && gansu.isInside(gansu))
        #expect(!gansu.isInside(jiuquan) && !jiuquan.isInside(dunhuang) && !dunhuang.isInside(lanzhou))
        #expect(dunhuang.province == 620_000 && dunhuang.prefecture == 620_900)
    }

    @Test(arguments: ["", "62098", "6209820", "109999", "830000", "62098x", "+62098", "６２０９８２"])
    func `what is not a region code is not read`(text: String) {
        #expect(Region(text) == nil)
    }

    @Test func `a region is encoded as six digits`() throws {
        let region = try #require(Region(code: 620_982))
        let encoded = try CBOREncoder().encode(region)
        #expect(try CBORValue(decoding: encoded) == .text("620982"))
        #expect(try CBORDecoder().decode(Region.self, from: encoded) == region)
    }
}
