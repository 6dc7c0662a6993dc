// SPDX-License-Identifier: Apache-2.0
import SectorKit
import Testing

@Suite struct RecordRowTests {
    private let row = RecordRow(["n": "12", "x": "0.10", "d": "2026-01-31", "f": "true", "bad": "1,5"], number: 7)

    @Test func `cells are read as what they are`() throws {
        #expect(try row.integer("n") == 12)
        #expect(try row.number("x") == Decimal(1, decimals: 1))
        #expect(try row.date("d")?.description == "2026-01-31")
        #expect(try row.flag("f") == true)
        #expect(try row.text("none") == nil && row.integer("none") == nil)
    }

    @Test func `what is no value of its type is told with its row`() {
        #expect { _ = try row.number("bad") } throws: { error in
            guard let refusal = error as? Refusal else { return false }
            return refusal.code == "record.unreadable" && refusal.subject == "bad" && refusal.message.en.contains("Row 7")
        }
        #expect(throws: Refusal.self) { try row.integer("x") }
        #expect(throws: Refusal.self) { try row.flag("n") }
    }
}
