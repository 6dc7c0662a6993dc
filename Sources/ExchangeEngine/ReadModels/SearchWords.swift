// SPDX-License-Identifier: Apache-2.0

/// Text as search sees it: words of letters and digits in lower case, and each two neighbouring Chinese characters as one word.
///
/// Chinese writes no spaces, and most Chinese words have two characters: pairs find them where whole runs or triples would not.
public enum SearchWords {
    /// The words of a text, in order. Single Chinese characters are words, too, so that one character can be looked for.
    public static func words(of text: String) -> [String] {
        runs(of: text).flatMap { run in
            run.isHan ? run.characters.map(String.init) + pairs(run.characters) : [String(run.characters).lowercased()]
        }
    }

    /// The phrases that a text must contain to match a query: one for each run of letters or of Chinese characters.
    public static func phrases(of query: String) -> [[String]] {
        runs(of: query).prefix(phraseLimit).map { run in
            guard run.isHan else { return [String(run.characters).lowercased()] }
            return run.characters.count == 1 ? [String(run.characters)] : pairs(run.characters)
        }
    }

    /// How many phrases of a query count.
    public static let phraseLimit = 16

    private struct Run {
        let isHan: Bool
        var characters: [Character]
    }

    private static func runs(of text: String) -> [Run] {
        var runs: [Run] = []
        var isInside = false
        for character in text {
            let isHan = character.unicodeScalars.first.map(\.properties.isIdeographic) ?? false
            guard isHan || character.isLetter || character.isNumber else {
                isInside = false
                continue
            }
            if isInside, let last = runs.last, last.isHan == isHan {
                runs[runs.count - 1].characters.append(character)
            } else {
                runs.append(Run(isHan: isHan, characters: [character]))
            }
            isInside = true
        }
        return runs
    }

    private static func pairs(_ characters: [Character]) -> [String] {
        zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    }
}
