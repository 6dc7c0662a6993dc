// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// The steps that the market would accept now, as what people can do on a page.
enum Step {
    /// A step about an offer, an order or a contract; `nil` where no page offers it.
    static func action(_ step: NextStep, _ id: ExchangeID, back: String, _ language: Language) -> ThingAction? {
        known[step].map { known in
            ThingAction(
                known.title, (known.isOwnPage ? "" : "/do") + known.path.replacing("{id}", with: "\(id)"), isPlain: known.isPlain,
                isGrave: known.isGrave, back: back, language)
        }
    }

    private struct Known {
        let title: Text
        let path: String
        var isPlain = false
        var isGrave = false
        /// Whether a page of its own handles it, instead of the form of the command.
        var isOwnPage = false
    }

    private static let known: [NextStep: Known] = [
        .counterOffer: Known(title: Text(zh: "还价", en: "Counter"), path: "/offers/{id}/counter-offers"),
        .acceptOffer: Known(title: Text(zh: "接受报价", en: "Accept the offer"), path: "/offers/{id}/acceptance", isPlain: true),
        .declineOffer: Known(title: Text(zh: "谢绝", en: "Decline"), path: "/offers/{id}/rejection", isGrave: true),
        .withdrawOffer: Known(title: Text(zh: "撤回报价", en: "Withdraw the offer"), path: "/offers/{id}/withdrawal", isPlain: true, isGrave: true),
        .discloseAgency: Known(title: Text(zh: "披露双方代理", en: "Disclose dual agency"), path: "/offers/{id}/agency-disclosure", isPlain: true),
        .consentToAgency: Known(title: Text(zh: "同意双方代理", en: "Consent to dual agency"), path: "/offers/{id}/agency-consent", isPlain: true),
        .cancelOrder: Known(title: Text(zh: "取消订单", en: "Cancel"), path: "/orders/{id}/cancellation", isGrave: true),
        .recordDelivery: Known(title: Text(zh: "交付", en: "Deliver"), path: "/orders/{id}/delivery", isPlain: true, isOwnPage: true),
        .acceptDelivery: Known(title: Text(zh: "验收", en: "Accept"), path: "/orders/{id}/acceptance", isPlain: true),
        .rejectDelivery: Known(title: Text(zh: "拒收", en: "Reject"), path: "/orders/{id}/rejection", isGrave: true),
        .useLicence: Known(title: Text(zh: "使用一次", en: "Take one use"), path: "/contracts/{id}/uses"),
        .proposeAmendment: Known(title: Text(zh: "提议变更", en: "Propose an amendment"), path: "/contracts/{id}/changes"),
        .agreeToChange: Known(title: Text(zh: "同意变更", en: "Agree to the change"), path: "/contracts/{id}/changes/agreement", isPlain: true),
        .declineChange: Known(title: Text(zh: "不同意变更", en: "Decline the change"), path: "/contracts/{id}/changes/rejection", isGrave: true),
        .giveNotice: Known(title: Text(zh: "通知不续期", en: "Give notice"), path: "/contracts/{id}/renewal-notice", isPlain: true),
        .suspendContract: Known(title: Text(zh: "中止", en: "Suspend"), path: "/contracts/{id}/suspension", isGrave: true),
        .resumeContract: Known(title: Text(zh: "恢复", en: "Resume"), path: "/contracts/{id}/resumption", isPlain: true),
        .deliverRevision: Known(title: Text(zh: "交付新版本", en: "Deliver the new version"), path: "/contracts/{id}/revisions"),
        .proveDeletion: Known(title: Text(zh: "提交销毁证明", en: "File proof of deletion"), path: "/contracts/{id}/deletion-proof"),
    ]
}
