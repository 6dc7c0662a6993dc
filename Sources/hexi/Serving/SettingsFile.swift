// SPDX-License-Identifier: Apache-2.0
import Configuration
import ExchangeModel
import Foundation

/// The file with a server's settings, in JSON.
struct SettingsFile: Sendable {
    /// What it is called in an exchange's folder.
    static let name = "server.json"
    /// How large it may be, in bytes.
    private static let byteLimit = 1 << 20

    let path: String
    let provider: FileProvider<JSONSnapshot>

    /// The file that was named, or that of the environment, or the one in the folder; `nil` when there is none.
    static func find(_ option: String?, folder: String, environment: [String: String]) async throws(Fault) -> SettingsFile? {
        if let named = option ?? environment["HEXI_CONFIG"] { return try await SettingsFile(path: named) }
        let path = folder + "/" + name
        return FileManager.default.fileExists(atPath: path) ? try await SettingsFile(path: path) : nil
    }

    /// Reads a file.
    ///
    /// - Throws: `config.unreadable`, `config.name-unknown` or `config.secret-exposed`.
    init(path: String) async throws(Fault) {
        self.path = path
        let names: [String]
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            guard data.count <= Self.byteLimit, let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
                throw Fault.settingsUnreadable(path, nil)
            }
            names = Self.names(in: object)
            let place: [AbsoluteConfigKey: ConfigValue] = ["filePath": ConfigValue(.string(path), isSecret: false)]
            provider = try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: InMemoryProvider(values: place)))
        } catch {
            throw .settingsUnreadable(path, error)
        }
        for name in names {
            let setting = try ServerSetting.named(name, in: path)
            if setting.isSecret, FileMode.isOpenToOthers(path) { throw .secretExposed(name, in: path) }
        }
    }

    /// The names of all values, from the outermost object in.
    private static func names(in object: [String: Any], under prefix: String = "") -> [String] {
        object.sorted { $0.key < $1.key }.flatMap { key, value in
            (value as? [String: Any]).map { names(in: $0, under: prefix + key + ".") } ?? [prefix + key]
        }
    }
}

/// Who may open a file.
enum FileMode {
    /// Whether anybody but the owner may read or write it; a file that is not there is closed to all.
    static func isOpenToOthers(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }
}

extension Fault {
    static func settingsUnreadable(_ path: String, _ cause: (any Error)?) -> Fault {
        if let fault = cause as? Fault { return fault }
        return Fault(
            "config.unreadable",
            Text(
                zh: "配置文件 \(path) 无法读取:须是一个 JSON 对象。hexi serve --print-config 列出全部设置。",
                en: "The settings in \(path) cannot be read: one JSON object is needed. hexi serve --print-config lists all settings."),
            cause: cause)
    }

    static func settingUnknown(_ name: String, in place: String, nearest: String?) -> Fault {
        Fault(
            "config.name-unknown",
            Text(
                zh: "\(place) 中的设置“\(name)”不存在。是否指“\(nearest ?? "")”?hexi serve --print-config 列出全部设置。",
                en: "There is no setting '\(name)' (\(place)). Is '\(nearest ?? "")' meant? hexi serve --print-config lists all."))
    }

    static func secretExposed(_ name: String, in path: String) -> Fault {
        Fault(
            "config.secret-exposed",
            Text(
                zh: "\(path) 含机密设置“\(name)”,却可被他人读取。请执行 chmod 600 \(path)。",
                en: "\(path) holds the secret '\(name)' and others may read it. Run chmod 600 \(path)."))
    }
}
