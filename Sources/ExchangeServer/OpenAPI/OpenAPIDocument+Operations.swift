// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import TableSchema

extension OpenAPIDocument {
    func operation(of route: CommandRoute) -> JSONValue {
        let capacities = Capacity.table.first { $0.command == route.command }?.capacity ?? []
        let names = Capacity.named.filter { capacities.contains($0.capacity) }.map(\.name)
        let description = Text(
            zh: "命令 `\(route.command)`,可由以下身份提出:\(names.joined(separator: "、"))。" + (needsSecond(route) ? "需第二人批准。" : ""),
            en: "The command `\(route.command)`, for: \(names.joined(separator: ", "))."
                + (needsSecond(route) ? " A second person approves it." : ""))
        var members: [JSONValue.Member] = [
            .init("operationId", .string(OpenAPIDocument.identifier(route.command))),
            .init("tags", .array([.string(route.area)])),
            .init("summary", route.summary.json),
            .init("description", description.json),
            .init("x-command", .string(route.command)),
            .init("x-capacities", .array(names.map(JSONValue.string))),
            .init("parameters", .array(route.parameters.map(pathParameter) + [OpenAPIDocument.reference("parameters", "IdempotencyKey")])),
        ]
        if !route.body.fields.isEmpty { members.append(.init("requestBody", requestBody(route.body))) }
        members.append(.init("responses", responses(to: route)))
        return .object(members)
    }

    func operation(of route: QueryRoute) -> JSONValue {
        let path = route.path.filter { $0 != "{" && $0 != "}" }
        var members: [JSONValue.Member] = [
            .init("operationId", .string(OpenAPIDocument.identifier("get" + path))),
            .init("tags", .array([.string(route.area)])),
            .init("summary", route.summary.json),
            .init("parameters", .array(route.parameters.map(parameter))),
            .init(
                "responses",
                .object(
                    [.init("200", answer(route.summary, route.mediaType, route.response.schema))]
                        + OpenAPIDocument.problems(OpenAPIDocument.queryStatuses))),
        ]
        if route.isPublic { members.append(.init("security", .array([]))) }
        return .object(members)
    }

    private func needsSecond(_ route: CommandRoute) -> Bool { needsTwo.contains(route.command) }

    private func pathParameter(_ field: Shape.Field) -> JSONValue {
        .members(
            ("name", .string(field.name)), ("in", .string("path")), ("required", .bool(true)), ("schema", field.shape.schema))
    }

    func parameter(_ parameter: QueryParameter) -> JSONValue {
        .members(
            ("name", .string(parameter.name)), ("in", .string(parameter.place.rawValue)), ("required", .bool(parameter.isRequired)),
            ("description", parameter.summary.json), ("schema", parameter.shape.schema))
    }

    private func requestBody(_ shape: Shape) -> JSONValue {
        .members(
            ("required", .bool(shape.fields.contains { $0.isRequired })),
            ("content", .members(("application/json", .members(("schema", shape.schema))))))
    }

    private func responses(to route: CommandRoute) -> JSONValue {
        let receipt = OpenAPIDocument.reference("schemas", "Receipt")
        let proposal = OpenAPIDocument.reference("schemas", "Proposal")
        let accepted =
            needsSecond(route)
            ? answer(
                Text(zh: "已提出,待第二人批准;或已生效", en: "Proposed, to be approved by a second person; or in effect"),
                "application/json", .members(("oneOf", .array([proposal, receipt]))))
            : answer(Text(zh: "已生效并已落盘", en: "In effect, and durable"), "application/json", receipt)
        return .object([.init("200", accepted)] + OpenAPIDocument.problems(OpenAPIDocument.commandStatuses))
    }

    private func answer(_ description: Text, _ mediaType: String, _ schema: JSONValue) -> JSONValue {
        .members(
            ("description", description.json),
            ("content", .object([.init(mediaType, .members(("schema", schema)))])))
    }

    static func reference(_ kind: String, _ name: String) -> JSONValue {
        .members(("$ref", .string("#/components/\(kind)/\(name)")))
    }

    /// A name that programs can have: `trading.place-order` is `tradingPlaceOrder`.
    static func identifier(_ name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber }
        return words.prefix(1).map { String($0) }.joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
