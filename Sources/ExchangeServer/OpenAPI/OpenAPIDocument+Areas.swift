// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension OpenAPIDocument {
    /// What the areas of the kernel are called.
    static let areaWords: [String: Text] = [
        "venue": Text(zh: "市场", en: "The market and its terms"),
        "participants": Text(zh: "主体准入", en: "Participants"),
        "rights": Text(zh: "确权登记", en: "Rights"),
        "catalog": Text(zh: "产品目录", en: "Products"),
        "compliance": Text(zh: "合规", en: "Approvals and local rules"),
        "pricing": Text(zh: "定价", en: "Prices, quotes and appraisals"),
        "auctions": Text(zh: "拍卖", en: "Auctions"),
        "trading": Text(zh: "交易", en: "Orders and licences"),
        "escrow": Text(zh: "资金托管", en: "Client money"),
        "delivery": Text(zh: "交付", en: "Deliveries"),
        "clearing": Text(zh: "结算清算", en: "Settlement, netting, tax and closing"),
        "negotiation": Text(zh: "协商", en: "Demands, offers and mandates"),
        "contracts": Text(zh: "合同", en: "Contracts after signature"),
        "credit": Text(zh: "信用", en: "Conduct and credit"),
        "disputes": Text(zh: "争议", en: "Disputes"),
        "services": Text(zh: "第三方服务", en: "Third-party services"),
        "files": Text(zh: "文件", en: "Files"),
        "uploads": Text(zh: "断点续传", en: "Uploads in parts"),
        "events": Text(zh: "实时事件", en: "Events"),
        "interface": Text(zh: "接口", en: "The interface itself"),
    ]
}
