// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static let signatureUnreadable = Refusal(
        "access.signature-unreadable",
        Text(
            zh: "请求签名无法读取。须有一个 RFC 9421 签名,含 created、nonce、keyid,算法 ed25519。",
            en: "The request's signature cannot be read. Send one signature of RFC 9421 with created, nonce and keyid, by ed25519."))

    static let signatureTooNarrow = Refusal(
        "access.signature-too-narrow",
        Text(
            zh: "请求签名须覆盖 @method、@target-uri(或 @path 与 @query),有请求体时还须覆盖 content-digest。",
            en: "A signature covers @method, @target-uri (or @path and @query) and, where there is a body, content-digest."))

    static let signatureOld = Refusal(
        "access.signature-old",
        Text(
            zh: "请求签名的时间早于五分钟前、超前五秒以上,或不晚于服务启动后五秒。请校准时钟并重新签名。",
            en: "The signature is over five minutes old, over five seconds ahead, or not from five seconds after the server's start. Sign again."))

    static let signatureWrong = Refusal(
        "access.signature-wrong",
        Text(
            zh: "请求签名不对,或公钥未登记、已过期、已撤销。请核对 keyid 与签名内容。",
            en: "The signature is wrong, or its key is not registered, has expired or was revoked. Check the keyid and what was signed."))

    static let signatureReplayed = Refusal(
        "access.signature-replayed",
        Text(zh: "此请求签名已使用过。请以新的 nonce 重新签名。", en: "This signature was used before. Sign again with a new nonce."))
}
