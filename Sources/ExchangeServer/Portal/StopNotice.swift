// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Lets every page say that the whole market stands still, while it does.
struct StopNotice: RouterMiddleware {
    typealias Context = Visit
    let site: Site

    /// What the pages say.
    struct Banner {
        let reason: String
        let citation: String
        let since: String
        let orderer: String

        init(_ stop: TradingStop, _ language: Language) {
            reason = stop.reason
            citation = stop.citation
            since = stop.since.short
            orderer = stop.orderer(language)
        }
    }

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        // Programs are told by the refusal's code and by `/market`; files say nothing.
        guard !request.isOfAPI, !request.uri.path.hasPrefix("/static/") else { return try await next(request, context) }
        var context = context
        context.stop = try await site.read { $0.venue.stop }
        return try await next(request, context)
    }
}

extension TradingStop {
    /// Who ordered it.
    var orderer: Text { regulator == nil ? Text(zh: "运营方", en: "the venue") : Text(zh: "监管方", en: "the regulator") }

    /// The stops as everyone reads them, newest first.
    static func list(_ stops: [TradingStop], _ language: Language) -> ThingList {
        ThingList(
            Text(zh: "全市场暂停", en: "Stops of the whole market"),
            [
                (Text(zh: "理由", en: "Why"), false), (Text(zh: "依据", en: "Basis"), false), (Text(zh: "作出", en: "Ordered by"), false),
                (Text(zh: "开始", en: "Since"), false), (Text(zh: "解除", en: "Lifted"), false), (Text(zh: "解除理由", en: "Why it was lifted"), false),
            ],
            rows: stops.reversed().map { stop in
                [
                    .init(text: stop.reason), .init(text: stop.citation), .init(text: stop.orderer(language)), .init(text: stop.since.short),
                    stop.until.map { .init(text: $0.short) } ?? .init(text: Text(zh: "暂停中", en: "lasts")(language), state: "bad"),
                    .init(text: stop.resumption ?? ""),
                ]
            },
            note: Text(
                zh: "暂停期间不接受新订单、报价、上架、竞价、合同变更等新业务;交付、验收、争议、结算、提款和日终照常。",
                en: "During a stop nothing new is dealt: no orders, quotes, listings, bids or changes of contracts. Delivery, acceptance, "
                    + "disputes, settlement, withdrawals and the close of days go on."), language)
    }

    /// What a visitor may do about the whole market.
    static func actions(_ stop: TradingStop?, _ visit: Visit, back: String) -> [ThingAction] {
        let visitor = visit.visitor
        let isRegulator = !visitor.capacities.isDisjoint(with: .regulator)
        guard isRegulator || visitor.isStaff && visitor.account?.desks.contains(.administration) == true else { return [] }
        guard let stop else {
            return [ThingAction(Text(zh: "暂停全市场", en: "Stop the whole market"), "/do/market/stops", isGrave: true, back: back, visit.language)]
        }
        // What the regulator ordered is not the venue's to lift.
        guard isRegulator || stop.regulator == nil else { return [] }
        return [ThingAction(Text(zh: "恢复全市场交易", en: "Lift the stop"), "/do/market/resumption", back: back, visit.language)]
    }
}
