// SPDX-License-Identifier: Apache-2.0
import Configuration
import ExchangeModel

/// The settings in force, as `hexi serve --print-config` shows them: secrets hidden.
struct SettingsTable {
    private let entries: [ServerSettings.Entry]

    init(_ settings: ServerSettings) { entries = settings.entries }

    func show(on console: Console) {
        console.answer(entries.map(Form.init))
        var table = TextTable(
            (Text(zh: "设置", en: "Setting"), .left), (Text(zh: "值", en: "Value"), .left), (Text(zh: "来自", en: "From"), .left),
            (Text(zh: "环境变量", en: "Variable"), .left), (Text(zh: "含义", en: "Meaning"), .left))
        for entry in entries {
            let form = Form(entry)
            table.add(form.name, form.value ?? "—", form.source.rawValue, form.variable, entry.setting.meaning(console.language))
        }
        console.show(table)
    }

    private struct Form: Encodable {
        let name: String
        let value: String?
        let source: ServerSettings.Source
        let variable: String
        let meaning: Text

        init(_ entry: ServerSettings.Entry) {
            name = entry.setting.name
            value = entry.setting.isSecret ? entry.content.map { _ in "••••" } : entry.content?.shown
            source = entry.source
            variable = entry.setting.variable
            meaning = entry.setting.meaning
        }
    }
}

extension ConfigContent {
    /// The value as people write it.
    fileprivate var shown: String {
        switch self {
        case .string(let text): text
        case .int(let number): "\(number)"
        case .bool(let holds): "\(holds)"
        case .stringArray(let texts): texts.joined(separator: ",")
        default: "\(self)"
        }
    }
}
