// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeIdentifiers
import ExchangeKernel

/// The terms of an offer on a command line.
struct OfferTermsOptions: ParsableArguments {
    @Option(name: .long, help: "总价(元) The whole price in yuan, tax included.")
    var price: Amount

    @Option(name: .long, help: "数量:份、次或月 Licences, units of volume, or months.")
    var quantity: Int64 = 1

    @Option(name: .long, help: "使用次数 How often the data may be used.")
    var uses: Int64

    @Option(name: .long, help: "使用天数 For how many days.")
    var days: Int

    @Option(name: .long, help: "用途 Purpose.")
    var purpose: String

    @Option(name: .long, help: "合同类型 Kind of contract: supply, processing, fusion, intermediary.")
    var kind: ContractKind = .provision

    @Option(name: .long, help: "义务条款(可多次) Duty by its id; those that the template requires without it; repeat for more.")
    var duty: [String] = []

    @Option(name: .long, help: "阶段款(元,可多次) What an accepted delivery pays, in order; together the whole price; repeat.")
    var milestone: [Amount] = []

    @Option(name: .long, help: "提前终止退款 What an early end gives back: byDays, byUses, none; the market's terms without it.")
    var refund: RefundBasis?

    @OptionGroup var renewal: RenewalOptions

    @Option(name: .customLong("valid-until"), help: "要约有效至 Last day, or day and time, to answer.")
    var validUntil: Moment?

    @Option(name: .long, help: "经纪委托编号 Mandate of the broker who arranged it.")
    var mandate: ExchangeID?

    /// The terms that were named.
    var terms: OfferTerms {
        get throws {
            OfferTerms(
                price: price.money, quantity: quantity, uses: uses, days: days, purpose: purpose, kind: kind,
                duties: duty.isEmpty ? nil : duty, milestones: milestone.isEmpty ? nil : milestone.map(\.money),
                refund: refund, renewal: try renewal.renewal)
        }
    }
}

/// An agreed continuation on a command line.
struct RenewalOptions: ParsableArguments {
    @Option(name: .long, help: "续期价(元) Price of the next term in yuan; the contract ends without it.")
    var renewalPrice: Amount?

    @Option(name: .long, help: "续期天数 How many days the next term has.")
    var renewalDays: Int?

    @Option(name: .long, help: "不续期通知提前天数 How many days before the end a party can still say no.")
    var noticeDays = 30

    @Flag(name: .long, help: "反复续期 Renew each next term in the same way.")
    var renewalRepeats = false

    /// The continuation that was named; `nil`: none.
    var renewal: Renewal? {
        get throws {
            guard renewalPrice != nil || renewalDays != nil else { return nil }
            guard let renewalPrice, let renewalDays else {
                throw ValidationError("续期须同时给出价格与天数 A renewal has both --renewal-price and --renewal-days.")
            }
            return Renewal(
                price: renewalPrice.money, days: renewalDays, noticeDays: noticeDays, isRepeated: renewalRepeats)
        }
    }
}
