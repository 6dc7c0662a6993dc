// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct AdministrativeDivisionsTests {
    private func region(_ code: UInt32) throws -> Region { try #require(Region(code: code)) }

    @Test func `Gansu has one province, 14 prefectures and 88 counties, each once and in order`() {
        let gansu = AdministrativeDivisions.gansu
        #expect(gansu.count == 103)
        #expect(gansu.filter { $0.level == .province }.count == 1)
        #expect(gansu.filter { $0.level == .prefecture }.count == 14)
        #expect(gansu.filter { $0.level == .county }.count == 88)
        #expect(zip(gansu, gansu.dropFirst()).allSatisfy { $0.region < $1.region })
        #expect(Set(gansu.map(\.name)).count == 102)  // 嘉峪关市 twice
    }

    @Test func `every county lies in a prefecture that is listed`() throws {
        for county in AdministrativeDivisions.gansu where county.level == .county {
            #expect(try AdministrativeDivisions.division(of: region(county.region.prefecture))?.level == .prefecture)
        }
    }

    @Test(arguments: [
        (620_000, "甘肃省"), (620_900, "酒泉市"), (620_982, "敦煌市"), (622_900, "临夏回族自治州"), (620_881, "华亭市"),
        (622_927, "积石山保安族东乡族撒拉族自治县"), (110_000, "北京市"), (820_000, "澳门特别行政区"),
    ])
    func `a division has its name`(code: UInt32, name: String) throws {
        #expect(try AdministrativeDivisions.division(of: region(code))?.name == name)
    }

    @Test func `only 620171 and 620201 are statistical codes`() {
        #expect(AdministrativeDivisions.gansu.filter(\.isStatistical).map(\.region.code) == [620_171, 620_201])
    }

    @Test func `嘉峪关 has no county of GB/T 2260`() throws {
        let counties = try AdministrativeDivisions.divisions(within: region(620_200))
        #expect(counties.filter { !$0.isStatistical }.isEmpty)
        #expect(try AdministrativeDivisions.divisions(within: region(620_900)).count == 7)
        #expect(try AdministrativeDivisions.divisions(within: region(620_000)).count == 14)
    }

    @Test func `34 provinces have names and begin the identifiers that are accepted`() throws {
        var count = 0
        for prefix in 11...82 as ClosedRange<UInt32> {
            let name = try AdministrativeDivisions.provinceName(of: region(prefix * 10_000 + 101))
            let body = "\(prefix)010219900307001"
            let isAccepted = (try? ResidentIdentityNumber(body + TextbookChecks.resident(body))) != nil
            #expect(isAccepted == (name != nil))
            count += name == nil ? 0 : 1
        }
        #expect(count == 34)
    }

    @Test func `an unknown code has no division`() throws {
        #expect(try AdministrativeDivisions.division(of: region(620_999)) == nil)
        #expect(try AdministrativeDivisions.division(of: region(190_000)) == nil)
    }
}
