// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import Testing

/// What decision 0003 rests on.
@Suite struct CheckSystemTests {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    private static let seed: UInt64 = 7_064

    /// Bodies of exchange identifiers, and of anything.
    private static func bodies(_ count: Int) -> [[UInt8]] {
        print("check systems: seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            index.isMultiple(of: 2)
                ? Array("HX620900PRD".utf8) + Array(generator.text(of: "0123456789", count: 10).utf8)
                : Array(generator.text(of: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", count: 21).utf8)
        }
    }

    private struct Misses { var substitutions = 0, swaps = 0, tries = 0 }

    /// Every character for every other in every place, and every pair of neighbours in every place, both ways.
    private static func misses(_ check: ([UInt8]) -> [UInt8]) -> Misses {
        var misses = Misses()
        for body in bodies(3) {
            for place in body.indices {
                var checks: [[UInt8]: Int] = [:]
                for letter in alphabet {
                    var text = body
                    text[place] = letter
                    checks[check(text), default: 0] += 1
                    misses.tries += 1
                }
                // Two characters in one place with one check: each could stand for the other unseen.
                misses.substitutions += alphabet.count - checks.count
            }
            for place in 1..<body.count {
                for (index, left) in alphabet.enumerated() {
                    for right in alphabet[..<index] {
                        var text = body
                        (text[place - 1], text[place]) = (left, right)
                        let before = check(text)
                        text.swapAt(place - 1, place)
                        misses.tries += 1
                        if check(text) == before { misses.swaps += 1 }
                    }
                }
            }
            // The last character of the body and the first of the check are neighbours too.
            for letter in alphabet {
                var text = body
                text[text.count - 1] = letter
                var whole = text + check(text)
                guard whole[body.count] != letter else { continue }
                whole.swapAt(body.count - 1, body.count)
                misses.tries += 1
                let swapped = Array(whole.prefix(body.count))
                if alphabet.contains(swapped[body.count - 1]), check(swapped) == Array(whole[body.count...]) { misses.swaps += 1 }
            }
        }
        return misses
    }

    @Test func `MOD 1271-36 catches every wrong character and every swap`() {
        let system = ISO7064.Pure.mod1271Radix36
        let misses = CheckSystemTests.misses { system.check(of: $0) ?? [] }
        print("MOD 1271-36: \(misses)")
        #expect(misses.substitutions == 0)
        #expect(misses.swaps == 0)
    }

    @Test func `MOD 37-2 catches them too, at the price of an asterisk`() {
        let system = ISO7064.Pure.mod37Radix2
        let misses = CheckSystemTests.misses { system.check(of: $0) ?? [] }
        print("MOD 37-2: \(misses)")
        #expect(misses.substitutions == 0)
        #expect(misses.swaps == 0)
        let asterisk = (0..<37).contains { system.check(of: Array(String($0).utf8)) == [0x2A] }
        #expect(asterisk)
    }

    @Test func `MOD 37,36 misses swaps`() {
        let system = ISO7064.Hybrid.mod37And36
        let misses = CheckSystemTests.misses { body in system.check(of: body).map { [$0] } ?? [] }
        print("MOD 37,36: \(misses)")
        #expect(misses.substitutions == 0)
        #expect(misses.swaps > 0)
    }

    @Test func `a swap of the two check characters is caught`() {
        let system = ISO7064.Pure.mod1271Radix36
        for body in CheckSystemTests.bodies(200) {
            guard let check = system.check(of: body), check[0] != check[1] else { continue }
            #expect(!system.isValid(body + [check[1], check[0]]))
        }
    }

    @Test(arguments: ["0794", "07940", "079X", "07"]) func `MOD 11-2 finds what it made`(body: String) {
        let check = ISO7064.Pure.mod11Radix2.check(of: Array(body.utf8))
        #expect((check == nil) == body.contains("X"))
        if let check { #expect(ISO7064.Pure.mod11Radix2.isValid(Array(body.utf8) + check)) }
    }

    @Test func `known checks come out`() {
        func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
        #expect(text(ISO7064.Pure.mod11Radix2.check(of: Array("0794".utf8))) == "0")
        #expect(text(ISO7064.Pure.mod11Radix2.check(of: Array("11010519491231002".utf8))) == "X")
        #expect(text(ISO7064.Pure.mod97Radix10.check(of: Array("794".utf8))) == "44")
        #expect(text(ISO7064.Hybrid.mod11And10.check(of: Array("0794".utf8)).map { [$0] }) == "5")
        #expect(ISO7064.Pure.mod661Radix26.check(of: Array("AB1".utf8)) == nil)
        #expect(ISO7064.Hybrid.mod27And26.check(of: Array("AB1".utf8)) == nil)
    }

    @Test func `a text that is only a check is not valid`() {
        #expect(!ISO7064.Pure.mod1271Radix36.isValid(Array("01".utf8)))
        #expect(!ISO7064.Hybrid.mod37And36.isValid(Array("1".utf8)))
    }
}
