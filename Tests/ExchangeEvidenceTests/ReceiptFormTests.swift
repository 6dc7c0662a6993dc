// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

/// Receipts are kept for decades: if this test fails, those that people hold no longer verify.
@Suite struct ReceiptFormTests {
    static let kept = #"""
        {
          "format": "hexi-receipt/1",
          "about": "存证回执:用交易所公布的验证密钥即可离线核验,任何一个字节被改动都会使核验失败。 \#
        Receipt: verify it offline with the exchange's published key; one altered byte makes it fail.",
          "origin": "dunhuang.example/culture",
          "index": 3,
          "size": 4,
          "leaf": "72aaa77dea34a62248233533dacaeee1205301d140630e891dc812248b2e45ce",
          "proof": [
            "CkQQGwkk53CGHZpRVsljGXxrDGnhfYWzK5TjCujG1f8=",
            "H1YkmgAyUomzt1fVi1uDH+YBbwhuoxX6bGpfNfp1s6k="
          ],
          "checkpoint": [
            "dunhuang.example/culture",
            "4",
            "OkSUWkHyvp1v41H01eKHjQ6BzTtUges/mgYcO/z4DQ4=",
            "",
            "— dunhuang.example/culture \#
        psAtlEYJspQANuoR90SqfHm1Sxc9XA1WiYQJ5DUMtA7C8adPV6Xbrmi0jT7W/r618o1Q19VrtmjrygmSNGMS1bKpswE="
          ],
          "record": "oWJubwM=",
          "content": {
            "no": 3
          }
        }

        """#

    @Test func `a receipt issued long ago is read, verified and written as it was`() throws {
        let key = try VerifierKey("dunhuang.example/culture+a6c02d94+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs")
        let receipt = try Receipt(parsing: Array(Self.kept.utf8))
        let record = try receipt.verify(with: key)
        #expect(record.index == 3)
        #expect(record.bytes == [0xA1, 0x62, 0x6E, 0x6F, 0x03])
        #expect(receipt.text == Self.kept)
    }
}
