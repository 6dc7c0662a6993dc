// SPDX-License-Identifier: Apache-2.0
import Configuration
import ExchangeModel

/// The settings of a server that are in force, each with where it was said: flags win over the environment, that over the file.
struct ServerSettings: Sendable {
    /// Where a setting was said.
    enum Source: String, Sendable, Encodable {
        case flag, environment, file
        case usual = "default"
    }

    /// A setting in force.
    struct Entry: Sendable {
        let setting: ServerSetting
        let content: ConfigContent?
        let source: Source
    }

    /// All settings, in the order in which they are shown.
    let entries: [Entry]

    /// Puts together what was said.
    ///
    /// - Throws: `config.value-unusable` for a value of another kind than the setting's, or out of its bounds.
    init(flags: [ServerSetting: String], environment: [String: String], file: SettingsFile?) throws(Fault) {
        // Flags are texts as the environment's values are, and are read in the same way.
        let spoken = Self.provider(Dictionary(uniqueKeysWithValues: flags.map { ($0.key.variable, $0.value) }))
        var sources: [(Source, any ConfigProvider)] = [(.flag, spoken), (.environment, Self.provider(environment))]
        if let file { sources.append((.file, file.provider)) }
        var entries: [Entry] = []
        for setting in ServerSetting.all { entries.append(try Self.entry(of: setting, from: sources)) }
        self.entries = entries
    }

    private static func provider(_ variables: [String: String]) -> some ConfigProvider {
        EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "hexi")
    }

    private static func entry(
        of setting: ServerSetting, from sources: [(source: Source, provider: any ConfigProvider)]
    ) throws(Fault) -> Entry {
        let key = AbsoluteConfigKey(setting.name.split(separator: ".").map(String.init))
        for (source, provider) in sources {
            do {
                guard let value = try provider.value(forKey: key, type: setting.type).value else { continue }
                guard setting.takes(value.content) else { throw Fault.settingUnusable(setting, source) }
                return Entry(setting: setting, content: value.content, source: source)
            } catch {
                // What the value was is not told: it may be a secret in the wrong place.
                throw .settingUnusable(setting, source)
            }
        }
        return Entry(setting: setting, content: setting.usual, source: .usual)
    }

    private func content(_ setting: ServerSetting) -> ConfigContent? { entries.first { $0.setting.name == setting.name }?.content }

    /// A text; `nil` when it was not said and there is no usual one.
    func text(_ setting: ServerSetting) -> String? {
        if case .string(let text) = content(setting) { text } else { nil }
    }

    /// A number; zero only if it was said or is usual.
    func number(_ setting: ServerSetting) -> Int {
        if case .int(let number) = content(setting) { number } else { 0 }
    }

    /// Whether something holds.
    func holds(_ setting: ServerSetting) -> Bool { content(setting) == .bool(true) }

    /// Several texts; `nil` when none were said.
    func list(_ setting: ServerSetting) -> [String]? {
        if case .stringArray(let list) = content(setting) { list } else { nil }
    }
}

extension ServerSetting {
    /// Whether a value is within the bounds, or one of the words.
    fileprivate func takes(_ content: ConfigContent) -> Bool {
        switch content {
        case .int(let number): bounds.contains(number)
        case .string(let word): !word.isEmpty && (words.isEmpty || words.contains(word))
        default: true
        }
    }
}

extension Fault {
    static func settingUnusable(_ setting: ServerSetting, _ source: ServerSettings.Source) -> Fault {
        var wanted = setting.words.joined(separator: ", ")
        if setting.type == .int { wanted = "\(setting.bounds.lowerBound)…\(setting.bounds.upperBound)" }
        if wanted.isEmpty { wanted = setting.type.rawValue }
        return Fault(
            "config.value-unusable",
            Text(
                zh: "设置“\(setting.name)”(来自 \(source.rawValue))的值不可用,应为:\(wanted)。",
                en: "The value of '\(setting.name)' (from \(source.rawValue)) cannot be used; it is to be: \(wanted)."))
    }
}
