// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The administrative divisions that Hexi knows: the 34 provinces, and Gansu down to its counties (GB/T 2260).
public enum AdministrativeDivisions {
    /// All of Gansu, ordered by code: 1 province, 14 prefectures and 88 counties.
    ///
    /// 嘉峪关 has no counties: it appears once more as 620201, a statistical code like 620171 兰州新区.
    public static let gansu: [AdministrativeDivision] = GansuRegions.rows.compactMap { row in
        Region(code: row.code).map { region in
            AdministrativeDivision(
                region: region, name: row.name, isStatistical: GansuRegions.statisticalCodes.contains(row.code))
        }
    }

    /// The division of a code: any province, and within Gansu any prefecture or county; `nil` otherwise.
    public static func division(of region: Region) -> AdministrativeDivision? {
        if region.code == region.province {
            return provinceName(of: region).map {
                AdministrativeDivision(region: region, name: $0.zh, isStatistical: false)
            }
        }
        return gansu.first { $0.region == region }
    }

    /// The prefectures of the province or the counties of the prefecture; only Gansu has any here.
    public static func divisions(within parent: Region) -> [AdministrativeDivision] {
        gansu.filter { division in
            switch division.level {
            case .province: false
            case .prefecture: division.region.province == parent.code
            case .county: division.region.prefecture == parent.code
            }
        }
    }

    /// The name of the province in which a region lies; `nil` when there is no such province.
    public static func provinceName(of region: Region) -> Text? {
        provinces.first { $0.prefix * 10_000 == region.province }?.name
    }

    /// Whether two digits, read as a number, begin the codes of a province.
    static func isProvince(_ prefix: Int) -> Bool {
        switch prefix {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81, 82: true
        default: false
        }
    }

    /// The first two digits of the 34 provinces, and their names.
    static let provinces: [(prefix: UInt32, name: Text)] = [
        (11, Text(zh: "北京市", en: "Beijing")), (12, Text(zh: "天津市", en: "Tianjin")),
        (13, Text(zh: "河北省", en: "Hebei")), (14, Text(zh: "山西省", en: "Shanxi")),
        (15, Text(zh: "内蒙古自治区", en: "Inner Mongolia")), (21, Text(zh: "辽宁省", en: "Liaoning")),
        (22, Text(zh: "吉林省", en: "Jilin")), (23, Text(zh: "黑龙江省", en: "Heilongjiang")),
        (31, Text(zh: "上海市", en: "Shanghai")), (32, Text(zh: "江苏省", en: "Jiangsu")),
        (33, Text(zh: "浙江省", en: "Zhejiang")), (34, Text(zh: "安徽省", en: "Anhui")),
        (35, Text(zh: "福建省", en: "Fujian")), (36, Text(zh: "江西省", en: "Jiangxi")),
        (37, Text(zh: "山东省", en: "Shandong")), (41, Text(zh: "河南省", en: "Henan")),
        (42, Text(zh: "湖北省", en: "Hubei")), (43, Text(zh: "湖南省", en: "Hunan")),
        (44, Text(zh: "广东省", en: "Guangdong")), (45, Text(zh: "广西壮族自治区", en: "Guangxi")),
        (46, Text(zh: "海南省", en: "Hainan")), (50, Text(zh: "重庆市", en: "Chongqing")),
        (51, Text(zh: "四川省", en: "Sichuan")), (52, Text(zh: "贵州省", en: "Guizhou")),
        (53, Text(zh: "云南省", en: "Yunnan")), (54, Text(zh: "西藏自治区", en: "Tibet")),
        (61, Text(zh: "陕西省", en: "Shaanxi")), (62, Text(zh: "甘肃省", en: "Gansu")),
        (63, Text(zh: "青海省", en: "Qinghai")), (64, Text(zh: "宁夏回族自治区", en: "Ningxia")),
        (65, Text(zh: "新疆维吾尔自治区", en: "Xinjiang")), (71, Text(zh: "台湾省", en: "Taiwan")),
        (81, Text(zh: "香港特别行政区", en: "Hong Kong")), (82, Text(zh: "澳门特别行政区", en: "Macao")),
    ]
}
