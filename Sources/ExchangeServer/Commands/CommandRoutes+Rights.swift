// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 权利: rights.
    static let rights: [CommandRoute] = [
        .post("/rights", RegisterRight.self, Text(zh: "申请数据产权登记", en: "Register the three rights over a resource")) {
            .rights(.register($0))
        },
        .post(
            "/rights/{right}/review", AcceptRegistration.self,
            Text(zh: "受理或驳回登记申请", en: "Accept or refuse an application")
        ) { .rights(.accept($0)) },
        .post(
            "/rights/{right}/objections", ObjectToRegistration.self,
            Text(zh: "对公示的登记提出异议", en: "Object to a published registration")
        ) { .rights(.object($0)) },
        .post("/rights/{right}/resolution", ResolveObjection.self, Text(zh: "裁决异议", en: "Decide on an objection")) {
            .rights(.resolve($0))
        },
        .post("/rights/{right}/certificate", CertifyRight.self, Text(zh: "颁发登记证书", en: "Issue the certificate")) {
            .rights(.certify($0))
        },
        .post(
            "/rights/{right}/transfers", TransferRight.self,
            Text(zh: "转让一项权利", en: "Transfer one of the three rights")
        ) { .rights(.transfer($0)) },
        .post("/rights/{right}/licences", LicenceRight.self, Text(zh: "许可一项权利", en: "License one of the three rights")) {
            .rights(.licence($0))
        },
    ]
}
