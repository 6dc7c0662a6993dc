// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import ExchangeServer
import Testing

@Suite struct TokenTests {
    @Test func `a token is 32 random bytes in digits that an address can carry`() {
        let tokens = Set((0..<500).map { _ in Token.make() })
        #expect(tokens.count == 500)
        let digits = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        #expect(tokens.allSatisfy { $0.count == 43 && $0.allSatisfy(digits.contains) })
        // With 500 tokens every digit occurs, the two that Base64 writes otherwise too.
        #expect(Set(tokens.joined()) == digits)
    }

    @Test func `the digest of a token is the SHA-256 of its digits`() {
        #expect(Token.digest(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
