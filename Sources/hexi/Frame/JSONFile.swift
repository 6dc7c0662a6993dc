// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// Values in JSON files that people write.
enum JSONFile {
    /// Reads a value.
    ///
    /// - Parameter command: The command that shows its form.
    static func read<Value: Decodable>(_ type: Value.Type, at path: String, see command: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Fault(
                "json.file-unreadable",
                Text(zh: "无法读取文件 \(path)。格式见 \(command)。", en: "Cannot read \(path). \(command) shows its form."),
                cause: error)
        }
    }
}
