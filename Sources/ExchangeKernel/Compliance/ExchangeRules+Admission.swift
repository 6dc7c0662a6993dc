// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
public import SectorKit

// The rules that allow. Where none of them speaks, nothing is allowed.
extension ExchangeRules {
    static let admission: [Rule] = [declaredSource, describedProduct, verifiedParties, acceptedDelivery]

    private static let declaredSource = Rule(
        "X-ADM-1", at: [.register],
        sentence: Text(zh: "申明合法来源并附证据的资源可以登记", en: "A resource with a declared, evidenced source may be registered"),
        citation: Citation("数据安全法 第32–33条"),
        passing: [.acquisition: "bought", .acquisitionEvidence: "K-7"], failing: [:]
    ) { facts in
        facts.text(.acquisitionEvidence)?.isEmpty == false
            ? .allow
            : .deny(Text(zh: "没有来源证据。", en: "There is no evidence of the source."))
    }

    private static let describedProduct = Rule(
        "X-ADM-2", at: [.list],
        sentence: Text(zh: "经检测、定级、定价的产品可以上架", en: "A product that is examined, graded and priced may be listed"),
        citation: Citation("甘肃数据要素意见 任务四:准入标准", .projectParameter),
        passing: [.grade: "L2", .priceModel: "fixed"], failing: [:]
    ) { facts in
        facts.grade != nil && facts[.priceModel] != nil
            ? .allow
            : .deny(Text(zh: "产品未定级或未定价。", en: "The product has no grade or no price."))
    }

    private static let verifiedParties = Rule(
        "X-SRC-2", at: [.order],
        sentence: Text(
            zh: "交易须有来源说明、双方已核验的身份和留存的审核记录",
            en: "A deal needs an explained source, verified parties and a kept record of review"),
        citation: Citation("数据安全法 第33条"),
        passing: [.buyerIsVerified: true, .sellerIsVerified: true, .acquisitionEvidence: "S-1"],
        failing: [.buyerIsVerified: false, .sellerIsVerified: true, .acquisitionEvidence: "S-1"]
    ) { facts in
        let isComplete =
            facts.isTrue(.buyerIsVerified) && facts.isTrue(.sellerIsVerified)
            && facts.text(.acquisitionEvidence)?.isEmpty == false
        return isComplete
            ? .allow
            : .deny(Text(zh: "来源说明或一方身份核验缺失。", en: "The source or the identity of a party is not established."))
    }

    private static let acceptedDelivery = Rule(
        "X-DLV-1", at: [.deliver],
        sentence: Text(zh: "与检测时一致的文件可以交付", en: "A file that is the one examined may be delivered"),
        citation: Citation("GB/T 37932-2025 交易实施", .toVerify),
        passing: [.fileIsExamined: true], failing: [.fileIsExamined: false]
    ) { facts in
        facts.isTrue(.fileIsExamined)
            ? .allow
            : .deny(Text(zh: "交付文件与检测文件的摘要不一致。", en: "The file's digest is not that of the examined file."))
    }
}

extension FactName {
    /// Whether the file to be delivered is the one that was examined (flag).
    public static let fileIsExamined: FactName = "fileIsExamined"
}
