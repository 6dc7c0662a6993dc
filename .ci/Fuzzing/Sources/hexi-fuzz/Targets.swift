// SPDX-License-Identifier: Apache-2.0
import ServerParsers

/// A parser that is fed anything: it may refuse, and it may not trap, hang or lose what it read.
struct Target: Sendable {
    let name: String
    let parse: @Sendable ([UInt8]) -> Void
}

/// Every parser that takes bytes from outside.
enum Targets {
    static let all = [
        Target(name: "delimited", parse: Tables.delimited), Target(name: "json-lines", parse: Tables.jsonLines),
        Target(name: "gzip", parse: Tables.gzip), Target(name: "encoding", parse: Tables.encoding),
        Target(name: "json", parse: Documents.json), Target(name: "table-schema", parse: Documents.tableSchema),
        Target(name: "cbor", parse: Documents.cbor), Target(name: "record", parse: Documents.record),
        Target(name: "identifiers", parse: Documents.identifiers), Target(name: "checkpoint", parse: Evidence.checkpoint),
        Target(name: "proofs", parse: Evidence.proofs), Target(name: "receipt", parse: Evidence.receipt),
        Target(name: "camt", parse: Bank.camt), Target(name: "pain", parse: Bank.pain),
        Target(name: "range", parse: RequestParsers.range), Target(name: "headers", parse: RequestParsers.headers),
        Target(name: "signature", parse: RequestParsers.signature), Target(name: "form", parse: RequestParsers.form),
        Target(name: "multipart", parse: RequestParsers.multipart), Target(name: "command", parse: RequestParsers.command),
        Target(name: "overlay", parse: RequestParsers.overlay),
    ]
}
