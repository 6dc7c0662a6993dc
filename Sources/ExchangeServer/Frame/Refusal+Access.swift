// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static let signInNeeded = Refusal(
        "access.sign-in-needed", Text(zh: "请先登录,或附上访问密钥。", en: "Sign in first, or send an access key."))

    static let signInUnknown = Refusal(
        "access.sign-in-unknown",
        Text(zh: "账户或口令不对。请核对;连续失败会暂时锁定账户。", en: "The account or the password is wrong. Repeated failures lock the account for a while."))

    static let accountLocked = Refusal(
        "access.account-locked",
        Text(zh: "账户已暂时锁定。请稍后再试,或联系管理员。", en: "The account is locked for a while. Try again later, or ask the administrator."))

    static let codeNeeded = Refusal(
        "access.code-needed", Text(zh: "请填写动态验证码。", en: "Enter the code of your authenticator."))

    static let keyUnknown = Refusal(
        "access.key-unknown", Text(zh: "访问密钥无效、已过期或已撤销。", en: "The access key is not known, has expired or was revoked."))

    static let formStale = Refusal(
        "access.form-stale",
        Text(zh: "页面已过期或请求来自别的网站。请刷新后重试。", en: "The page is out of date, or the request comes from another site. Reload and try again."))

    static let tooManyRequests = Refusal(
        "access.too-many-requests", Text(zh: "请求过于频繁,请稍后再试。", en: "Too many requests. Try again in a while."))

    static func deskMissing(_ command: String, _ desks: Text) -> Refusal {
        Refusal(
            "access.desk-missing",
            Text(zh: "办理该业务须属岗位:\(desks.zh)。", en: "This is a matter of the desk: \(desks.en)."), subject: command)
    }

    static func keyTooNarrow(_ command: String) -> Refusal {
        Refusal(
            "access.key-too-narrow",
            Text(zh: "该访问密钥无权办理此业务。", en: "The access key does not reach this far."), subject: command)
    }

    static let sameHand = Refusal(
        "access.same-hand", Text(zh: "须由另一人复核:经办人不能复核自己的申请。", en: "Another person has to check it: whoever made a proposal cannot decide it."))

    static func proposalDecided(_ id: Int64) -> Refusal {
        Refusal(
            "access.proposal-decided", Text(zh: "该申请已处理。", en: "The proposal was decided before."), subject: "\(id)")
    }

    static func pageNotFound(_ what: String) -> Refusal {
        Refusal("request.not-found", Text(zh: "没有此页面或对象。", en: "There is no such page or thing."), subject: what)
    }

    static let bodyTooLarge = Refusal("request.too-large", Text(zh: "请求内容过大。", en: "The request is too large."))

    static func idUnreadable(_ text: String) -> Refusal {
        Refusal(
            "request.id-unreadable",
            Text(zh: "编号“\(text)”无效:格式或校验位不对。", en: "'\(text)' is no exchange id: its form or its check character is wrong."), subject: text)
    }
}
