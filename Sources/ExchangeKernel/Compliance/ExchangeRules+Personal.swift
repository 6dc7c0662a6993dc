// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension ExchangeRules {
    static let personalInformation: [Rule] = [separateConsent, directIdentifiers, anonymity, minors]

    private static let separateConsent = Rule(
        "X-PI-1", at: [.list],
        sentence: Text(zh: "敏感个人信息须有单独同意", en: "Sensitive personal information needs separate consent"),
        citation: Citation("个人信息保护法 第29条"),
        passing: [.sensitiveColumns: ["diagnosis"], .separateConsent: "C-88"], failing: [.sensitiveColumns: ["diagnosis"]]
    ) { facts in
        let columns = facts.list(.sensitiveColumns)
        guard !columns.isEmpty, facts[.separateConsent] == nil else { return nil }
        let names = columns.joined(separator: ", ")
        return .deny(Text(zh: "字段 \(names) 没有单独同意。", en: "There is no separate consent for: \(names)."))
    }

    private static let directIdentifiers = Rule(
        "X-PI-2", at: [.list],
        sentence: Text(
            zh: "除核验服务外,产品不得含未处理的直接标识符",
            en: "Outside verification services no product holds unmasked direct identifiers"),
        citation: Citation("个人信息保护法 第23、51条;GB/T 37964-2019"),
        passing: [.directIdentifiers: [], .form: "dataset"], failing: [.directIdentifiers: ["phone"], .form: "dataset"]
    ) { facts in
        let columns = facts.list(.directIdentifiers)
        guard !columns.isEmpty, facts.text(.form) != ProductForm.verification.rawValue else { return nil }
        let names = columns.joined(separator: ", ")
        return .mask(
            Text(zh: "请删除或以密钥散列字段:\(names)。", en: "Drop these columns or hash them under a key: \(names)."))
    }

    private static let anonymity = Rule(
        "X-PI-3", at: [.list],
        sentence: Text(
            zh: "准标识符上的最小等价类不得小于规定值", en: "The smallest class over quasi-identifiers is no smaller than required"),
        citation: Citation("GB/T 37964-2019;GB/T 42460-2023", .toVerify),
        passing: [.kAnonymity: 7, .anonymityRequired: 5], failing: [.kAnonymity: 1, .anonymityRequired: 5]
    ) { facts in
        guard let found = facts.integer(.kAnonymity) else { return nil }
        let needed = facts.integer(.anonymityRequired) ?? 5
        guard found < needed else { return nil }
        return .deny(Text(zh: "k = \(found),至少应为 \(needed)。", en: "k is \(found) and must be at least \(needed)."))
    }

    private static let minors = Rule(
        "X-PI-4", at: [.list],
        sentence: Text(zh: "十四周岁以下须有监护人同意", en: "Persons under 14 need their guardians' consent"),
        citation: Citation("个人信息保护法 第31条;未成年人网络保护条例(国务院令第766号)"),
        passing: [.hasMinors: true, .guardianConsent: "G-1"], failing: [.hasMinors: true]
    ) { facts in
        facts.isTrue(.hasMinors) && facts[.guardianConsent] == nil
            ? .deny(Text(zh: "没有监护人同意。", en: "There is no guardian's consent.")) : nil
    }
}
