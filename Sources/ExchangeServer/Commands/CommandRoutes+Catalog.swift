// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 目录: products.
    static let catalog: [CommandRoute] = [
        .post("/products", DescribeProduct.self, Text(zh: "新建数据产品", en: "Describe a new product")) {
            .catalog(.describe($0))
        },
        .post(
            "/products/{product}/versions", ReviseProduct.self,
            Text(zh: "修订产品,生成新版本", en: "Make a new version of a product")
        ) { .catalog(.revise($0)) },
        .post(
            "/products/{product}/sources/{source}/agreement", AgreeToFusion.self,
            Text(zh: "同意作为融合产品的来源", en: "Agree to a product's use in a fusion product")
        ) { .catalog(.agree($0)) },
        .post(
            "/products/{product}/submission", SubmitProduct.self,
            Text(zh: "提交上架审核", en: "Hand a product in for review")
        ) { .catalog(.submit($0)) },
        .post(
            "/products/{product}/review", ReviewListing.self,
            Text(zh: "审核上架", en: "Decide whether a product goes on offer")
        ) { .catalog(.review($0)) },
        .post("/products/{product}/withdrawal", WithdrawProduct.self, Text(zh: "下架产品", en: "Take a product off offer")) {
            .catalog(.withdraw($0))
        },
        .post(
            "/products/{product}/versions/{version}/revocation", RevokeVersion.self,
            Text(zh: "撤回一个版本", en: "Take a version back")
        ) { .catalog(.revoke($0)) },
    ]
}
