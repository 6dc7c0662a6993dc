// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct KeyTests {
    private let schema = #"{"fields":[{"name":"id","type":"integer"},{"name":"b"}],"primaryKey":["id","b"],"uniqueKeys":[["b"]]}"#

    @Test func `keys are compared by value, and missing values are no keys`() throws {
        let report = try validate("id,b\n1,x\n01,x\n2,\n3,\n,\"\"\n", schema)
        #expect(report.brief == ["primary-key 3 -", "unique-error 3 2", "blank-row 6 -"])
        #expect(report.errors[0].note == "the same as in the row at position 2")
        #expect(report.errors[1].note == "the fields b together: the same as in the row at position 2")
        let allMissing = #"{"fields":[{"name":"id"},{"name":"b"}],"primaryKey":["id"]}"#
        #expect(try validate("id,b\n,x\n", allMissing).brief == ["primary-key 2 -"])
    }

    @Test func `the parts of a key are not glued together`() throws {
        let both = #"{"fields":[{"name":"a"},{"name":"b"}],"uniqueKeys":[["a","b"]]}"#
        #expect(try validate("a,b\n1,23\n12,3\nx,\n,x\n", both).isValid)
    }

    /// With the smallest tables, keys overflow into the temporary file; the answer must be the same.
    @Test(arguments: [1 << 14, 1 << 24])
    func `keys beyond memory are still found`(keyBytes: Int) throws {
        var random = SeededGenerator(seed: 20_241_124)
        print("key seed 20241124")
        var table = "id\n"
        var seen: [Int: Int] = [:]
        var expected: Set<String> = []
        for row in 2..<60_002 {
            let id = Int.random(in: 0..<10_000_000, using: &random)
            table += "\(id)\n"
            if let first = seen[id] {
                expected.insert("\(row): the same as in the row at position \(first)")
            } else {
                seen[id] = row
            }
        }
        var options = ValidationOptions()
        options.keyBytes = keyBytes
        let schema = #"{"fields":[{"name":"id","type":"integer","constraints":{"unique":true}}]}"#
        let report = try validate(table, schema, validation: options)
        #expect(report.errorCount == expected.count)
        #expect(Set(report.errors.map { "\($0.rowNumber ?? 0): \($0.note)" }) == expected)
        #expect(expected.count > 100)
    }

    @Test func `rows may refer to rows before and after them`() throws {
        let tree = """
            {"fields":[{"name":"code"},{"name":"parent"}],
             "foreignKeys":[{"fields":["parent"],"reference":{"resource":"","fields":["code"]}}]}
            """
        let report = try validate("code,parent\nA,\nB,A\nC,D\nD,B\nE,X\n", tree)
        #expect(report.brief == ["foreign-key 6 -"])
    }

    @Test func `rows may refer to another table`() throws {
        let spots = try TableSchema(json: Array(#"{"fields":[{"name":"name"},{"name":"spot","type":"integer"}]}"#.utf8))
        var keys = try ReferenceKeyCollector(schema: spots, fields: ["spot"])
        _ = try TableReader(source: MemorySource("name,spot\nYadan,7\nMogao,08\n")).read(into: &keys)
        #expect(keys.collected.count == 2)
        var options = ValidationOptions()
        options.references["spots"] = keys.collected
        let visits = """
            {"fields":[{"name":"spot","type":"integer"},{"name":"n","type":"integer"}],
             "foreignKeys":[{"fields":"spot","reference":{"resource":"spots","fields":"spot"}}]}
            """
        #expect(try validate("spot,n\n8,1\n7,2\n9,3\n,4\n", visits, validation: options).brief == ["foreign-key 4 -"])
        #expect(try validate("spot,n\n8,1\n", visits).brief == ["foreign-key 2 -"])
    }
}
