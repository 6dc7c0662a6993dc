// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// How a price is made, on a command line: exactly one of the models.
struct PriceModelOptions: ParsableArguments {
    @Option(name: .long, help: "固定价(元) Fixed price in yuan.")
    var fixed: Amount?
    @Option(name: .long, help: "月订阅价(元) Price of a month of 30 days in yuan.")
    var monthly: Amount?
    @Option(name: .long, help: "阶梯 起始量=单价(可多次) Tier: units before it = unit price in yuan; repeat, the first is 0=….")
    var tier: [Assignment] = []
    @Flag(name: .long, help: "公益免费 Free for governance and public benefit.")
    var publicBenefit = false
    @Option(name: .long, help: "按次计量单价(元) Price of a use in yuan, settled from the uses counted.")
    var metered: Amount?
    @Option(name: .long, help: "免费次数 With --metered: how many uses are free.")
    var freeUnits: Int64 = 0
    @Option(name: .long, help: "计量封顶(元) With --metered: the most that all uses cost, in yuan.")
    var meterCap: Amount?
    @Option(name: .long, help: "自然周期价(元) Price of a calendar period in yuan.")
    var plan: Amount?
    @Option(name: .long, help: "周期 With --plan: month, year.")
    var period: SubscriptionPlan.Period = .month
    @Flag(name: .long, help: "首期按日 With --plan: periods of the calendar, the first one by the day.")
    var proRated = false
    @Flag(name: .long, help: "协商定价 No list price: an accepted offer or an auction sets it.")
    var negotiated = false
    @Option(name: .long, help: "竞价规则 No list price: an auction sets it: firstPrice, secondPrice.")
    var auction: AuctionRule.Kind?
    @Option(name: .long, help: "保留价(元) With --auction: the least it is sold for, in yuan.")
    var reserve: Amount?
    @Option(name: .long, help: "收益分成(%) Share in percent of what the buyer earns.")
    var royalty: Percent?
    @Option(name: .long, help: "分成保底(元) With --royalty: what is due in any case, in yuan.")
    var minimum: Amount?
    @Option(name: .long, help: "分成上限(元) With --royalty: the most that becomes due; it is set aside.")
    var maximum: Amount?
    @Option(name: .long, help: "组合价(元) Price of several products together, in yuan.")
    var bundle: Amount?
    @Option(name: .long, help: "组合内产品 产品编号=单价(可多次) With --bundle: product = what it costs by itself; repeat.")
    var part: [Assignment] = []
    @Option(name: .long, help: "政府指导价(元) Unit price under the cap of an authority, in yuan.")
    var guided: Amount?
    @Option(name: .long, help: "上限收费标准(元) With --guided: the cap on a unit, in yuan.")
    var unitCap: Amount?
    @Option(name: .long, help: "批准文号 With --guided: reference of the authority's decision.")
    var decision: String?
    @Option(
        name: .long,
        help: "分类优惠 类别=折扣%(可多次) With --guided: class = percent off; repeat. Classes: publicBody, farmer, cooperative, …")
    var classDiscount: [Assignment] = []

    /// The models that were named.
    var models: [PriceModel] {
        get throws {
            var models = try plainModels
            if let metered {
                models.append(.metered(meter: UsageMeter(unitPrice: metered.money, freeUnits: freeUnits, cap: meterCap?.money)))
            }
            if let plan { models.append(.plan(plan: SubscriptionPlan(price: plan.money, period: period, isProRated: proRated))) }
            if let auction {
                guard let reserve else { throw ValidationError("竞价须给出保留价 An auction has a --reserve.") }
                models.append(.auction(rule: AuctionRule(kind: auction, reserve: reserve.money)))
            }
            if let royalty {
                guard let maximum else { throw ValidationError("收益分成须给出上限 A royalty has a --maximum.") }
                models.append(
                    .royalty(
                        royalty: Royalty(
                            rate: royalty.rate, minimum: minimum?.money ?? .zero(.cny), maximum: maximum.money)))
            }
            if let guided {
                guard let unitCap, let decision else {
                    throw ValidationError("政府指导价须给出上限与文号 A guided price has --unit-cap and --decision.")
                }
                models.append(
                    .guided(
                        price: GuidedPrice(
                            unitPrice: guided.money, unitCap: unitCap.money, decision: decision,
                            discounts: try classDiscount.map(Self.discount))))
            }
            return models
        }
    }

