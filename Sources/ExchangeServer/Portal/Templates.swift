// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import Mustache

/// The pages' templates, once in each language.
///
/// A template says things in both languages where they stand: `[[目录|Catalogue]]`.
struct Templates: Sendable {
    private let libraries: [Language: MustacheLibrary]

    /// Reads the templates that are part of the program.
    ///
    /// - Throws: What is wrong with a template.
    init() throws {
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            var library = MustacheLibrary()
            for (name, bytes) in TemplateFiles.all {
                try library.register(Self.translate(String(decoding: bytes, as: UTF8.self), language), named: name)
            }
            libraries[language] = library
        }
        self.libraries = libraries
    }

    /// Fills a template.
    ///
    /// - Throws: `server.template-missing`.
    func render(_ name: String, _ content: Any, _ language: Language) throws -> String {
        guard let html = libraries[language]?.render(content, withTemplate: name) else {
            throw Fault(
                "server.template-missing", Text(zh: "缺少页面模板 \(name)。", en: "There is no template \(name)."))
        }
        return html
    }

    /// Keeps one language of `[[中文|English]]`.
    static func translate(_ text: String, _ language: Language) -> String {
        text.replacing(/\[\[([^|\]]*)\|([^\]]*)\]\]/) { language == .zh ? $0.1 : $0.2 }
    }
}
