// SPDX-License-Identifier: Apache-2.0

/// Knows the texts that spreadsheets run as formulas when a file is opened.
public enum FormulaGuard {
    private static let triggers: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// Whether a spreadsheet might run the text. A plain number such as `-12.5` is none.
    public static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, triggers.contains(first) else { return false }
        return !Array(text.utf8).withUnsafeBytes { NumberReader.isDecimalForm($0) }
    }

    /// The text with an apostrophe in front where it might be run.
    public static func neutralised(_ text: String) -> String { isFormula(text) ? "'" + text : text }
}
