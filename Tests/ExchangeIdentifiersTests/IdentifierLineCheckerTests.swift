// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct IdentifierLineCheckerTests {
    /// The answers when the text comes in chunks of so many bytes.
    private func answers(_ text: String, _ scheme: IdentifierScheme, chunk: Int = .max) -> String {
        var checker = IdentifierLineChecker(scheme)
        var answers: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            Array(rest.prefix(chunk)).withUnsafeBytes { checker.check($0, into: &answers) }
            rest = rest.dropFirst(chunk)
        }
        checker.finish(into: &answers)
        return String(decoding: answers, as: UTF8.self)
    }

    /// What the initialiser of the type says, as an answer.
    private func typedAnswer(_ line: String, _ scheme: IdentifierScheme) -> String {
        do throws(Refusal) {
            switch scheme {
            case .uscc: _ = try UnifiedSocialCreditCode(line)
            case .residentID: _ = try ResidentIdentityNumber(line)
            case .cas: _ = try CASNumber(line)
            case .exchange: _ = try ExchangeID(line)
            }
            return "ok\n"
        } catch {
            return "bad\t" + error.code.rawValue.dropFirst("identifier.".count) + "\n"
        }
    }

    @Test(arguments: IdentifierScheme.allCases)
    func `lines and initialisers agree, however the bytes are cut`(scheme: IdentifierScheme) {
        let seed: UInt64 = 2_000_000
        print("identifier lines: seed \(seed)")
        var samples = SampleIdentifiers(generator: SeededGenerator(seed: seed))
        var text = ""
        var expected = ""
        var reasons: Set<String> = []
        for _ in 0..<3_000 {
            let line = samples.spoiled(samples.valid(scheme))
            let answer = typedAnswer(line, scheme)
            text += line + (Bool.random(using: &samples.generator) ? "\n" : "\r\n")
            expected += answer
            reasons.insert(answer)
        }
        #expect(reasons.contains("ok\n"))
        #expect(reasons.isSuperset(of: ["bad\tlength\n", "bad\talphabet\n", "bad\tcheck\n"]))
        for chunk in [Int.max, 1, 7, 64, 4_096] {
            #expect(answers(text, scheme, chunk: chunk) == expected)
        }
    }

    @Test(arguments: [
        (IdentifierScheme.uscc, "91110000600037341L\n91110000600037341M\n91620000m74208787e", "ok\nbad\tcheck\nbad\talphabet\n"),
        (.residentID, "11010519491231002X\r\n620102199002300010\r\n990102199003070011\r\n", "ok\nbad\tdate\nbad\tregion\n"),
        (.cas, "50-00-0\n7732185\n7732-18-4\n773-218-5\n", "ok\nok\nbad\tcheck\nbad\tform\n"),
        (.exchange, "HX-620900-PRD-0000001234-CF\nHX-620900-XXX-0000001234-CF", "ok\nbad\tkind\n"),
    ])
    func `each line has an answer`(scheme: IdentifierScheme, text: String, expected: String) {
        #expect(answers(text, scheme) == expected)
        #expect(answers(text, scheme, chunk: 1) == expected)
    }

    @Test func `an empty line is too short and no line is no answer`() {
        #expect(answers("", .cas) == "")
        #expect(answers("\n", .cas) == "bad\tlength\n")
        #expect(answers("\r\n50-00-0\n\n", .cas) == "bad\tlength\nok\nbad\tlength\n")
        #expect(answers("50-00-0\n", .cas) == answers("50-00-0", .cas))
        #expect(answers("50-00-0\r", .cas) == "ok\n")
    }

    @Test(arguments: [63, 64, 65, 66, 100_000]) func `a line of any length has one answer and memory stays bounded`(length: Int) {
        let text = String(repeating: "1", count: length) + "\r\n50-00-0\r\n"
        for chunk in [Int.max, 1, 50, 65, 1_000] {
            #expect(answers(text, .cas, chunk: chunk) == "bad\tlength\nok\n")
        }
    }

    @Test func `a stray CR inside a line belongs to the line`() {
        #expect(answers("50-\r00-0\n", .cas) == "bad\talphabet\n")
        #expect(answers("50-00-0\r\r\n", .cas) == "bad\talphabet\n")
    }

    @Test func `bytes that are no text are answered like any other`() {
        var checker = IdentifierLineChecker(.exchange)
        var answers: [UInt8] = []
        let bytes = [UInt8](repeating: 0xFF, count: 27) + [0x0A, 0x00, 0x0A]
        bytes.withUnsafeBytes { checker.check($0, into: &answers) }
        #expect(String(decoding: answers, as: UTF8.self) == "bad\talphabet\nbad\tlength\n")
        #expect(checker.badLines == 2)
        #expect(checker.goodLines == 0)
    }

    @Test func `every flaw has its reason as the answer`() {
        let flaws: [(IdentifierScheme, String, IdentifierFlaw)] = [
            (.uscc, "9", .length), (.uscc, "91620000M7I208787E", .alphabet), (.uscc, "000000000000000000", .registrar),
            (.uscc, "91990000M74208787E", .region), (.uscc, "91620000M74208787F", .check),
            (.uscc, "91620000M74208785" + TextbookChecks.creditCode("91620000M74208785"), .organisationCheck),
            (.residentID, "620102199002300010", .date), (.cas, "7732-185", .form),
            (.exchange, "HX-620900-XXX-0000001234-CF", .kind),
        ]
        #expect(Set(flaws.map(\.2)) == Set(IdentifierFlaw.allCases))
        for (scheme, line, flaw) in flaws {
            #expect(answers(line, scheme) == "bad\t\(flaw.rawValue)\n")
        }
    }
}
