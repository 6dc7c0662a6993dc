// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Testing

@Suite struct TimeBasedCodeTests {
    /// The secret of RFC 6238, appendix B.
    private static let key = Array("12345678901234567890".utf8)
    private static let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    private static let now = Instant(milliseconds: 1_111_111_109_000)
    private static let step = now.milliseconds / TimeBasedCode.stepMilliseconds

    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func `codes are those of RFC 6238`(_ seconds: Int64, _ code: String) {
        #expect(TimeBasedCode.code(key: Self.key, step: seconds / 30, digitCount: 8) == code)
        let short = String(code.suffix(6))
        #expect(TimeBasedCode.step(of: short, secret: Self.secret, at: Instant(milliseconds: seconds * 1_000)) == seconds / 30)
    }

    @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)])
    func `a clock may be one step early or late`(_ offset: Int64, _ isRight: Bool) {
        let code = TimeBasedCode.code(key: Self.key, step: Self.step + offset)
        #expect(TimeBasedCode.step(of: code, secret: Self.secret, at: Self.now) == (isRight ? Self.step + offset : nil))
    }

    @Test func `a code works once, and no earlier one works after it`() throws {
        var account = try Account(name: "li.na", title: "")
        account.timeBasedSecret = Self.secret
        let code = TimeBasedCode.code(key: Self.key, step: Self.step)
        let earlier = TimeBasedCode.code(key: Self.key, step: Self.step - 1)
        let later = TimeBasedCode.code(key: Self.key, step: Self.step + 1)
        let uses = [code, code, earlier, later].map { account.useTimeBasedCode($0, at: Self.now) }
        #expect(uses == [true, false, false, true])
        #expect(account.lastTimeStep == Self.step + 1)
    }

    @Test(arguments: [nil, "", "?"]) func `an account without a secret has no right code`(_ secret: String?) throws {
        var account = try Account(name: "li.na", title: "")
        account.timeBasedSecret = secret
        let isRight = account.useTimeBasedCode(TimeBasedCode.code(key: [], step: Self.step), at: Self.now)
        #expect(!isRight)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "081804 ", "٠٨١٨٠٤"])
    func `what is no code is not taken for one`(_ code: String) {
        #expect(TimeBasedCode.step(of: code, secret: Self.secret, at: Self.now) == nil)
    }

    @Test(
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func `Base32 is that of RFC 4648`(_ text: String, _ digits: String) {
        #expect(Base32.encode(Array(text.utf8)) == digits)
        #expect(Base32.decode(digits) == Array(text.utf8))
        #expect(Base32.decode(digits.lowercased() + " ") == Array(text.utf8))
    }

    @Test func `digits that are none are refused`() {
        for text in ["1", "GEZ8", "GEZ-", "密"] { #expect(Base32.decode(text) == nil, "\(text)") }
    }

    @Test func `a new secret has 20 bytes`() {
        let secret = TimeBasedCode.makeSecret()
        #expect(Base32.decode(secret)?.count == 20 && secret != TimeBasedCode.makeSecret())
    }

    @Test func `an authenticator's address has its names escaped`() {
        #expect(
            TimeBasedCode.address(secret: "ABC", account: "li@x", issuer: "河西")
                == "otpauth://totp/%E6%B2%B3%E8%A5%BF:li%40x?secret=ABC&issuer=%E6%B2%B3%E8%A5%BF")
    }
}
