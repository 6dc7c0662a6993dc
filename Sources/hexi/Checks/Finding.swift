// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What a check of an exchange's folder found.
struct Finding: Encodable {
    /// How it is: well, so that somebody should look, or so that nothing should go on like this.
    enum State: String, Encodable {
        case ok, warn, fail
    }

    /// The name of the check, which never changes.
    let check: String
    let state: State
    /// What is well if it is.
    let title: Text
    /// What was found.
    let detail: Text
    /// What to do, when it is not well.
    let advice: Text?

    init(_ check: String, _ state: State, _ title: Text, _ detail: Text = Text(zh: "", en: ""), advice: Text) {
        self.check = check
        self.state = state
        self.title = title
        self.detail = detail
        self.advice = state == .ok ? nil : advice
    }

    /// A finding that is well when nothing was found.
    init(_ check: String, _ title: Text, problems: [String], otherwise: State = .fail, advice: Text) {
        let shown = problems.prefix(20).joined(separator: "; ") + (problems.count > 20 ? "; …" : "")
        self.init(check, problems.isEmpty ? .ok : otherwise, title, Text(zh: shown, en: shown), advice: advice)
    }

    /// A check that could not be made, which is no better than one that failed.
    init(_ check: String, _ title: Text, failed error: any Error) {
        let message = (error as? Fault)?.message ?? (error as? Refusal)?.message ?? Text(zh: "\(error)", en: "\(error)")
        self.init(check, .fail, title, message, advice: Text(zh: "排除此故障后再检查。", en: "Mend this, and check again."))
    }

    /// One or two lines for people.
    var line: Text {
        let mark =
            switch state {
            case .ok: "✓"
            case .warn: "!"
            case .fail: "✗"
            }
        func line(_ language: Language) -> String {
            let rest = detail(language).isEmpty ? "" : " — \(detail(language))"
            return "\(mark) \(title(language))\(rest)" + (advice.map { "\n    → \($0(language))" } ?? "")
        }
        return Text(zh: line(.zh), en: line(.en))
    }
}
