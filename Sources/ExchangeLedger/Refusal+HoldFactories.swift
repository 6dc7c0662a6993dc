// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension Refusal {
    static func holdExists(_ hold: HoldID) -> Refusal {
        Refusal(
            .ledgerHoldExists,
            Text(
                zh: "冻结 \(hold) 已存在且未结束。请换用新的编号,或先结束原冻结。",
                en: "Hold \(hold) is open already. Use another id, or end the hold that is there."),
            subject: "hold:\(hold)")
    }

    static func holdNotOpen(_ hold: HoldID) -> Refusal {
        Refusal(
            .ledgerHoldNotOpen,
            Text(
                zh: "没有未结束的冻结 \(hold):它从未建立,或已扣划完毕、已释放、已到期。请核对订单状态。",
                en: "No hold \(hold) is open: it never was, or it has been captured, released or has expired. Check the order."),
            subject: "hold:\(hold)")
    }

    static func holdFrozen(_ hold: HoldID) -> Refusal {
        Refusal(
            .ledgerHoldFrozen,
            Text(
                zh: "冻结 \(hold) 已因争议止付,不能扣划、释放或到期。请等待裁决解除止付。",
                en: "Hold \(hold) is frozen: it cannot be captured, released or expire. Wait until the dispute is decided."),
            subject: "hold:\(hold)")
    }

    static func holdNotFrozen(_ hold: HoldID) -> Refusal {
        Refusal(
            .ledgerHoldNotFrozen,
            Text(
                zh: "冻结 \(hold) 没有被止付,无需解除。",
                en: "Hold \(hold) is not frozen, so there is nothing to unfreeze."),
            subject: "hold:\(hold)")
    }

    static func holdExpired(_ hold: OpenHold) -> Refusal {
        let deadline = hold.expires.map(\.description) ?? "-"
        return Refusal(
            .ledgerHoldExpired,
            Text(
                zh: "冻结 \(hold.id) 已于 \(deadline) 到期。请重新下单并建立新的冻结。",
                en: "Hold \(hold.id) expired at \(deadline). Place the order again with a new hold."),
            subject: "hold:\(hold.id)")
    }

    static func holdNotExpired(_ hold: OpenHold) -> Refusal {
        let deadline = hold.expires.map(\.description) ?? "-"
        return Refusal(
            .ledgerHoldNotExpired,
            Text(
                zh: "冻结 \(hold.id) 尚未到期(到期时间 \(deadline))。请等到期,或以其他原因释放。",
                en: "Hold \(hold.id) has not expired (deadline \(deadline)). Wait for it, or release it for another reason."),
            subject: "hold:\(hold.id)")
    }

    static func captureExceedsHold(_ hold: OpenHold, _ minorUnits: Int64) -> Refusal {
        let remaining = Money(minorUnits: hold.remaining, currency: hold.account.currency)
        let asked = Money(minorUnits: minorUnits, currency: hold.account.currency)
        return Refusal(
            .ledgerCaptureExceedsHold,
            Text(
                zh: "冻结 \(hold.id) 剩余 \(remaining),不足以扣划 \(asked)。请减少金额或另建冻结。",
                en: "Hold \(hold.id) has \(remaining) left, less than the \(asked) to capture. Capture less, or hold more."),
            subject: "hold:\(hold.id)")
    }

    static func captureLegsDiffer(_ hold: OpenHold, _ minorUnits: Int64, taken: Int128) -> Refusal {
        Refusal(
            .ledgerCaptureLegsDiffer,
            Text(
                zh: "扣划 \(minorUnits) 与从账户 \(hold.account) 转出的 \(taken) 不一致(最小货币单位)。请使两者相等。",
                en: "The capture is of \(minorUnits) minor units, but its legs take \(taken) from \(hold.account). "
                    + "Make them equal."),
            subject: "hold:\(hold.id)")
    }
}
