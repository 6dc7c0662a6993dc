// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 交易: orders.
    static let trading: [CommandRoute] = [
        .post("/orders", PlaceOrder.self, Text(zh: "下单", en: "Place an order")) { .trading(.place($0)) },
        .post("/orders/{order}/cancellation", CancelOrder.self, Text(zh: "取消订单", en: "Cancel an order")) {
            .trading(.cancel($0))
        },
        .post(
            "/orders/{order}/reinstatement", ReinstateOrder.self,
            Text(zh: "恢复过期订单", en: "Take an expired order up again")
        ) { .trading(.reinstate($0)) },
        .post("/contracts/{contract}/uses", UseLicence.self, Text(zh: "使用一次许可", en: "Take one use of a contract")) {
            .trading(.use($0))
        },
    ]
}
