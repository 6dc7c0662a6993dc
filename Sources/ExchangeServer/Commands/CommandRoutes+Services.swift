// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 第三方服务: third-party services.
    static let services: [CommandRoute] = [
        .post("/agencies/{agency}/accreditations", AccreditAgency.self, Text(zh: "认可服务机构", en: "Accredit an agency")) {
            .services(.accredit($0))
        },
        .post(
            "/agencies/{agency}/accreditations/{kind}/revocation", RevokeAccreditation.self,
            Text(zh: "撤销认可", en: "Take an accreditation back")
        ) { .services(.revoke($0)) },
        .post("/engagements", RequestService.self, Text(zh: "委托服务", en: "Ask an agency for work")) {
            .services(.request($0))
        },
        .post("/engagements/{engagement}/acceptance", AcceptEngagement.self, Text(zh: "接受委托", en: "Accept an engagement")) {
            .services(.accept($0))
        },
        .post(
            "/engagements/{engagement}/cancellation", CancelEngagement.self,
            Text(zh: "取消委托", en: "End an engagement before delivery")
        ) { .services(.cancel($0)) },
        .post("/engagements/{engagement}/work", DeliverWork.self, Text(zh: "交付成果", en: "Deliver the work")) {
            .services(.deliver($0))
        },
        .post("/engagements/{engagement}/work/acceptance", AcceptWork.self, Text(zh: "验收成果", en: "Accept the work")) {
            .services(.acceptWork($0))
        },
        .post("/engagements/{engagement}/work/rejection", RejectWork.self, Text(zh: "退回成果", en: "Reject the work")) {
            .services(.rejectWork($0))
        },
        .post(
            "/engagements/{engagement}/custody-release", ReleaseCustody.self,
            Text(zh: "释放托管物", en: "Give out what is kept")
        ) { .services(.release($0)) },
        .post(
            "/contracts/{contract}/incidents", RecordIncident.self,
            Text(zh: "记录数据泄露事件", en: "Record a leak of data")
        ) { .services(.recordIncident($0)) },
        .post(
            "/policies/{policy}/claims/{incident}/decision", DecideInsuranceClaim.self,
            Text(zh: "核定保险赔付", en: "Decide a claim on a policy")
        ) { .services(.decideClaim($0)) },
    ]
}
