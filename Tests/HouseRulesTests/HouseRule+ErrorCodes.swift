// SPDX-License-Identifier: Apache-2.0
import Foundation

extension HouseRule {
    /// The page of `Docs/make-error-codes.py`.
    private static let page = SourceFile.text(of: "Docs/error-codes.md")

    static let codesOnPage = HouseRule(
        name: "every error code is on the page of error codes",
        example: ("Sources/A/A.swift", "Refusal(\n    \"moon.not-full\", Text(zh: \"\", en: \"\"))")
    ) { file in
        guard !file.isTest else { return [] }
        let code = /(?:(?:Refusal|Fault)\(\s*|: Self = )"([a-z-]+\.[a-z0-9-]+)"/
        return file.lines.joined(separator: "\n").matches(of: code).map { String($0.1) }.filter { !page.contains("`\($0)`") }
    }
}
