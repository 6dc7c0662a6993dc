// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func bankStatusUnknown(_ code: String) -> Refusal {
        Refusal(
            "bank.status-unknown",
            Text(
                zh: "回执中的状态“\(code)”无法识别。请向银行核实其含义。",
                en: "The status '\(code)' of the report is not known here. Ask the bank what it means."), subject: code)
    }

    static func statusRepeated(_ id: String) -> Refusal {
        Refusal(
            "bank.status-repeated",
            Text(
                zh: "回执两次提到“\(id)”。请联系银行更正。",
                en: "The report speaks of '\(id)' twice. Ask the bank to correct it."), subject: id)
    }

    static func statusesContradict(_ id: String) -> Refusal {
        Refusal(
            "bank.statuses-contradict",
            Text(
                zh: "回执称整批被拒,却未拒绝“\(id)”。请联系银行更正。",
                en: "The report rejects the whole, yet not '\(id)' in it. Ask the bank to correct it."), subject: id)
    }

    static func statusCountDiffers(_ stated: Int, _ counted: Int) -> Refusal {
        Refusal(
            "bank.status-count-differs",
            Text(
                zh: "回执称有 \(stated) 笔,实列 \(counted) 笔。文件不完整,请重新下载。",
                en: "The report states \(stated) payments and lists \(counted). The file is not whole; download it again."))
    }
}
