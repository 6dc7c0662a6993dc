// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// A capped price less the discount of the buyer's class: free for governance and public benefit, 60 % off for farmers and
/// collectives, 30 % off for small agricultural enterprises.
public struct BuyerDiscount: ValuationModel {
    /// The permanent id.
    public let id = "rv.buyer-discount"
    /// The name people use.
    public let name = Text(zh: "公益与涉农优惠价", en: "Price by class of buyer")
    /// The method it follows.
    public let method = ValuationMethod.cost
    /// Where its formula comes from.
    public let citation = Citation("发改价格〔2025〕65号(公共治理、公益用途免费);其余折扣为项目参数", .projectParameter)

    /// The model, ready to appraise.
    public init() {}

    private static let cap = ValuationInput(
        "price-cap", Text(zh: "上限收费标准(元)", en: "capped price (CNY)"), range: 0...1_000_000_000, isMonotone: true)
    private static let buyer = ValuationInput(
        "buyer-class", Text(zh: "买方类别(应付比例)", en: "class of buyer (share to pay)"),
        choices: [
            ValuationChoice("public-benefit", 0, Text(zh: "公共治理、公益", en: "governance, public benefit")),
            ValuationChoice("farmer", Decimal(40, decimals: 2), Text(zh: "农户、合作社、村集体", en: "farmer, cooperative, village")),
            ValuationChoice("small-firm", Decimal(70, decimals: 2), Text(zh: "涉农中小企业", en: "small agricultural enterprise")),
            ValuationChoice("other", 1, Text(zh: "其他", en: "other")),
        ], defaultValue: 1, isMonotone: true)

    /// What it needs to know.
    public var inputs: [ValuationInput] { [Self.cap, Self.buyer] }

    /// Inputs with a known result.
    public var examples: [ValuationExample] {
        zip(Self.buyer.choices, [0, 2_000, 3_500, 5_000] as [Int64]).map { choice, fen in
            ValuationExample(
                title: choice.title, inputs: ValuationInputs(["price-cap": [50], "buyer-class": [choice.value]]), value: .fen(fen))
        }
    }

    /// The price for the class.
    public func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        let cap = try inputs.one(Self.cap)
        let share = try inputs.one(Self.buyer)
        var sheet = Worksheet()
        let value = sheet.compute(Text(zh: "上限 × 应付比例", en: "Cap × share to pay"), .product, [cap, share])
        return try sheet.appraisal(by: self, of: value, currency: .cny)
    }
}
