// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema

// What every operation is answered with: a receipt, a proposal, or a problem.
extension OpenAPIDocument {
    /// The schemas of what the server writes.
    static let answers: [JSONValue.Member] = [
        .init("Problem", problem),
        .init(
            "Proposal",
            object(
                [("proposal", integer, Text(zh: "提案编号", en: "The number of the proposal"))],
                Text(zh: "待第二人批准的提案", en: "A proposal that a second person approves or turns down"))),
        .init("Receipt", receipt),
    ]

    private typealias Property = (name: String, schema: [JSONValue.Member], words: Text)

    private static let integer: [JSONValue.Member] = [.init("type", .string("integer")), .init("format", .string("int64"))]
    private static let text: [JSONValue.Member] = [.init("type", .string("string"))]
    private static let textOrNull: [JSONValue.Member] = [.init("type", .array([.string("string"), .string("null")]))]

    private static func object(_ properties: [Property], optional: Set<String> = [], _ words: Text) -> JSONValue {
        .members(
            ("type", .string("object")), ("description", words.json),
            (
                "properties",
                .object(properties.map { .init($0.name, .object($0.schema + [.init("description", $0.words.json)])) })
            ),
            ("required", .array(properties.map(\.name).filter { !optional.contains($0) }.map(JSONValue.string))))
    }

    private static let receipt = object(
        [
            ("sequence", integer, Text(zh: "在日志中的序号", en: "Its place in the journal")),
            ("instant", text + [.init("format", .string("date-time"))], Text(zh: "裁定时刻", en: "When it was decided")),
            (
                "isRepeat", [.init("type", .string("boolean"))],
                Text(zh: "是否早已以同一键接受,本次未再生效", en: "Whether it was accepted before under the same key")
            ),
            ("subject", textOrNull, Text(zh: "新建之物的标识;没有则略去", en: "The identifier of what came into being; absent for nothing")),
            (
                "events",
                [
                    .init("type", .string("array")),
                    .init(
                        "items",
                        object(
                            [
                                ("event", text, Text(zh: "事件的永久名称", en: "The permanent name of the event")),
                                ("payload", [.init("type", .string("object"))], Text(zh: "事件的内容", en: "What the event says")),
                            ], Text(zh: "一个事件", en: "An event"))),
                ], Text(zh: "发生的事,按顺序", en: "What happened, in order")
            ),
        ], optional: ["subject"], Text(zh: "已接受的命令的回执", en: "The receipt of an accepted command"))

    private static let problem = object(
        [
            ("type", text + [.init("format", .string("uri-reference"))], Text(zh: "问题的种类", en: "The kind of problem")),
            ("title", text, Text(zh: "简述", en: "The problem in a line")),
            ("status", [.init("type", .string("integer"))], Text(zh: "HTTP 状态", en: "The HTTP status")),
            ("detail", text, Text(zh: "出了什么问题,下一步怎么做", en: "What stands in the way, and the next step")),
            ("code", text, Text(zh: "永不改变的代码", en: "The code, which never changes")),
            ("subject", textOrNull, Text(zh: "所涉的标识、字段(JSON 指针)或规则", en: "The id, field (JSON pointer) or rule it is about")),
            ("citation", textOrNull, Text(zh: "规则的出处", en: "The source of the rule that said no")),
            (
                "messages",
                [
                    .init("type", .string("object")),
                    .init("properties", .members(("zh", .object(text)), ("en", .object(text)))),
                    .init("required", .array([.string("zh"), .string("en")])),
                ], Text(zh: "中英文说明", en: "The detail in Chinese and in English")
            ),
        ], optional: ["subject", "citation"], Text(zh: "问题详情(RFC 9457)", en: "Problem details (RFC 9457)"))

    static let idempotencyKey = JSONValue.members(
        ("name", .string("Idempotency-Key")), ("in", .string("header")), ("required", .bool(true)),
        (
            "description",
            Text(
                zh: "本次请求的名称,1 至 100 字节。以同一键重复,只生效一次;以同一键提交另一命令,则被拒绝。",
                en: "A name for this request, 1 to 100 bytes. Repeated, it takes effect once; with another command it is refused."
            ).json
        ),
        ("schema", .members(("type", .string("string")), ("minLength", .integer(1)), ("maxLength", .integer(100)))))

    // MARK: - Problems

    static let commandStatuses = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503]
    static let queryStatuses = [400, 401, 403, 404, 422, 429, 500, 503]

    static func problems(_ statuses: [Int]) -> [JSONValue.Member] {
        statuses.compactMap { status in
            statusWords[status].map { .init("\(status)", reference("responses", $0.name)) }
        }
    }

    static let problemResponses: JSONValue = .object(
        statusWords.sorted { $0.key < $1.key }.map { status, words in
            var members: [JSONValue.Member] = [.init("description", words.text.json)]
            if [429, 503].contains(status) { members.append(.init("headers", retryAfter)) }
            members.append(
                .init("content", .members(("application/problem+json", .members(("schema", reference("schemas", "Problem")))))))
            return .init(words.name, .object(members))
        })

    private static let retryAfter = JSONValue.members(
        (
            "Retry-After",
            .members(
                ("description", Text(zh: "几秒后可重试", en: "In how many seconds to try again").json),
                ("schema", .members(("type", .string("integer")))))
        ))

    private static let statusWords: [Int: (name: String, text: Text)] = [
        400: ("BadRequest", Text(zh: "请求无法读取", en: "The request cannot be read")),
        401: ("Unauthorized", Text(zh: "未登录或密钥无效", en: "Nobody is signed in, or the key is not valid")),
        403: ("Forbidden", Text(zh: "无权进行", en: "Not for whoever asks")),
        404: ("NotFound", Text(zh: "没有此物", en: "There is no such thing")),
        408: ("RequestTimeout", Text(zh: "请求过慢", en: "The request came too slowly")),
        409: ("Conflict", Text(zh: "与现状相抵触", en: "It does not go with how things stand")),
        412: ("PreconditionFailed", Text(zh: "所称的版本不受支持", en: "Another version is spoken here")),
        413: ("ContentTooLarge", Text(zh: "请求体过大", en: "The body is too large")),
        415: ("UnsupportedMediaType", Text(zh: "请求体须为 application/json", en: "The body must be application/json")),
        422: ("UnprocessableContent", Text(zh: "规则不允许", en: "A rule says no")),
        423: ("Locked", Text(zh: "正由另一请求使用", en: "Another request is at it")),
        429: ("TooManyRequests", Text(zh: "请求过多", en: "Too many requests")),
        460: ("ChecksumMismatch", Text(zh: "校验值不符", en: "The checksum differs")),
        500: ("InternalServerError", Text(zh: "服务器故障", en: "The server is at fault")),
        503: ("ServiceUnavailable", Text(zh: "暂不可用", en: "Not available for now")),
    ]
}
