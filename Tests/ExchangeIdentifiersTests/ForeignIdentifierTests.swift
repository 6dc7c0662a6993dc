// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct ForeignIdentifierTests {
    private func prefixes() throws -> ForeignPrefixes {
        try ForeignPrefixes([
            .handle: "86.1234", .doi: "10.12345", .ark: "99999", .urn: "hexi", .uri: "https://id.example.org/",
        ])
    }

    private func id() throws -> ExchangeID { try ExchangeID("HX-620900-PRD-0000001234-CF") }

    @Test(arguments: [
        (ForeignScheme.handle, "hdl:86.1234/HX-620900-PRD-0000001234-CF"),
        (.doi, "doi:10.12345/HX-620900-PRD-0000001234-CF"),
        (.ark, "ark:/99999/hx620900prd0000001234cf"),
        (.urn, "urn:hexi:HX-620900-PRD-0000001234-CF"),
        (.uri, "https://id.example.org/HX-620900-PRD-0000001234-CF"),
    ])
    func `a name goes out and comes back`(scheme: ForeignScheme, name: String) throws {
        let foreign = try ForeignIdentifier(id(), as: scheme, under: prefixes())
        #expect(foreign.description == name)
        let back = try ForeignIdentifier(name, under: prefixes())
        #expect(back == foreign)
        #expect(back.id == (try id()))
        #expect(back.scheme == scheme)
    }

    @Test(arguments: [
        "https://doi.org/10.12345/hx-620900-prd-0000001234-cf", "DOI:10.12345/HX-620900-PRD-0000001234-CF",
        "https://hdl.handle.net/86.1234/HX-620900-PRD-0000001234-CF", "hdl:86.1234/hx-620900-PRD-0000001234-CF",
        "ark:99999/hx620900prd0000001234cf", "ark:/99999/hx-620900-prd-0000001234-cf", "ark:/999-99/h-x620900prd00-00001234cf-",
        "URN:HEXI:HX-620900-PRD-0000001234-CF",
    ])
    func `a spelling that the other system takes as the same is read as the same`(name: String) throws {
        #expect(try ForeignIdentifier(name, under: prefixes()).id == id())
    }

    @Test(arguments: [
        ("doi:10.12345/HX-620900-PRD-0000001234-CG", "check"), ("ark:/99999/hx620900prd0000001235cf", "check"),
        ("ark:/99999/hx620900prd000001234cf", "length"), ("urn:hexi:hx-620900-prd-0000001234-cf", "alphabet"),
        ("https://id.example.org/hx-620900-PRD-0000001234-CF", "alphabet"), ("hdl:86.1234/", "length"),
        ("doi:10.99999/HX-620900-PRD-0000001234-CF", "foreign-name-unknown"),
        ("HX-620900-PRD-0000001234-CF", "foreign-name-unknown"),
        ("https://id.example.com/HX-620900-PRD-0000001234-CF", "foreign-name-unknown"), ("", "foreign-name-unknown"),
        ("doi:10.12345/HX-620900-\u{17F}ET-0000001234-CF", "foreign-name-unknown"),
    ])
    func `a wrong name is refused for its reason`(name: String, reason: String) throws {
        let refusal = try #require(throws: Refusal.self) { try ForeignIdentifier(name, under: prefixes()) }
        #expect(refusal.code.rawValue == "identifier." + reason)
    }

    @Test func `without a prefix there is no name`() throws {
        let prefixes = try ForeignPrefixes([.doi: "10.12345"])
        let refusal = try #require(throws: Refusal.self) { try ForeignIdentifier(id(), as: .ark, under: prefixes) }
        #expect(refusal.code == "identifier.foreign-scheme-without-prefix")
        #expect(throws: Refusal.self) { try ForeignIdentifier("ark:/99999/hx620900prd0000001234cf", under: prefixes) }
    }

    @Test(arguments: [
        (ForeignScheme.handle, "86/1"), (.handle, ""), (.handle, "86..1"), (.doi, "11.1"), (.doi, "10."), (.ark, "999"),
        (.ark, "99-999"), (.urn, "h"), (.urn, "-hexi"), (.urn, "HEXI"),
        (.uri, "id.example.org/"), (.uri, "https://id.example.org"),
        (.uri, "https://例/"), (.uri, ""), (.uri, ":/"),
    ])
    func `a prefix that its system would not assign is refused`(scheme: ForeignScheme, prefix: String) {
        #expect(throws: Refusal("identifier.foreign-prefix", Text(zh: "", en: ""), subject: scheme.rawValue)) {
            try ForeignPrefixes([scheme: prefix])
        }
    }

    @Test func `prefixes are configuration and come back from it`() throws {
        let bytes = try CBOREncoder().encode(prefixes())
        #expect(try CBORDecoder().decode(ForeignPrefixes.self, from: bytes) == prefixes())
        let wrong = try CBOREncoder().encode(["doi": "11.1"])
        #expect(throws: (any Error).self) { try CBORDecoder().decode(ForeignPrefixes.self, from: wrong) }
    }
}
