// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Foundation

/// Which characters a bank carries in names and remittance texts.
public enum BankCharacters: String, Sendable, Hashable, Codable, CaseIterable {
    /// The Latin set of the European Payments Council (EPC217-08): letters, digits and `/-?:().,'+` and the space.
    case latin
    /// What banks in China carry besides (CNAPS): printable ASCII, Chinese characters and Chinese punctuation.
    case chinese

    /// The longest name: 70 characters under the EPC's rules, 140 in the message definition (Max140Text).
    public var nameLimit: Int { self == .latin ? 70 : 140 }

    /// The longest remittance text (Max140Text).
    public static let remittanceLimit = 140

    /// The text in characters the bank carries: accents taken off, full-width letters and Chinese brackets made Latin.
    ///
    /// - Throws: `bank.characters-not-carried` where a character has no counterpart; nothing is dropped in silence.
    public func carried(_ text: String) throws(Refusal) -> String {
        if text.unicodeScalars.allSatisfy(carries) { return text }
        var carried = ""
        for character in text {
            if carries(character) {
                carried.append(character)
            } else if let replacement = BankCharacters.latinForm(of: character), replacement.allSatisfy(carries) {
                carried += replacement
            } else {
                throw .charactersNotCarried(character, in: text, self)
            }
        }
        return carried
    }

    private func carries(_ character: Character) -> Bool { character.unicodeScalars.allSatisfy(carries) }

    private func carries(_ scalar: Unicode.Scalar) -> Bool {
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 { return isCarried(byte) }
        guard self == .chinese else { return false }
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF: return true  // Chinese characters
        case 0x3001...0x3011, 0x3014...0x301B, 0xFF01...0xFF5E, 0x00B7, 0x2014, 0x2018...0x201D, 0x2026: return true  // punctuation
        default: return false
        }
    }

    private func isCarried(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "+"), UInt8(ascii: " "):
            true
        default: self == .chinese && (0x20...0x7E).contains(byte)
        }
    }

    private static func latinForm(of character: Character) -> String? {
        if let replacement = replacements[character] { return replacement }
        let scalars = String(character).precomposedStringWithCompatibilityMapping.decomposedStringWithCanonicalMapping.unicodeScalars
        let bare = scalars.filter { !(0x300...0x36F).contains($0.value) }
        let text = String(String.UnicodeScalarView(bare))
        return text == String(character) || text.isEmpty ? nil : text
    }

    private static let replacements: [Character: String] = [
        "&": "+", "_": "-", "\"": "'", "“": "'", "”": "'", "‘": "'", "’": "'", "—": "-", "–": "-", "、": ",", "。": ".", "·": " ",
        "【": "(", "】": ")", "「": "'", "」": "'", "《": "'", "》": "'", ";": ",", "@": "(at)", "#": "+", "%": ".", "*": ".", "|": "/",
        "[": "(", "]": ")", "{": "(", "}": ")", "<": "(", ">": ")", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o",
        "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i",
    ]
}
