// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ProfilePersonalInformationTests {
    private let visitors = """
        visitor,id_no,phone,card,note
        张三,11010519491231002X,13800138000,6222020200112230004,ok
        李四,110105194912310021,1380013800,6222020200112230005,bad checksums

        """

    @Test func `row 1 of the visitors has an identity number, a phone and a card, and row 2 near misses`() throws {
        let findings = try scan(visitors)
        let byKind = Dictionary(uniqueKeysWithValues: findings.map { ($0.kind, $0) })
        #expect(Set(byKind.keys) == [.personName, .residentID, .mobile, .bankCard])
        for kind in [PersonalInformationKind.residentID, .mobile, .bankCard] {
            let finding = try #require(byKind[kind])
            #expect(finding.count == 1)
            #expect(finding.firstRows == [2])
            #expect(finding.isNamed)
            #expect(finding.confidence == .high)
            #expect(finding.share == .percent(50))
        }
        #expect(byKind[.residentID]?.nearMissCount == 1)
        #expect(byKind[.bankCard]?.nearMissCount == 1)
        #expect(byKind[.mobile]?.nearMissCount == 0)
        #expect(byKind[.residentID]?.treatment == .hash)
    }

    @Test func `an example is masked`() throws {
        let examples = try Dictionary(uniqueKeysWithValues: scan(visitors).map { ($0.kind, $0.maskedExample) })
        #expect(examples[.mobile] == "138****8000")
        #expect(examples[.residentID] == "1****X")
        #expect(examples[.bankCard] == "6222****0004")
        #expect(examples[.personName] == "张****")
    }

    @Test(arguments: [
        ("电话13800138000转2", PersonalInformationKind.mobile), ("+86 138 0013 8000", .mobile), ("8613800138000", .mobile),
        ("138-0013-8000", .mobile), ("１３８００１３８０００", .mobile), ("13800138000.0", .mobile), ("tel13800138000", .mobile),
        ("张三 13800138000/李四", .mobile), ("2024-01-01 13800138000", .mobile), ("0937-2612345", .landline),
        ("(010) 65521234", .landline), ("（010）65521234", .landline), ("01065521234", .landline),
        ("110105 19491231 002X", .residentID), ("id:11010519491231002x。", .residentID), ("ID11010519491231002X", .residentID),
        ("6222 0202 0011 2230 004", .bankCard), ("4111111111111111", .bankCard), ("5500-0000-0000-0004", .bankCard),
        ("发到 zhang.san+1@example.com。", .email), ("a@b.cn", .email), ("ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", .email),
        ("甘A12345", .plate), ("京AD12345", .plate), ("京A12345D", .plate), ("甘F·8B123", .plate), ("甘A1234挂", .plate),
        ("E12345678", .passport), ("EA1234567", .passport), ("10.0.0.255", .ipAddress), ("from 1.1.1.1:80", .ipAddress),
        ("91110000600037341L", .organisationCode),
        ("\"40.04210,94.80410\"", .coordinates), ("POINT(94.80410 40.04210)", .coordinates),
    ])
    func `it is found inside a cell`(cell: String, kind: PersonalInformationKind) throws {
        let findings = try scan("x\n\(cell)\n")
        #expect(findings.map(\.kind) == [kind])
        #expect(findings.first?.count == 1)
    }

    @Test(arguments: [
        "1380013800", "138001380000", "12800138000", "5.827000141143799", "2016-07-01 00:00:00", "2024-10-27T01:00:00+08:00",
        "-2.8971411570770482", "7c1df48e-f12f-13f2-920d-40f47ea824c6", "1.25", "256.1.1.1", "1.2.3.4.5", "a@b", "@home", "x@y.1",
        "甘A1234", "甘A123456", "川A股大涨", "20241027013000", "999-52-7304", "40.04,94.80", "第123456789号", "ABCDEFGH12", "",
        "敦煌莫高窟第220窟", "Donnington  UnitedKingdom  GB", "620900", "9999999999", "1e10", "12,345,678", "138 0013 80001",
    ])
    func `it is not mistaken for personal information`(cell: String) throws {
        #expect(try scan("x,y\n\"\(cell)\",1\n").isEmpty)
    }

    @Test(arguments: [
        ("姓名", PersonalInformationKind.personName), ("联系电话", .mobile), ("手机号码", .mobile), ("身份证号", .residentID),
        ("银行卡号", .bankCard), ("电子邮箱", .email), ("车牌号", .plate), ("家庭住址", .address), ("出生日期", .birthDate),
        ("护照号", .passport), ("ID_Card", .residentID), ("Mobile Phone", .mobile), ("e-mail", .email), ("LAT", .coordinates),
        ("统一社会信用代码", .organisationCode), ("BIRTHDATE", .birthDate), ("PASSPORT", .passport),
    ])
    func `a label alone is told of with low confidence`(label: String, kind: PersonalInformationKind) throws {
        let finding = try #require(scan("\(label)\n*\n").first)
        #expect(finding.kind == kind)
        #expect(finding.count == 0)
        #expect(finding.confidence == .low)
        #expect(finding.maskedExample == nil)
    }

    @Test(arguments: ["产品名称", "网址", "grade", "景区等级", "platform", "description", "hotel", "discard"])
    func `a harmless label names nothing`(label: String) throws {
        #expect(try scan("\(label)\n*\n").isEmpty)
    }

    @Test func `places whose names begin as surnames do are not persons`() throws {
        let finding = try scan("name\n金塔县\n安定区\n金川区\n常乐镇\n万胜街道\n黄羊河农场\n").first
        #expect(finding?.confidence == .low && finding?.count == 0)
        #expect(try scan("name\n金小明\n安定\n金川区\n王村\n").first?.count == 3)
    }

    @Test func `named columns of names, addresses, birthdays and degrees are checked by their values`() throws {
        let table = "姓名,地址,生日,lat\n王小明,甘肃省酒泉市肃州区,1990-02-03,39.73255\n欧阳,测试,未知,39.7\n"
        let findings = try scan(table)
        #expect(findings.map(\.kind) == [.personName, .address, .birthDate, .coordinates])
        #expect(findings.map(\.count) == [2, 1, 1, 1])
        #expect(findings.allSatisfy { $0.confidence == .high })
        #expect(findings.map(\.maskedExample) == ["王****", "甘肃省****", "1990-**-**", "39.****"])
    }

    @Test func `serial numbers of which a tenth pass the check digit are of low confidence`() throws {
        let table = "serial\n" + (0..<100).map { "42345678901\(10_000 + $0)\n" }.joined()
        let finding = try #require(scan(table).first)
        #expect(finding.kind == .bankCard)
        #expect(finding.count == 10)
        #expect(finding.nearMissCount == 90)
        #expect(finding.confidence == .low)
    }

    @Test func `a finding names the first five rows and never a value`() throws {
        let table = "note\n" + (0..<9).map { "call 1380013800\($0)\n" }.joined()
        let finding = try #require(scan(table).first)
        #expect(finding.count == 9)
        #expect(finding.firstRows == [2, 3, 4, 5, 6])
        #expect(!String(describing: finding).contains("13800138000"))
    }

    @Test func `a long cell is scanned up to its limit`() throws {
        let filler = String(repeating: "x ", count: 32_768)
        #expect(try scan("a\n\(filler)13800138000\n").isEmpty)
        let early = try measure("a\n13800138000 \(filler)\n")
        #expect(early.scanner.findings.map(\.kind) == [.mobile])
        #expect(early.scanner.truncatedCells == 1)
    }
}
