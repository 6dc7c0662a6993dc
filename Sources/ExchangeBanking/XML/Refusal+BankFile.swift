// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func bankFileTooLarge(_ size: Int, _ limit: Int) -> Refusal {
        Refusal(
            "bank.file-too-large",
            Text(
                zh: "银行文件过大:\(size),上限 \(limit)。请让银行按天分拆文件。",
                en: "The bank's file is too large: \(size), at most \(limit). Ask the bank for one file a day."))
    }

    static let bankFileNotUTF8 = Refusal(
        "bank.file-not-utf8",
        Text(zh: "银行文件不是 UTF-8 编码。请让银行以 UTF-8 导出。", en: "The bank's file is not UTF-8. Ask the bank to export it as UTF-8."))

    static let documentTypePresent = Refusal(
        "bank.document-type-present",
        Text(
            zh: "银行文件含有文档类型或实体声明。ISO 20022 报文不需要它,拒绝读取;请核实文件来源。",
            en: "The bank's file declares a document type or entities. ISO 20022 messages have none, so it is not read; check its origin."))

    static func bankFileTooDeep(_ limit: Int) -> Refusal {
        Refusal(
            "bank.file-too-deep",
            Text(
                zh: "银行文件的元素嵌套超过 \(limit) 层。请核实文件来源。",
                en: "The elements of the bank's file are nested more than \(limit) deep. Check its origin."))
    }

    static func bankFileNotXML(at position: Int) -> Refusal {
        Refusal(
            "bank.file-not-xml",
            Text(
                zh: "银行文件不是完整的 XML 报文(约第 \(position) 字节)。请重新下载。",
                en: "The bank's file is not a whole XML message (about byte \(position)). Download it again."))
    }

    static func messageNotExpected(_ found: String, _ expected: String) -> Refusal {
        Refusal(
            "bank.message-not-expected",
            Text(
                zh: "报文是“\(found)”,需要 \(expected)。请选择正确的文件。",
                en: "The message is '\(found)', wanted is \(expected). Choose the right file."), subject: found)
    }

    static func messageVersionUnknown(_ found: String, _ expected: String) -> Refusal {
        Refusal(
            "bank.message-version-unknown",
            Text(
                zh: "报文版本 \(found) 不支持,仅支持 \(expected)。请让银行按此版本导出。",
                en: "The message version \(found) is not read here, only \(expected). Ask the bank for that version."), subject: found)
    }

    static func bankFieldMissing(_ field: String) -> Refusal {
        Refusal(
            "bank.field-missing",
            Text(
                zh: "银行报文缺少 \(field) 或其内容不可读。请联系银行更正。",
                en: "The bank's message lacks \(field), or it cannot be read. Ask the bank to correct it."), subject: field)
    }
}
