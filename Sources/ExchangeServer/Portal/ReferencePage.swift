// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Hummingbird

/// The interface for programs, as people read it: every command and question, made from the tables that answer them.
struct ReferencePage {
    let pages: Pages

    func add(to router: Router<Visit>) { router.get("/reference") { _, visit in try show(visit) } }

    private func show(_ visit: Visit) throws -> Response {
        let language = visit.language
        let headings = [
            (title: Text(zh: "方法", en: "Method"), isNumber: false), (title: Text(zh: "路径", en: "Path"), isNumber: false),
            (title: Text(zh: "作用", en: "What it does"), isNumber: false), (title: Text(zh: "命令", en: "Command"), isNumber: false),
        ]
        let commands = CommandRoutes.all.map { route in
            [route.method.rawValue, "/api/v1" + route.path, route.summary(language), route.command].map { ThingList.Cell(text: $0) }
        }
        let questions = Queries.all.map { query in
            ["GET", "/api/v1" + query.route.path, query.route.summary(language), ""].map { ThingList.Cell(text: $0) }
        }
        let intro = Text(
            zh: "以 Authorization: Bearer 密钥访问;密钥在“访问密钥”页新建。每个命令请带 Idempotency-Key:同键重复只生效一次。"
                + "答复 200 即已落盘。机器可读文档:/api/v1/openapi.json",
            en: "Send Authorization: Bearer with a key made on the page of access keys, and an Idempotency-Key with every command: "
                + "repeated, it has one effect. An answer of 200 means durable. For machines: /api/v1/openapi.json")
        let page = ThingPage(
            intro: intro(language), sections: [],
            lists: [
                ThingList(Text(zh: "命令", en: "Commands"), headings, rows: commands, language),
                ThingList(Text(zh: "查询", en: "Questions"), headings, rows: questions, language),
            ], language)
        return try pages.show("thing", title: Text(zh: "接口文档", en: "API reference"), page, visit, path: "/reference")
    }
}
