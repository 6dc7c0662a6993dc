// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static let rejectionReasonMissing = Refusal(
        "delivery.reason-missing",
        Text(zh: "拒收须说明理由(1 至 2,000 字节)。", en: "Say what is wrong, in 1 to 2,000 bytes."), subject: "reason")

    static func byteCountNegative(_ count: Int64) -> Refusal {
        Refusal(
            "delivery.size-negative", Text(zh: "文件大小不能为负:\(count)。", en: "A file has no negative size: \(count)."),
            subject: "byteCount")
    }

    static func paidByMilestones(_ id: ExchangeID) -> Refusal {
        Refusal(
            "delivery.paid-by-milestones",
            Text(
                zh: "订单 \(id) 按里程碑付款:请验收整个里程碑,或部分验收并以退款了结。",
                en: "Order \(id) is paid by milestones: accept a whole one, or take a part and have the rest refunded."),
            subject: "\(id)")
    }

    static func partOutOfRange(_ id: ExchangeID, _ left: Money) -> Refusal {
        Refusal(
            "delivery.part-out-of-range",
            Text(
                zh: "订单 \(id) 尚托管 \(left);部分验收的金额须大于零且小于该数,全部验收请用验收。",
                en: "\(left) is held for order \(id): a part is above 0 and below that. To take all of it, accept the delivery."),
            subject: "\(id)")
    }
}
