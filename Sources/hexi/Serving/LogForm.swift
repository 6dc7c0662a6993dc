// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import Foundation
import Logging

/// How the log is written, always to standard error.
enum LogForm: String, ExpressibleByArgument, CaseIterable {
    case text, json

    func handler(_ label: String, level: Logger.Level) -> any LogHandler {
        var handler: any LogHandler =
            switch self {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler(label: label)
            }
        handler.logLevel = level
        return handler
    }
}

/// A log of one JSON object a line.
struct JSONLogHandler: LogHandler {
    let label: String
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    init(label: String) { self.label = label }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = ["time": "\(SystemClock().now)", "level": event.level.rawValue, "logger": label, "message": "\(event.message)"]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { _, last in last }) { line[key] = "\(value)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(line) else { return }
        // One write a line, so that lines of several threads do not mix.
        FileHandle.standardError.write(data + Data("\n".utf8))
    }
}
