// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What people call the fields of commands.
enum FieldLabel {
    /// The label of a field; its own name where it has none.
    static func text(_ name: String) -> Text {
        if let label = labels[name] { return label }
        let last = name.split(separator: ".").last.map(String.init) ?? name
        if last == "zh" || last == "en", let parent = name.split(separator: ".").dropLast().last.map(String.init) {
            let label = text(parent)
            return last == "zh" ? Text(zh: label.zh + "(中文)", en: label.en + " (Chinese)") : Text(zh: label.zh + "(英文)", en: label.en + " (English)")
        }
        return labels[last] ?? Text(zh: last, en: last)
    }

    /// The label of a field that asks for a file, where the text is that of its digest.
    static func file(_ name: String) -> Text {
        switch name {
        case "document": Text(zh: "已签署的文件", en: "The signed document")
        case "content": Text(zh: "资源文件", en: "The resource")
        case "file": Text(zh: "文件", en: "The file")
        default: text(name)
        }
    }

    /// The name of a choice.
    static func option(_ value: String) -> Text {
        switch value {
        case "true": Text(zh: "是", en: "yes")
        case "false": Text(zh: "否", en: "no")
        default: options[value] ?? Text(zh: value, en: value)
        }
    }

    private static let labels: [String: Text] = [
        "acquisition": Text(zh: "取得方式", en: "How acquired"), "agency": Text(zh: "机构", en: "Agency"),
        "amount": Text(zh: "金额", en: "Amount"), "bankReference": Text(zh: "银行流水号", en: "Bank reference"),
        "bidsUntil": Text(zh: "出价截止", en: "Bids until"), "broker": Text(zh: "经纪", en: "Broker"), "buyer": Text(zh: "买方", en: "Buyer"),
        "category": Text(zh: "类别", en: "Category"), "claimed": Text(zh: "主张金额", en: "Amount claimed"),
        "code": Text(zh: "统一社会信用代码", en: "Unified social credit code"), "commission": Text(zh: "佣金", en: "Commission"),
        "commitment": Text(zh: "出价承诺", en: "Commitment"), "consent": Text(zh: "同意", en: "Consent"),
        "content": Text(zh: "资源文件摘要(SHA-256)", en: "Digest of the resource (SHA-256)"),
        "contract": Text(zh: "合同", en: "Contract"), "country": Text(zh: "国家(两位代码)", en: "Country (two letters)"),
        "day": Text(zh: "日期", en: "Day"), "days": Text(zh: "天数", en: "Days"), "deal": Text(zh: "交易", en: "Deal"),
        "declared": Text(zh: "申报事实", en: "Declared facts"), "deliveryMode": Text(zh: "交付方式", en: "Delivered by"),
        "document": Text(zh: "文件摘要(SHA-256)", en: "Digest of the document (SHA-256)"), "dispute": Text(zh: "争议", en: "Dispute"),
        "due": Text(zh: "到期日", en: "Due"), "evidence": Text(zh: "证据", en: "Evidence"), "fee": Text(zh: "费用", en: "Fee"),
        "file": Text(zh: "文件摘要(SHA-256)", en: "Digest of the file (SHA-256)"), "form": Text(zh: "形态", en: "Form"),
        "from": Text(zh: "自", en: "From"), "isAccepted": Text(zh: "是否受理", en: "Accept?"), "isAdmitted": Text(zh: "是否准入", en: "Admit?"),
        "isApproved": Text(zh: "是否上架", en: "Put on offer?"), "isUpheld": Text(zh: "异议是否成立", en: "Is the objection upheld?"),
        "identityNumber": Text(zh: "身份证号", en: "Identity number"), "keywords": Text(zh: "关键词", en: "Keywords"), "kind": Text(zh: "种类", en: "Kind"),
        "month": Text(zh: "月份(任意一天)", en: "Month (any day of it)"),
        "name": Text(zh: "姓名", en: "Name"), "nonce": Text(zh: "随机数", en: "Nonce"), "offer": Text(zh: "报价", en: "Offer"),
        "order": Text(zh: "订单", en: "Order"),
        "participant": Text(zh: "主体", en: "Participant"), "party": Text(zh: "当事人", en: "Party"), "payee": Text(zh: "收款方", en: "Payee"),
        "payer": Text(zh: "付款方", en: "Payer"), "phone": Text(zh: "电话", en: "Phone"), "price": Text(zh: "价格", en: "Price"),
        "product": Text(zh: "产品", en: "Product"),
        "purpose": Text(zh: "用途", en: "Purpose"), "quantity": Text(zh: "数量", en: "Quantity"), "quote": Text(zh: "报价单", en: "Quote"),
        "reason": Text(zh: "理由", en: "Reason"), "reference": Text(zh: "文件依据", en: "Reference"),
        "region": Text(zh: "行政区划代码", en: "Region (GB/T 2260)"),
        "right": Text(zh: "登记", en: "Registration"), "roles": Text(zh: "角色", en: "Roles"), "rule": Text(zh: "规则", en: "Rule"),
        "sample": Text(zh: "样例", en: "Sample"), "sector": Text(zh: "行业", en: "Sector"), "seller": Text(zh: "供方", en: "Seller"),
        "source": Text(zh: "来源", en: "Source"), "sourceClass": Text(zh: "数据来源类别", en: "Class of source"),
        "sourceLicence": Text(zh: "来源许可", en: "Licence of the source"), "stages": Text(zh: "承诺环节", en: "Stages committed to"),
        "statement": Text(zh: "陈述", en: "Statement"), "subject": Text(zh: "对象", en: "Subject"), "summary": Text(zh: "摘要", en: "Summary"),
        "terms": Text(zh: "条款", en: "Terms"), "timeSpan": Text(zh: "时间范围", en: "Time span"), "title": Text(zh: "名称", en: "Name"),
        "to": Text(zh: "致", en: "To"), "until": Text(zh: "至", en: "Until"), "updateCycle": Text(zh: "更新周期", en: "Update cycle"),
        "useLimits": Text(zh: "使用限制", en: "Limits of use"), "uses": Text(zh: "次数", en: "Uses"), "validUntil": Text(zh: "有效期至", en: "Valid until"),
        "version": Text(zh: "版本", en: "Version"), "valueDate": Text(zh: "起息日", en: "Value date"),
        "window": Text(zh: "计量时段", en: "Counted over"), "urgency": Text(zh: "紧急优先级上限", en: "Urgent up to priority"),
        "unit": Text(zh: "单位(四个大写字母)", en: "Unit (four capital letters)"), "waits": Text(zh: "轮候冻结", en: "Freeze as it comes in"),
        "money": Text(zh: "资金", en: "Which money"), "basis": Text(zh: "含税方式", en: "With or without tax"),
        "tax": Text(zh: "含税方式", en: "With or without tax"), "rounding": Text(zh: "税额取整", en: "Tax rounded"),
    ].merging(workLabels) { own, _ in own }

