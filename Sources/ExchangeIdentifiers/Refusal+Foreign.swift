// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func foreignPrefix(_ prefix: String, _ scheme: ForeignScheme) -> Refusal {
        Refusal(
            "identifier.foreign-prefix",
            Text(
                zh: "“\(prefix)”不能作为 \(scheme.rawValue) 的前缀。请在配置中填写注册机构分配的前缀。",
                en: "'\(prefix)' cannot be a prefix of the scheme \(scheme.rawValue). "
                    + "Configure the prefix that its registry assigned."),
            subject: scheme.rawValue)
    }

    static func foreignSchemeWithoutPrefix(_ scheme: ForeignScheme) -> Refusal {
        Refusal(
            "identifier.foreign-scheme-without-prefix",
            Text(
                zh: "本交易所未配置 \(scheme.rawValue) 的前缀。请先在配置中添加。",
                en: "This exchange has no prefix for the scheme \(scheme.rawValue). Add it to the configuration first."),
            subject: scheme.rawValue)
    }

    static func foreignNameUnknown(_ text: String) -> Refusal {
        Refusal(
            "identifier.foreign-name-unknown",
            Text(
                zh: "“\(text.excerpt)”不以本交易所的任何前缀开头。请核对前缀,或到其所属机构解析。",
                en: "'\(text.excerpt)' begins with no prefix of this exchange. "
                    + "Compare the prefix, or resolve it where it belongs."),
            subject: text.excerpt)
    }
}