    /// Those that one or two words describe.
    private var plainModels: [PriceModel] {
        get throws {
            var models: [PriceModel] = []
            if let fixed { models.append(.fixed(price: fixed.money)) }
            if let monthly { models.append(.subscription(monthly: monthly.money)) }
            if !tier.isEmpty { models.append(.tiered(tiers: try tier.map(Self.tier))) }
            if publicBenefit { models.append(.publicBenefit(currency: .cny)) }
            if negotiated { models.append(.negotiated(currency: .cny)) }
            if let bundle { models.append(.bundle(bundle: ProductBundle(price: bundle.money, parts: try part.map(Self.part)))) }
            return models
        }
    }

    private static func tier(_ word: Assignment) throws -> PriceModel.Tier {
        guard let after = Int64(word.name), let price = Amount(argument: word.value) else {
            throw ValidationError("阶梯写作 起始量=单价 A tier is written 100=0.80: \(word.name)=\(word.value)")
        }
        return PriceModel.Tier(after: after, unitPrice: price.money)
    }

    private static func part(_ word: Assignment) throws -> ProductBundle.Part {
        guard let product = ExchangeID(argument: word.name), let price = Amount(argument: word.value) else {
            throw ValidationError("组合内产品写作 产品编号=单价 A part is written PRODUCT=800: \(word.name)=\(word.value)")
        }
        return ProductBundle.Part(product: product, listPrice: price.money)
    }

    private static func discount(_ word: Assignment) throws -> GuidedPrice.Discount {
        guard let buyers = BuyerClass(rawValue: word.name), let percent = Percent(argument: word.value) else {
            throw ValidationError("分类优惠写作 类别=折扣 A discount is written farmer=50: \(word.name)=\(word.value)")
        }
        return GuidedPrice.Discount(buyers: buyers, rate: percent.rate)
    }
}

/// The discounts that go with a price, on a command line.
struct PriceAdjustmentOptions: ParsableArguments {
    @Option(name: .long, help: "数量折扣 起始量=折扣%(可多次) Volume discount: first unit = percent off; repeat.")
    var volume: [Assignment] = []
    @Option(name: .long, help: "期限折扣 月数=折扣%(可多次) Term discount: months = percent off; repeat.")
    var term: [Assignment] = []
    @Option(name: .long, help: "早鸟折扣 截止日=折扣% Early discount: last day = percent off.")
    var earlyBird: Assignment?

    /// The discounts that were named; `nil`: none.
    var adjustments: PriceAdjustments? {
        get throws {
            guard !volume.isEmpty || !term.isEmpty || earlyBird != nil else { return nil }
            return PriceAdjustments(
                volume: try volume.map(Self.step), term: try term.map(Self.step), earlyBird: try earlyBird.map(Self.early))
        }
    }

    private static func step(_ word: Assignment) throws -> PriceAdjustments.Step {
        guard let from = Int64(word.name), let percent = Percent(argument: word.value) else {
            throw ValidationError("折扣写作 起始量=折扣 A discount is written 12=10: \(word.name)=\(word.value)")
        }
        return PriceAdjustments.Step(from: from, discount: percent.rate)
    }

    private static func early(_ word: Assignment) throws -> PriceAdjustments.EarlyBird {
        guard let day = CalendarDate(word.name), let percent = Percent(argument: word.value) else {
            throw ValidationError("早鸟折扣写作 日期=折扣 It is written 2026-12-31=10: \(word.name)=\(word.value)")
        }
        return PriceAdjustments.EarlyBird(until: day, discount: percent.rate)
    }
}
