// SPDX-License-Identifier: Apache-2.0

/// The check character systems of ISO 7064, over ASCII digits and capitals.
public enum ISO7064 {
    /// A pure system: text and check together, read as a number of some radix, leave 1 when divided by the modulus.
    public struct Pure: Sendable {
        /// What the number is divided by.
        public let modulus: Int
        /// The radix in which the text is read.
        public let radix: Int
        /// How many check characters stand at the end.
        public let checkCount: Int
        private let alphabet: Alphabet
        private let checkAlphabet: Alphabet

        /// MOD 11-2: digits, one check character 0–9 or X.
        public static let mod11Radix2 = Pure(11, 2, 1, "0123456789", check: "0123456789X")
        /// MOD 37-2: digits and letters, one check character 0–9, A–Z or an asterisk.
        public static let mod37Radix2 = Pure(37, 2, 1, Alphabet.all, check: Alphabet.all + "*")
        /// MOD 97-10: digits, two check digits.
        public static let mod97Radix10 = Pure(97, 10, 2, "0123456789", check: "0123456789")
        /// MOD 661-26: letters, two check letters.
        public static let mod661Radix26 = Pure(661, 26, 2, Alphabet.letters, check: Alphabet.letters)
        /// MOD 1271-36: digits and letters, two check characters of the same kind.
        public static let mod1271Radix36 = Pure(1_271, 36, 2, Alphabet.all, check: Alphabet.all)

        private init(_ modulus: Int, _ radix: Int, _ checkCount: Int, _ alphabet: String, check: String) {
            self.modulus = modulus
            self.radix = radix
            self.checkCount = checkCount
            self.alphabet = Alphabet(alphabet)
            checkAlphabet = Alphabet(check)
        }

        /// The check characters of a text; `nil` when the text has a character outside the alphabet.
        public func check(of body: some Collection<UInt8>) -> [UInt8]? {
            var remainder = 0
            for byte in body {
                guard let value = alphabet.value(of: byte) else { return nil }
                remainder = (remainder + value) * radix % modulus
            }
            if checkCount == 1 { return [checkAlphabet.bytes[(modulus + 1 - remainder) % modulus]] }
            let check = (modulus + 1 - remainder * radix % modulus) % modulus
            return [checkAlphabet.bytes[check / radix], checkAlphabet.bytes[check % radix]]
        }

        /// Whether a text ends in its check characters.
        public func isValid(_ text: some Collection<UInt8>) -> Bool {
            guard text.count > checkCount, let check = check(of: text.dropLast(checkCount)) else { return false }
            return text.suffix(checkCount).elementsEqual(check)
        }
    }

    /// A hybrid system: two moduli by turns, so that one check character of the text's own alphabet does.
    public struct Hybrid: Sendable {
        private let alphabet: Alphabet

        /// MOD 11,10: digits.
        public static let mod11And10 = Hybrid(alphabet: Alphabet("0123456789"))
        /// MOD 27,26: letters.
        public static let mod27And26 = Hybrid(alphabet: Alphabet(Alphabet.letters))
        /// MOD 37,36: digits and letters.
        ///
        /// It misses some swaps of neighbours.
        public static let mod37And36 = Hybrid(alphabet: Alphabet(Alphabet.all))

        /// The check character of a text; `nil` when the text has a character outside the alphabet.
        public func check(of body: some Collection<UInt8>) -> UInt8? {
            let size = alphabet.bytes.count
            var product = size
            for byte in body {
                guard let value = alphabet.value(of: byte) else { return nil }
                let sum = (product + value) % size
                product = (sum == 0 ? size : sum) * 2 % (size + 1)
            }
            return alphabet.bytes[(size + 1 - product) % size]
        }

        /// Whether a text ends in its check character.
        public func isValid(_ text: some Collection<UInt8>) -> Bool {
            guard text.count > 1, let check = check(of: text.dropLast()) else { return false }
            return text.suffix(1).elementsEqual(CollectionOfOne(check))
        }
    }

    /// Characters and their values, which count from 0.
    struct Alphabet: Sendable {
        let bytes: [UInt8]
        private let values: [UInt8]
        private static let stranger = UInt8.max

        static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        static let all = "0123456789" + letters

        init(_ text: String) {
            bytes = Array(text.utf8)
            var values = [UInt8](repeating: Alphabet.stranger, count: 256)
            for (value, byte) in bytes.enumerated() { values[Int(byte)] = UInt8(value) }
            self.values = values
        }

        /// The value of a character; `nil` for a stranger.
        func value(of byte: UInt8) -> Int? {
            let value = values[Int(byte)]
            return value == Alphabet.stranger ? nil : Int(value)
        }
    }
}
