// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension IdentifierFlaw {
    /// The refusal of a text that has this flaw.
    ///
    /// - Parameters:
    ///   - subject: The text, or what of it may be shown.
    ///   - name: What the text should have been.
    ///   - form: How a right one looks.
    ///   - expected: The check characters that would be right, where one of them is wrong.
    func refusal(of subject: String, _ name: Text, form: Text, expected: [UInt8] = []) -> Refusal {
        let check = String(decoding: expected, as: UTF8.self)
        return Refusal(
            code,
            Text(
                zh: "“\(subject)”不是有效的\(name.zh):\(explanation.zh)" + (check.isEmpty ? "" : ",应为 \(check)")
                    + "。格式应为 \(form.zh),请核对原件后重新填写。",
                en: "'\(subject)' is not a valid \(name.en): \(explanation.en)" + (check.isEmpty ? "" : ", it should be \(check)")
                    + ". It looks like \(form.en). Compare it with the original and enter it again."),
            subject: subject)
    }

    private var explanation: Text {
        switch self {
        case .length: Text(zh: "长度不符", en: "it is too short or too long")
        case .alphabet: Text(zh: "含有不允许的字符(字母须大写)", en: "it has a character that is not allowed (letters are capitals)")
        case .form: Text(zh: "字符位置不符", en: "its characters stand in the wrong places")
        case .kind: Text(zh: "种类代码未知", en: "its kind is unknown")
        case .registrar: Text(zh: "登记管理部门代码未知", en: "its registration authority is unknown")
        case .region: Text(zh: "行政区划代码未知", en: "its administrative division is unknown")
        case .date: Text(zh: "日期不存在", en: "its date does not exist")
        case .check: Text(zh: "校验字符不符", en: "its check character is wrong")
        case .organisationCheck:
            Text(zh: "其中组织机构代码的校验字符不符", en: "the check character of the organisation code inside is wrong")
        }
    }
}
