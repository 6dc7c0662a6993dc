// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func participantNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.not-found", Text(zh: "没有主体 \(id)。请核对编号。", en: "There is no participant \(id). Check the id."),
            subject: "\(id)")
    }

    static func notActive(_ id: ExchangeID, _ status: Participant.Status) -> Refusal {
        Refusal(
            "participants.not-active",
            Text(
                zh: "主体 \(id) 目前不能办理业务(状态:\(status.rawValue))。",
                en: "Participant \(id) cannot act now: its status is \(status.rawValue)."),
            subject: "\(id)")
    }

    static func noCommitment(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.no-commitment",
            Text(
                zh: "主体 \(id) 尚未签署六环节安全承诺。请先签署。",
                en: "Participant \(id) has not signed the six-stage commitment. Sign it first."),
            subject: "\(id)")
    }

    static func notSuspended(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.not-suspended", Text(zh: "主体 \(id) 并未被暂停。", en: "Participant \(id) is not suspended."),
            subject: "\(id)")
    }

    static func alreadyReviewed(_ id: ExchangeID, _ status: Participant.Status) -> Refusal {
        Refusal(
            "participants.already-reviewed",
            Text(
                zh: "主体 \(id) 的申请已审结(状态:\(status.rawValue))。",
                en: "The application of \(id) was decided already: its status is \(status.rawValue)."),
            subject: "\(id)")
    }

    static let nameMissing = Refusal(
        "participants.name-missing",
        Text(zh: "请填写 1 至 200 字节的主体名称。", en: "Give a name of 1 to 200 bytes."), subject: "title")

    static let englishNameOutOfRange = Refusal(
        "participants.english-name-out-of-range",
        Text(zh: "英文名称可以不填;填写时须为 1 至 200 字节。", en: "The English name may be left out; given, it has 1 to 200 bytes."),
        subject: "englishTitle")

    static func notNaturalPerson(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.not-natural-person",
            Text(zh: "主体 \(id) 不是自然人,没有密封的个人信息。", en: "Participant \(id) is no natural person: there is nothing sealed to read."),
            subject: "\(id)")
    }

    static let readingPurposeMissing = Refusal(
        "participants.reading-purpose-missing",
        Text(
            zh: "请说明查阅个人信息的目的(1 至 500 字节);本人可以看到。",
            en: "Say what the personal information is read for, in 1 to 500 bytes: whose it is can read it."),
        subject: "purpose")

    static let rolesMissing = Refusal(
        "participants.roles-missing",
        Text(zh: "请至少选择一个角色,且不得重复。", en: "Choose at least one role, and none twice."), subject: "roles")

    static func countryUnknown(_ country: String) -> Refusal {
        Refusal(
            "participants.country-unknown",
            Text(
                zh: "“\(country)”不是两位国家代码(ISO 3166-1)。",
                en: "'\(country)' is not a two-letter country code (ISO 3166-1)."),
            subject: "country")
    }

    static let codeMissing = Refusal(
        "participants.code-missing",
        Text(zh: "境内组织须提供统一社会信用代码。", en: "An organisation in China has a unified social credit code. Give it."),
        subject: "code")

    static let codeOfNaturalPerson = Refusal(
        "participants.code-of-natural-person",
        Text(zh: "自然人没有统一社会信用代码,请不要填写。", en: "A natural person has no unified social credit code. Leave it out."),
        subject: "code")

    static func codeTaken(_ code: String) -> Refusal {
        Refusal(
            "participants.code-taken",
            Text(zh: "统一社会信用代码 \(code) 已有主体使用。", en: "A participant with the code \(code) is registered already."),
            subject: code)
    }

    static let regulatorCannotTrade = Refusal(
        "participants.regulator-cannot-trade",
        Text(zh: "监管方不得同时参与交易。", en: "A regulator never trades. Apply with one or the other."), subject: "roles",
        citation: Citation("政府引导、市场主导;监管与市场主体分离", .projectParameter))

    static func venueCannotTrade(_ code: String?) -> Refusal {
        Refusal(
            "participants.venue-cannot-trade",
            Text(
                zh: "交易场所运营方及其关联方不得作为供方、数据商或经纪(所商分离)。",
                en: "The venue's operator and its affiliates neither sell nor broker here."),
            subject: code,
            citation: Citation("数据二十条(2022):推进数据交易场所与数据商功能分离"))
    }

    static func stagesMissing(_ stages: [SignCommitment.Stage]) -> Refusal {
        let names = stages.map(\.rawValue).joined(separator: ", ")
        return Refusal(
            "participants.stages-missing",
            Text(
                zh: "承诺书缺少环节:\(names)。收集、存储、处理、传输、交易、使用六个环节都要承诺。",
                en: "The commitment lacks stages: \(names). All six are needed."),
            subject: names)
    }

    static func ordersOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.orders-open",
            Text(
                zh: "主体 \(id) 还有未了结的订单,不能退出。请先完成或撤销。",
                en: "Participant \(id) has open orders and cannot leave. Complete or cancel them first."),
            subject: "\(id)")
    }

    static func obligationsOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.obligations-open",
            Text(
                zh: "主体 \(id) 还有未清的债务或债权,不能退出。请先清算或撤回。",
                en: "Participant \(id) owes or is owed something and cannot leave. Settle it or take it back first."),
            subject: "\(id)")
    }

    static func fundsFrozen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.funds-frozen",
            Text(
                zh: "主体 \(id) 有被依法冻结(或待冻结)的资金,解除前不能退出。",
                en: "An authority has money of \(id) frozen, or waits for it: it cannot leave before that is lifted."),
            subject: "\(id)")
    }

    static func sharesIncome(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.shares-income",
            Text(
                zh: "主体 \(id) 仍按约定参与在售产品、订单或合同的收益分配,不能退出。请先了结或变更约定。",
                en: "\(id) still shares in the income of a product, an order or a contract. End that or agree otherwise first."),
            subject: "\(id)")
    }

    static func moneyLeft(_ id: ExchangeID, _ amount: Money) -> Refusal {
        Refusal(
            "participants.money-left",
            Text(
                zh: "主体 \(id) 账上还有 \(amount),不能退出。请先出金。",
                en: "Participant \(id) still has \(amount) on its accounts. Withdraw it first."),
            subject: "\(id)")
    }

    static func deletionOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "participants.deletion-open",
            Text(
                zh: "主体 \(id) 还有到期合同的数据未删除,不能退出。请先提交删除证明。",
                en: "Participant \(id) still has data of ended contracts to delete and cannot leave. File the proofs first."),
            subject: "\(id)")
    }
}
