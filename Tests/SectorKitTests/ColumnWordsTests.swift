// SPDX-License-Identifier: Apache-2.0
import SectorKit
import Testing

@Suite struct ColumnWordsTests {
    private let words = ColumnWords(["storage location", "库房"])

    @Test(arguments: [
        (["Storage_Location", "title"], ["Storage_Location"]), (["relic-storage-location-no"], ["relic-storage-location-no"]),
        (["文物库房编号", "名称"], ["文物库房编号"]), (["location", "storage"], []), ([], []),
    ])
    func `a word is found in a label however it is written`(columns: [String], found: [String]) {
        let facts: Facts = [.columns: .list(columns)]
        #expect(words.found(in: facts) == found)
        #expect(words.occur(in: facts) == !found.isEmpty)
    }

    @Test func `a whole word is not found inside another`() {
        let whole = ColumnWords(["pos"], areWhole: true)
        #expect(whole.found(in: [.columns: ["POS", "position", "#pos"]]) == ["POS", "#pos"])
    }

    @Test func `columns that are set later count, and equal facts are equal however they came about`() {
        var facts: Facts = [.columns: ["title"]]
        #expect(!words.occur(in: facts))
        facts[.columns] = ["库房"]
        #expect(words.occur(in: facts) && words.occur(in: facts.folded))
        let direct: Facts = [.columns: ["库房"]]
        #expect(facts == direct && facts.hashValue == direct.hashValue && facts.folded == facts)
        facts[.columns] = nil
        #expect(facts == Facts() && !words.occur(in: facts))
    }
}
