// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeModel
import TableSchema

/// One address of the interface whose request or answer is more than JSON: a file, a part of one, a stream of events. For the document.
package struct StreamRoute: Sendable {
    /// What comes back when all goes well.
    package struct Success: Sendable {
        let status: Int
        let mediaType: String?
        let shape: Shape?
        let words: Text

        init(_ status: Int, _ words: Text, _ mediaType: String? = nil, _ shape: Shape? = nil) {
            self.status = status
            self.mediaType = mediaType
            self.shape = shape
            self.words = words
        }
    }

    let method: String
    let path: String
    let area: String
    let summary: Text
    let parameters: [QueryParameter]
    /// The media type of the body; `nil` for none.
    let body: String?
    /// The shape of a body in JSON; bytes without.
    let bodyShape: Shape?
    let isBodyRequired: Bool
    let successes: [Success]
    let problems: [Int]

    init(
        _ method: String, _ path: String, area: String, _ summary: Text, parameters: [QueryParameter] = [], body: String? = nil,
        bodyShape: Shape? = nil,
        isBodyRequired: Bool = true, _ successes: [Success], problems: [Int] = []
    ) {
        self.method = method
        self.path = path
        self.area = area
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.bodyShape = bodyShape
        self.isBodyRequired = isBodyRequired
        self.successes = successes
        self.problems = problems
    }
}

extension StreamRoute {
    /// All of them.
    package static let all =
        files + uploads + [
            StreamRoute(
                "get", "/events", area: "events", Text(zh: "实时事件(server-sent events)", en: "What happens, as it happens (server-sent events)"),
                parameters: [
                    QueryParameter("subject", .text, Text(zh: "只看此事物", en: "of this thing alone")),
                    QueryParameter("Last-Event-ID", in: .header, .text, Text(zh: "从此事件之后继续", en: "go on after this event")),
                ], [.init(200, Text(zh: "事件流", en: "The stream of events"), "text/event-stream")], problems: [400, 401, 429]),
            StreamRoute(
                "post", "/proposals/{proposal}/decision", area: "interface",
                Text(zh: "第二人批准或否决提案", en: "Approve a proposal as the second person, or turn it down"),
                parameters: [QueryParameter("proposal", in: .path, SchemaProbe.shape(of: Int64.self), Text(zh: "提案", en: "the proposal"))],
                body: "application/json", bodyShape: SchemaProbe.shape(of: QueryInterface.Decision.self),
                [.init(200, Text(zh: "已决定;批准时附回执", en: "Decided; with the receipt when approved"), "application/json")],
                problems: [400, 401, 403, 404, 409, 413, 415, 422, 429]),
            StreamRoute(
                "get", "/openapi.json", area: "interface", Text(zh: "本文档", en: "This document"),
                [.init(200, Text(zh: "OpenAPI 3.1", en: "OpenAPI 3.1"), "application/json")], problems: [429]),
        ]

    private static let stored = SchemaProbe.shape(of: StoredFile.self)
    private static let state = SchemaProbe.shape(of: ExaminationState.self)
    private static let octets = "application/octet-stream"

    private static let product = QueryParameter("product", in: .path, SchemaProbe.shape(of: ExchangeID.self), Text(zh: "产品", en: "the product"))

    private static let files: [StreamRoute] = [
        StreamRoute(
            "post", "/files", area: "files", Text(zh: "上传文件", en: "Hand in a file"),
            parameters: [QueryParameter("sha256", .text, Text(zh: "应有的 SHA-256", en: "the SHA-256 it should have"))], body: octets,
            isBodyRequired: false,
            [.init(200, Text(zh: "文件已落盘", en: "The file is durable"), "application/json", stored)],
            problems: [400, 401, 403, 408, 413, 415, 422, 429]),
        StreamRoute(
            "post", "/products/{product}/examination", area: "files", Text(zh: "检验产品的文件", en: "Examine a product's file"),
            parameters: [
                product,
                QueryParameter("upload", .text, Text(zh: "已完成的断点续传编号,代替请求体", en: "a finished upload in parts, instead of a body")),
            ], body: octets, isBodyRequired: false,
            [.init(200, Text(zh: "检验报告与回执", en: "The report and the receipt"), "application/json")],
            problems: [400, 401, 403, 404, 408, 409, 413, 415, 422, 429]),
        StreamRoute(
            "get", "/products/{product}/examination", area: "files", Text(zh: "检测的进度与结果", en: "How an examination stands"),
            parameters: [product],
            [.init(200, Text(zh: "进度或结果", en: "How far it is, or what it came to"), "application/json", state)],
            problems: [400, 401, 403, 404, 429]),
        StreamRoute(
            "get", "/products/{product}/examination/events", area: "files",
            Text(zh: "检测的实时进度(server-sent events);每个事件的数据同上一接口的应答", en: "The same as it goes (server-sent events): each says all of it"),
            parameters: [product],
            [.init(200, Text(zh: "事件流,检测结束即止", en: "The stream of events; it ends with the examination"), "text/event-stream")],
            problems: [400, 401, 403, 404, 429]),
        StreamRoute(
            "get", "/contracts/{contract}/uses/{sequence}/file", area: "files", Text(zh: "取一次使用的文件", en: "Take the file of a use"),
            parameters: [
                QueryParameter("contract", in: .path, SchemaProbe.shape(of: ExchangeID.self), Text(zh: "合同", en: "the contract")),
                QueryParameter("sequence", in: .path, SchemaProbe.shape(of: UInt64.self), Text(zh: "使用的记录号", en: "the record of the use")),
                QueryParameter("Range", in: .header, .text, Text(zh: "只取一段(RFC 9110)", en: "a part of it (RFC 9110)")),
            ],
            [
                .init(200, Text(zh: "整个文件", en: "The whole file"), octets), .init(206, Text(zh: "一段", en: "A part"), octets),
                .init(304, Text(zh: "您已有此文件", en: "You have it already")), .init(416, Text(zh: "没有这一段", en: "There is no such part")),
            ], problems: [400, 401, 403, 404, 429]),
    ]

