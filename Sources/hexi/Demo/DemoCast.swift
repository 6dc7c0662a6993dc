// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// Who plays in the demonstration. Every firm and its code are invented.
struct DemoCast {
    struct Member {
        let name: Text
        let code: String
        let role: Participant.Role
        let region: String

        /// What the play calls it from then on.
        var shortName: Text {
            Text(zh: String(name.zh.prefix { $0 != "示" }), en: name.en.replacing(" (demo)", with: ""))
        }
    }

    /// The venue's operator, which may not trade, nor may its affiliate.
    static let operatorCode = "91620900MADEM00111"
    static let affiliateCode = "91620900MADEMA06X5"

    static let scenicArea = Member(
        name: Text(zh: "月泉景区示范公司", en: "Crescent Spring Scenic Area (demo)"), code: "91620982MADEMA027M", role: .seller,
        region: "620982")
    static let dealer = Member(
        name: Text(zh: "丝路数据商示范公司", en: "Silk Road Data Merchant (demo)"), code: "91620902MADEMA035L", role: .dealer,
        region: "620902")
    static let publicOperator = Member(
        name: Text(zh: "酒泉公共数据运营示范公司", en: "Jiuquan public data operation (demo)"), code: "91620900MADEMA0785",
        role: .seller, region: "620900")
    static let buyer = Member(
        name: Text(zh: "行旅科技示范公司", en: "Wayfare Travel Tech (demo)"), code: "91620902MADEMA043F", role: .buyer,
        region: "620902")
    static let school = Member(
        name: Text(zh: "阳关研学示范公司", en: "Yangguan Study Tours (demo)"), code: "91620982MADEMA086Q", role: .buyer, region: "620982")
    static let insurer = Member(
        name: Text(zh: "陇数保险示范公司", en: "Longshu Data Insurance (demo)"), code: "91620900MADEMA094T", role: .service,
        region: "620900")
    static let arbitrator = Member(
        name: Text(zh: "酒泉数据仲裁示范机构", en: "Jiuquan Data Arbitration (demo)"), code: "52620900MADEMA107H", role: .service,
        region: "620900")
    static let regulator = Member(
        name: Text(zh: "酒泉数据主管部门(示范)", en: "Jiuquan data authority (demo)"), code: "11620900MADEMA051M",
        role: .regulator, region: "620900")
    static let affiliate = Member(
        name: Text(zh: "运营方关联示范公司", en: "An affiliate of the operator (demo)"), code: affiliateCode, role: .seller,
        region: "620900")
}

/// The ids of those who play.
struct DemoParties {
    let owners: [DemoGoods.Owner: ExchangeID]
    let buyer: ExchangeID
    let school: ExchangeID
    let insurer: ExchangeID
    let arbitrator: ExchangeID

    func owner(_ owner: DemoGoods.Owner) -> ExchangeID { owners[owner] ?? buyer }
}
