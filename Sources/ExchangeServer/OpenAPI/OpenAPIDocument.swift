// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
package import TableSchema

/// The document of the API in the words of OpenAPI 3.1, made from the tables that the server answers by.
///
/// The same tables give the same document, to the byte.
package struct OpenAPIDocument: Sendable {
    /// The version of the program.
    package let version: String
    /// Where the API begins, such as `/api`.
    package let base: String
    /// The commands.
    package let commands: [CommandRoute]
    /// The questions.
    package let queries: [QueryRoute]
    /// What is more than JSON.
    package let streams: [StreamRoute]
    /// The commands that need a second person, by name: they are answered with a proposal.
    package let needsTwo: Set<String>
    /// The name of the cookie that a browser's session has.
    package let sessionCookie: String

    /// Gathers what is documented.
    package init(
        version: String, base: String = "/", commands: [CommandRoute] = CommandRoutes.all, queries: [QueryRoute] = [],
        streams: [StreamRoute] = [], needsTwo: Set<String> = [], sessionCookie: String = "session"
    ) {
        self.version = version
        self.base = base
        self.commands = commands
        self.queries = queries
        self.streams = streams
        self.needsTwo = needsTwo
        self.sessionCookie = sessionCookie
    }

    /// The document as it is sent.
    package var text: String { json.text() }

    /// The document.
    package var json: JSONValue {
        .members(
            ("openapi", .string("3.1.0")), ("info", info),
            ("servers", .array([.members(("url", .string(base)))])),
            ("security", .array(OpenAPIDocument.schemeNames.map { .members(($0, .array([]))) })),
            ("tags", tags), ("paths", paths), ("components", components))
    }

    private var info: JSONValue {
        .members(
            ("title", .string("河西 Hexi")), ("version", .string(version)),
            (
                "description",
                .string(
                    """
                    每个命令都是一次 POST、PUT 或 DELETE,以 Idempotency-Key 标明;以同一键重复,只生效一次,答复相同。\
                    拒绝以 RFC 9457 的问题详情答复,代码永不改变。请求体中不认识的字段会被拒绝。

                    Every command is one POST, PUT or DELETE under an Idempotency-Key; repeated under the same key, it takes effect \
                    once and is answered the same. Refusals are problem details (RFC 9457) with codes that never change. A field \
                    that is not known is refused.
                    """)
            ),
            ("license", .members(("name", .string("Apache-2.0")), ("identifier", .string("Apache-2.0")))))
    }

    private var tags: JSONValue {
        var areas: [String] = []
        for area in commands.map(\.area) + queries.map(\.area) + streams.map(\.area) where !areas.contains(area) { areas.append(area) }
        return .array(
            areas.map { area in
                guard let words = OpenAPIDocument.areaWords[area] else { return .members(("name", .string(area))) }
                return .members(("name", .string(area)), ("description", words.json))
            })
    }

    private var paths: JSONValue {
        var order: [String] = []
        var operations: [String: [JSONValue.Member]] = [:]
        func add(_ path: String, _ method: String, _ operation: JSONValue) {
            if operations[path] == nil { order.append(path) }
            operations[path, default: []].append(.init(method, operation))
        }
        for command in commands { add(command.path, command.method.rawValue.lowercased(), operation(of: command)) }
        for query in queries { add(query.path, "get", operation(of: query)) }
        for stream in streams { add(stream.path, stream.method, operation(of: stream)) }
        return .object(order.map { .init($0, .object(operations[$0] ?? [])) })
    }

    private var components: JSONValue {
        var named: [String: Shape] = [:]
        for command in commands {
            command.body.collect(into: &named)
            for parameter in command.parameters { parameter.shape.collect(into: &named) }
        }
        for query in queries {
            query.response.collect(into: &named)
            for parameter in query.parameters { parameter.shape.collect(into: &named) }
        }
        for stream in streams {
            stream.bodyShape?.collect(into: &named)
            for success in stream.successes { success.shape?.collect(into: &named) }
            for parameter in stream.parameters { parameter.shape.collect(into: &named) }
        }
        for answer in OpenAPIDocument.answers {
            precondition(named[answer.name] == nil, "\(answer.name) is what the server itself answers: name the type otherwise")
        }
        let schemas = named.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value.schema) }
        return .members(
            ("schemas", .object(schemas + OpenAPIDocument.answers)), ("responses", OpenAPIDocument.problemResponses),
            ("parameters", .members(("IdempotencyKey", OpenAPIDocument.idempotencyKey))),
            ("securitySchemes", securitySchemes))
    }

    /// The ways to say who one is; one of them is enough.
    private static let schemeNames = ["apiKey", "token", "signature", "session"]

    private var securitySchemes: JSONValue {
        .members(
            (
                "apiKey",
                .members(
                    ("type", .string("http")), ("scheme", .string("bearer")),
                    ("description", Text(zh: "程序所用的密钥", en: "The key of a program").json))
            ),
            (
                "token",
                .members(
                    ("type", .string("http")), ("scheme", .string("bearer")), ("bearerFormat", .string("JWT")),
                    (
                        "description",
                        Text(
                            zh: "登录来源签发的令牌(RFC 7519),范围 hexi:read、hexi:write 或 hexi:write:领域",
                            en: "A token of the provider (RFC 7519) with the scope hexi:read, hexi:write or hexi:write:AREA"
                        ).json
                    ))
            ),
            (
                "signature",
                .members(
                    ("type", .string("apiKey")), ("in", .string("header")), ("name", .string("Signature")),
                    (
                        "description",
                        Text(
                            zh: "以已登记公钥签名的请求(RFC 9421,ed25519),覆盖 @method、@target-uri、content-digest",
                            en: "A request signed with a registered key (RFC 9421, ed25519): @method, @target-uri, content-digest"
                        ).json
                    ))
            ),
            (
                "session",
                .members(
                    ("type", .string("apiKey")), ("in", .string("cookie")), ("name", .string(sessionCookie)),
                    ("description", Text(zh: "浏览器的会话", en: "The session of a browser").json))
            ))
    }
}

extension Text {
    /// Both languages in one text.
    var json: JSONValue { .string(zh + " / " + en) }
}
