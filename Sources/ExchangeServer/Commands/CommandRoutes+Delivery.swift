// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 交付: deliveries.
    static let delivery: [CommandRoute] = [
        .post("/orders/{order}/delivery", RecordDelivery.self, Text(zh: "记录交付", en: "Record a delivery")) {
            .delivery(.record($0))
        },
        .post("/orders/{order}/acceptance", AcceptDelivery.self, Text(zh: "验收", en: "Accept a delivery")) {
            .delivery(.accept($0))
        },
        .post("/orders/{order}/partial-acceptances", AcceptPart.self, Text(zh: "部分验收", en: "Accept part of a delivery")) {
            .delivery(.acceptPart($0))
        },
        .post("/orders/{order}/rejection", RejectDelivery.self, Text(zh: "拒收", en: "Reject a delivery")) {
            .delivery(.reject($0))
        },
    ]
}