    /// The fields of the work products of services, and of what the venue does to all.
    private static let workLabels: [String: Text] = [
        "body": Text(zh: "仲裁机构", en: "Arbitration body"), "caseNumber": Text(zh: "案号", en: "Case number"),
        "citation": Text(zh: "依据(公布)", en: "Basis, published"),
        "conformanceReport": Text(zh: "符合性报告摘要值(SHA-256)", en: "Digest of the conformance report (SHA-256)"),
        "counterparty": Text(zh: "引荐的对手方", en: "Counterparty"), "course": Text(zh: "课程", en: "Course"),
        "deliverable": Text(zh: "建设内容与说明", en: "What was built"), "englishTitle": Text(zh: "英文名称", en: "Name in English"),
        "hours": Text(zh: "学时", en: "Hours"), "item": Text(zh: "托管物", en: "What is kept"), "mandate": Text(zh: "委托授权", en: "Mandate"),
        "method": Text(zh: "评估方法", en: "Method"), "months": Text(zh: "期数(月)", en: "Months"),
        "number": Text(zh: "证书编号", en: "Number of the certificate"), "opinion": Text(zh: "审计意见", en: "Opinion"),
        "persons": Text(zh: "人数", en: "Persons"), "premium": Text(zh: "保费", en: "Premium"), "principal": Text(zh: "贷款本金", en: "Principal"),
        "release": Text(zh: "交还条件", en: "Given out"), "release.case": Text(zh: "何时交还", en: "Given out when"),
        "release.contract": Text(zh: "合同(选“合同终止后”时填写)", en: "Contract, where it has to end"),
        "release.from": Text(zh: "日期(选“自某日起”时填写)", en: "Day, where it is given out from a day on"),
        "scope": Text(zh: "认证范围", en: "Scope"), "standard": Text(zh: "标准", en: "Standard"),
        "sumInsured": Text(zh: "保险金额", en: "Sum insured"), "value": Text(zh: "评估值", en: "Value"),
        "yearlyRate": Text(zh: "年利率", en: "Yearly rate"),
    ]

    private static let options: [String: Text] = [
        "own": Text(zh: "自采", en: "collected by oneself"), "authorised": Text(zh: "授权", en: "under an authorisation"),
        "open": Text(zh: "公开", en: "published openly"), "bought": Text(zh: "购买", en: "bought"),
        "legalPerson": Text(zh: "法人", en: "legal person"), "naturalPerson": Text(zh: "自然人", en: "natural person"),
        "unincorporated": Text(zh: "非法人组织", en: "unincorporated body"), "enterprise": Text(zh: "企业数据", en: "enterprise data"),
        "public": Text(zh: "公共数据", en: "public data"), "personal": Text(zh: "个人数据", en: "personal data"),
        "quality": Text(zh: "质量", en: "quality"), "delivery": Text(zh: "交付", en: "delivery"), "infringement": Text(zh: "侵权", en: "infringement"),
        "unqualified": Text(zh: "无保留意见", en: "unqualified"), "qualified": Text(zh: "保留意见", en: "qualified"),
        "adverse": Text(zh: "否定意见", en: "adverse"), "disclaimer": Text(zh: "无法表示意见", en: "disclaimer"),
        "key": Text(zh: "密钥", en: "a key"), "data": Text(zh: "数据", en: "data"), "release.day": Text(zh: "自某日起", en: "from a day on"),
        "release.contractEnded": Text(zh: "合同终止后", en: "once a contract has ended"),
        "release.order": Text(zh: "依运营方或监管方命令", en: "on the order of the venue or the regulator"),
        "inclusive": Text(zh: "含税", en: "tax included"), "exclusive": Text(zh: "不含税", en: "tax on top"),
        "calendarDay": Text(zh: "自然日", en: "calendar day"), "rollingDay": Text(zh: "滚动 24 小时", en: "last 24 hours"),
        "leak": Text(zh: "泄露", en: "leak"), "dataset": Text(zh: "数据集", en: "data set"), "computeOnly": Text(zh: "可用不可见", en: "compute in place"),
    ]
}