    private static let uploads: [StreamRoute] = {
        let id = QueryParameter("upload", in: .path, .text, Text(zh: "上传编号", en: "the upload"))
        let version = QueryParameter("Tus-Resumable", in: .header, .text, Text(zh: "1.0.0(tus 协议)", en: "1.0.0 (the tus protocol)"))
        let state = Text(zh: "进度见 Upload-Offset", en: "How far it is: Upload-Offset")
        let problems = [400, 401, 403, 404, 412, 429]
        return [
            StreamRoute(
                "post", "/uploads", area: "uploads", Text(zh: "开始断点续传", en: "Begin an upload in parts"),
                parameters: [
                    version, QueryParameter("Upload-Length", in: .header, .text, Text(zh: "文件字节数", en: "how many bytes the file has")),
                    QueryParameter("Upload-Metadata", in: .header, .text, Text(zh: "名称与 Base64 值", en: "names with values in Base64")),
                ], [.init(201, Text(zh: "已开始,地址见 Location", en: "Begun; its address is in Location"))], problems: problems + [413]),
            StreamRoute(
                "head", "/uploads/{upload}", area: "uploads", Text(zh: "查询进度", en: "Ask how far it is"), parameters: [id, version],
                [.init(200, state)], problems: problems),
            StreamRoute(
                "get", "/uploads/{upload}", area: "uploads", Text(zh: "查询进度与成品", en: "Ask how far it is and what it became"), parameters: [id],
                [.init(200, state, "application/json", SchemaProbe.shape(of: UploadAnswer.self))], problems: problems),
            StreamRoute(
                "patch", "/uploads/{upload}", area: "uploads", Text(zh: "续传一段", en: "Send the next part"),
                parameters: [
                    id, version, QueryParameter("Upload-Offset", in: .header, .text, Text(zh: "这一段从何处开始", en: "where the part begins")),
                    QueryParameter("Upload-Checksum", in: .header, .text, Text(zh: "这一段的校验值", en: "the part's checksum")),
                ], body: "application/offset+octet-stream", isBodyRequired: false, [.init(204, state)],
                problems: problems + [408, 409, 413, 415, 423, 460]),
            StreamRoute(
                "delete", "/uploads/{upload}", area: "uploads", Text(zh: "放弃上传", en: "Give an upload up"), parameters: [id, version],
                [.init(204, Text(zh: "已放弃", en: "It is gone"))], problems: problems + [423]),
        ]
    }()
}

extension OpenAPIDocument {
    func operation(of route: StreamRoute) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("operationId", .string(OpenAPIDocument.identifier(route.method + route.path.filter { $0 != "{" && $0 != "}" }))),
            .init("tags", .array([.string(route.area)])), .init("summary", route.summary.json),
            .init("parameters", .array(route.parameters.map(parameter))),
        ]
        if let body = route.body {
            let bytes = JSONValue.members(("type", .string("string")), ("format", .string("binary")))
            let content = JSONValue.object([.init(body, .members(("schema", route.bodyShape?.schema ?? bytes)))])
            members.append(.init("requestBody", .members(("required", .bool(route.isBodyRequired)), ("content", content))))
        }
        let successes = route.successes.map { success -> JSONValue.Member in
            var answer: [JSONValue.Member] = [.init("description", success.words.json)]
            if let mediaType = success.mediaType {
                answer.append(.init("content", .object([.init(mediaType, .members(("schema", success.shape?.schema ?? .object([]))))])))
            }
            return .init("\(success.status)", .object(answer))
        }
        members.append(.init("responses", .object(successes + OpenAPIDocument.problems(route.problems.sorted() + [500, 503]))))
        return .object(members)
    }
}
