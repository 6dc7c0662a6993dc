// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel
import Foundation

/// The one place where an error becomes words and an exit code.
///
/// Codes follow sysexits(3) where it has one: 1 refused, 64 usage, 65 unusable data, 74 storage, 75 in use, 78 not set up.
struct ErrorReport {
    private struct Form: Encodable {
        struct Body: Encodable {
            let kind: String
            let code: String
            let subject: String?
            let message: Text
            let citation: Citation?
        }

        let error: Body
    }

    private let error: any Error
    private let arguments: [String]

    init(_ error: any Error, arguments: [String] = CommandLine.arguments) {
        self.error = error
        self.arguments = arguments
    }

    /// The exit code that belongs to an error.
    static func exitCode(of error: any Error) -> Int32 {
        switch error {
        case is Refusal: 1
        case let fault as Fault:
            switch fault.code.rawValue {
            case "exchange.in-use": 75
            case let code where ["folder.", "config.", "tls."].contains { code.hasPrefix($0) }: 78
            case let code where ["table.", "json.", "schema.", "import."].contains { code.hasPrefix($0) }: 65
            default: 74
            }
        case let failure as CheckFailed: failure.exitCode
        default: Hexi.exitCode(for: error).rawValue
        }
    }

    /// Tells of the error and ends the program.
    func end() -> Never {
        let code = Self.exitCode(of: error)
        let body: Form.Body
        switch error {
        case let refusal as Refusal:
            body = .init(
                kind: "refusal", code: refusal.code.rawValue, subject: refusal.subject, message: refusal.message,
                citation: refusal.citation)
        case let fault as Fault:
            let cause = fault.cause.map { " (\($0))" } ?? ""
            body = .init(
                kind: "fault", code: fault.code.rawValue, subject: nil,
                message: Text(zh: fault.message.zh + cause, en: fault.message.en + cause), citation: nil)
        case is CheckFailed: exit(code)
        default: Hexi.exit(withError: error)
        }
        write(body)
        exit(code)
    }

    private func write(_ body: Form.Body) {
        let console = Console(
            language: Console.language(arguments: arguments), isJSON: arguments.contains("--json"))
        if console.isJSON {
            console.complain(JSON.text(Form(error: body)))
        } else {
            let kind = body.kind == "refusal" ? Text(zh: "未受理", en: "Refused") : Text(zh: "故障", en: "Fault")
            console.complain("\(kind(console.language)) [\(body.code)] \(body.message(console.language))")
            if let citation = body.citation {
                console.complain(Text(zh: "  依据:\(citation.source)", en: "  Source: \(citation.source)")(console.language))
            }
        }
    }
}

/// A check that was asked for did not pass; everything about it was said already.
struct CheckFailed: Error {
    var exitCode: Int32 = 1
}
