// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct SchemaDocumentTests {
    private let full = """
        {"title":"客流","fieldsMatch":"subset","fields":[
          {"name":"spot_id","title":"景区","type":"string","level":"L1","pi":"none",
           "constraints":{"required":true,"pattern":"^CT-62\\\\d{4}-\\\\d{4}$"}},
          {"name":"visitors","type":"integer","unit":"person","level":"L2","pi":"aggregate",
           "constraints":{"minimum":0,"maximum":9007199254740993}},
          {"name":"day","type":"date","format":"%d-%b-%y","missingValues":["","nil"]},
          {"name":"open","type":"boolean","trueValues":["是"],"falseValues":["否"],"rdfType":"x"},
          {"name":"parent","type":"string","constraints":{"enum":["a","b"],"minLength":1,"maxLength":2}},
          {"name":"price","type":"number","decimalChar":",","groupChar":".","bareNumber":false},
          {"name":"tags","type":"list","delimiter":";","itemType":"integer"}],
         "missingValues":["","NA"],"primaryKey":"spot_id","uniqueKeys":[["spot_id","day"]],
         "foreignKeys":[{"fields":"parent","reference":{"resource":"","fields":"spot_id"}}]}
        """

    @Test func `a schema read, written and read again is equal`() throws {
        let schema = try TableSchema(json: Array(full.utf8))
        #expect(try TableSchema(json: Array(schema.json.text().utf8)) == schema)
        #expect(try TableSchema(json: Array(schema.json.text(isPretty: true).utf8)) == schema)
        #expect(schema.primaryKey == ["spot_id"])
        #expect(schema.fields[0].level == .l1)
        #expect(schema.fields[1].personalInformation == .aggregate)
        #expect(schema.fields[1].constraints.maximum?.number?.integer == 9_007_199_254_740_993)
        #expect(schema.fields[2].missingValues == ["", "nil"])
        #expect(schema.otherProperties == [.init("title", .string("客流"))])
        #expect(schema.fields[3].otherProperties == [.init("rdfType", .string("x"))])
    }

    static let wrong: [(String, String)] = [
        (#"{"fields":[]}"#, "/fields"),
        (#"{"fields":[{"type":"string"}]}"#, "/fields/0/name"),
        (#"{"fields":[{"name":"a","type":"text"}]}"#, "/fields/0/type"),
        (#"{"fields":[{"name":"a"},{"name":"a"}]}"#, "/fields/1/name"),
        (#"{"fields":[{"name":"a","format":"ipv4"}]}"#, "/fields/0/format"),
        (#"{"fields":[{"name":"a","type":"date","format":"%Q"}]}"#, "/fields/0/format"),
        (#"{"fields":[{"name":"a","level":"L9"}]}"#, "/fields/0/level"),
        (#"{"fields":[{"name":"a","pi":"some"}]}"#, "/fields/0/pi"),
        (#"{"fields":[{"name":"a","constraints":{"minimum":1}}]}"#, "/fields/0/constraints/minimum"),
        (#"{"fields":[{"name":"a","type":"integer","constraints":{"minimum":"x"}}]}"#, "/fields/0/constraints/minimum"),
        (#"{"fields":[{"name":"a","type":"integer","constraints":{"maximum":1e30}}]}"#, "/fields/0/constraints/maximum"),
        (#"{"fields":[{"name":"a","type":"date","constraints":{"maximum":"2024-02-30"}}]}"#, "/fields/0/constraints/maximum"),
        (#"{"fields":[{"name":"a","type":"integer","constraints":{"pattern":"1"}}]}"#, "/fields/0/constraints/pattern"),
        (#"{"fields":[{"name":"a","type":"integer","constraints":{"maxLength":1}}]}"#, "/fields/0/constraints/maxLength"),
        (#"{"fields":[{"name":"a","constraints":{"enum":[]}}]}"#, "/fields/0/constraints/enum"),
        (#"{"fields":[{"name":"a","constraints":{"requierd":true}}]}"#, "/fields/0/constraints/requierd"),
        (#"{"fields":[{"name":"a","type":"number","decimalChar":"::"}]}"#, "/fields/0/decimalChar"),
        (#"{"fields":[{"name":"a"}],"primaryKey":["b"]}"#, "/primaryKey"),
        (
            #"{"fields":[{"name":"a"}],"foreignKeys":[{"fields":["a"],"reference":{"resource":"x","fields":[]}}]}"#,
            "/foreignKeys/0"
        ),
        (#"{"fields":[{"name":"a"}],"foreignKeys":[{"fields":["a"],"reference":{"fields":["z"]}}]}"#, "/foreignKeys/0/reference"),
        (#"{"fields":[{"name":"a"}],"missingValues":"NA"}"#, "/missingValues"),
        (#"{"fields":[{"name":"a"}],"fieldsMatch":"roughly"}"#, "/fieldsMatch"),
    ]

    @Test(arguments: wrong)
    func `a schema that is not understood is refused with the place`(document: String, pointer: String) {
        do throws(Fault) {
            _ = try TableSchema(json: Array(document.utf8))
            Issue.record("\(document) was accepted")
        } catch {
            #expect(error.code == "schema.not-understood")
            #expect(error.message.en.contains("at \"\(pointer)\""), "\(error.message.en)")
            #expect(error.message.zh.contains("\"\(pointer)\""))
        }
    }

    @Test(arguments: [
        "{\"a\":1}x", "[01]", "[1.]", "[+1]", "['a']", "[1,]", "{\"a\"}", "\"\\ud800\"", "\"\u{1}\"", "tru", "", "[NaN]",
        "\"\\x\"",
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(faultCode { () throws(Fault) in _ = try JSONParser.parse(text) } != nil)
    }

    @Test func `strings with all kinds of escapes are read and written`() throws {
        let value = try JSONParser.parse(#"["\u4e2d\ud840\udc00\n\"\\\/\u0001", "甘肃"]"#)
        #expect(value == .array([.string("中𠀀\n\"\\/\u{1}"), .string("甘肃")]))
        #expect(try JSONParser.parse(value.text()) == value)
    }
}
