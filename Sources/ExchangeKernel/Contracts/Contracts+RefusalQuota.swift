// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What stands in the way of quotas.
extension Refusal {
    static func quotaInMoney(_ unit: Currency) -> Refusal {
        Refusal(
            "contracts.quota-in-money",
            Text(
                zh: "\(unit) 是货币,不是用量单位。请使用四个大写字母的单位,如 CALL。",
                en: "\(unit) is money, not a unit. Name a unit of four capital letters, such as CALL."), subject: "unit")
    }

    static func quotaQuantity(_ quantity: Int64) -> Refusal {
        Refusal(
            "contracts.quota-out-of-range",
            Text(
                zh: "用量 \(quantity) 须在 1 至 \(GrantQuota.quantityLimit) 之间。",
                en: "The quantity \(quantity) is not from 1 to \(GrantQuota.quantityLimit)."), subject: "quantity")
    }

    static func quotaUnits(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.quota-units",
            Text(
                zh: "合同 \(id) 已有 \(GrantQuota.unitLimit) 种用量单位。请使用其中之一。",
                en: "Contract \(id) has quotas in \(GrantQuota.unitLimit) units. Use one of them."), subject: "\(id)")
    }

    static let quotaReferenceMissing = Refusal(
        "contracts.quota-reference-missing",
        Text(zh: "请写明计量依据,1 至 200 字节。", en: "Say what was counted where, in 1 to 200 bytes."), subject: "reference")

    static func quotaExceeded(_ id: ExchangeID, _ unit: Currency, _ left: Int64) -> Refusal {
        Refusal(
            "contracts.quota-exceeded",
            Text(
                zh: "合同 \(id) 只剩 \(left) \(unit)。请减少用量,或请供方追加。",
                en: "Contract \(id) has \(left) \(unit) left. Use no more than that, or ask the seller for more."), subject: "\(id)")
    }
}
