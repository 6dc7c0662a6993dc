// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What went wrong, as RFC 9457 says it. The one place where an error becomes an HTTP status.
struct Problem: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let code: String
    let subject: String?
    let citation: Citation?
    let messages: Text

    /// Describes an error in a language; what only an operator may know is not in it.
    init(_ error: any Error, _ language: Language) {
        let refusal = Self.refusal(for: error)
        status = Self.status(of: error, refusal)
        code = refusal.code.rawValue
        type = "urn:hexi:refusal:\(refusal.code.rawValue)"
        title = HTTPResponse.Status(code: status).reasonPhrase
        detail = refusal.message(language)
        subject = refusal.subject
        citation = refusal.citation
        messages = refusal.message
    }

    var isFault: Bool { status >= 500 }
    /// Whether the same request may do better later.
    var isForLater: Bool { status == 429 || status == 503 }

    private static func refusal(for error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: return refusal
        case let fault as Fault:
            return Refusal(
                .init(rawValue: fault.code.rawValue),
                Text(zh: "系统故障(\(fault.code.rawValue)),请联系运营方。", en: "The system has a fault (\(fault.code.rawValue)). Tell the operator."))
        case let error as any HTTPResponseError:
            switch error.status.code {
            case 404: return .pageNotFound("")
            case 413: return .bodyTooLarge
            default:
                return Refusal(
                    "request.unusable", Text(zh: "请求无法处理(\(error.status))。", en: "The request cannot be handled (\(error.status))."))
            }
        default:
            return Refusal("server.fault", Text(zh: "系统故障,请联系运营方。", en: "The system has a fault. Tell the operator."))
        }
    }

    private static func status(of error: any Error, _ refusal: Refusal) -> Int {
        switch error {
        case is Refusal: status(of: refusal.code.rawValue)
        case let fault as Fault:
            ["table.", "json.", "schema.", "import.", "csv."].contains { fault.code.rawValue.hasPrefix($0) }
                ? 422
                : fault.code.rawValue == "vault.file-missing" ? 404 : 503
        case let error as any HTTPResponseError: error.status.code
        default: 500
        }
    }

    private static func status(of code: String) -> Int {
        switch code {
        case "access.sign-in-needed", "access.sign-in-unknown", "access.sign-in-elsewhere", "access.key-unknown": 401
        case let code where code.hasPrefix("access.signature-"): 401
        case "access.account-locked", "access.too-many-requests", "access.too-many-streams", "access.too-many-applications": 429
        case "vault.too-large", "request.too-large", "request.file-too-large", "upload.beyond-length", "exchange.batch-too-large": 413
        case "request.type-not-taken", "request.coding-not-taken": 415
        case "upload.offset-differs", "upload.not-finished", "examination.running": 409
        case "upload.version-not-known": 412
        case "upload.busy": 423
        case "upload.too-many", "examination.too-many": 429
        case "upload.checksum-differs": 460
        case "exchange.key-used", "access.proposal-decided": 409
        case let code where code.hasPrefix("access."): 403
        case let code where code.hasSuffix("not-found") || code.hasSuffix("not-there"): 404
        case let code where code.hasSuffix("not-allowed"): 403
        case let code where code.hasPrefix("request.") || code.hasPrefix("upload."): 400
        default: 422
        }
    }
}
