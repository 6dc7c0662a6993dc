// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Foundation
import SectorKit
import Yams

/// An overlay as people write it in YAML. `Examples/overlay.yaml` shows all of it.
struct OverlayFile {
    /// The most bytes a file may have.
    private static let byteLimit = 65_536

    let overlay: Overlay
    let digest: Digest

    /// Reads a file.
    ///
    /// - Throws: `overlay.unreadable`, saying where.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else { throw Fault.overlayUnreadable(path, nil) }
        try self.init(data, named: path)
    }

    /// Reads the bytes of a file.
    ///
    /// - Throws: `overlay.unreadable`, saying where.
    init(_ data: Data, named path: String) throws(Fault) {
        guard data.count <= Self.byteLimit else { throw .overlayUnreadable(path, nil) }
        do {
            overlay = try YAMLDecoder().decode(Form.self, from: data).overlay
        } catch {
            throw .overlayUnreadable(path, error)
        }
        digest = Digest(sha256Of: Array(data))
    }

    private struct Form: Decodable {
        let overlay: Overlay

        private enum Key: String, CodingKey { case id, version, region, sector, name, rules }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            overlay = Overlay(
                id: try container.decode(String.self, forKey: .id), version: try container.decode(Int.self, forKey: .version),
                region: try container.decode(Region.self, forKey: .region),
                sector: try container.decodeIfPresent(String.self, forKey: .sector),
                name: try container.decode(Text.self, forKey: .name),
                rules: try container.decode([RuleForm].self, forKey: .rules).map(\.rule))
        }
    }

    private struct RuleForm: Decodable {
        let rule: OverlayRule

        private enum Key: String, CodingKey { case id, gates, since, until, says, source, when, then, passing, failing }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            rule = OverlayRule(
                try container.decode(String.self, forKey: .id), at: try container.decode([Gate].self, forKey: .gates),
                since: try container.decodeIfPresent(CalendarDate.self, forKey: .since),
                until: try container.decodeIfPresent(CalendarDate.self, forKey: .until),
                sentence: try container.decode(Text.self, forKey: .says),
                source: try container.decode(String.self, forKey: .source),
                when: try container.decode([ConditionForm].self, forKey: .when).map(\.condition),
                try container.decode(OverlayRule.Consequence.self, forKey: .then),
                passing: try Self.facts(container.decode([String: PlainValue].self, forKey: .passing)),
                failing: try Self.facts(container.decode([String: PlainValue].self, forKey: .failing)))
        }

        private static func facts(_ plain: [String: PlainValue]) -> Facts {
            Facts(Dictionary(uniqueKeysWithValues: plain.map { (FactName(rawValue: $0.key), $0.value.value) }))
        }
    }

    /// A condition such as `{fact: intervalMinutes, below: 30}`.
    private struct ConditionForm: Decodable {
        let condition: FactCondition

        private struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            let fact = FactName(rawValue: try container.decode(String.self, forKey: Key(stringValue: "fact")))
            let words = container.allKeys.map(\.stringValue).filter { $0 != "fact" }
            guard words.count == 1, let word = words.first, let test = FactCondition.Test(rawValue: word) else {
                let tests = FactCondition.Test.allCases.map(\.rawValue).joined(separator: ", ")
                throw DecodingError.dataCorrupted(
                    .init(codingPath: container.codingPath, debugDescription: "a condition has a fact and one of \(tests)"))
            }
            let key = Key(stringValue: word)
            guard test.valueCount.upperBound > 0 else {
                condition = FactCondition(fact, test)
                return
            }
            let values = try? container.decode([PlainValue].self, forKey: key)
            condition = FactCondition(
                fact, test, try (values ?? [container.decode(PlainValue.self, forKey: key)]).map(\.value))
        }
    }

    /// A value as people write it: a flag, a number, a day, a list of words, or words.
    private struct PlainValue: Decodable {
        let value: FactValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let list = try? container.decode([String].self) {
                value = .list(list)
            } else if let flag = try? container.decode(Bool.self) {
                value = .flag(flag)
            } else if let integer = try? container.decode(Int64.self) {
                value = .integer(integer)
            } else if let number = try? container.decode(Double.self) {
                value = .number(number)
            } else {
                let text = try container.decode(String.self)
                value = CalendarDate(text).map(FactValue.date) ?? .text(text)
            }
        }
    }
}

extension Fault {
    static func overlayUnreadable(_ path: String, _ cause: (any Error)?) -> Fault {
        Fault(
            "overlay.unreadable",
            Text(
                zh: "无法读取规则包 \(path):须为不超过 64 KiB 的 YAML,写法见 Examples/overlay.yaml。\(cause.map { "\($0)" } ?? "")",
                en: "Cannot read the overlay \(path): it is YAML of at most 64 KiB; see Examples/overlay.yaml. \(cause.map { "\($0)" } ?? "")"),
            cause: cause)
    }
}
