// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The same expectations on a folder of hostile files, where one is given; the other suites have files of their own.
@Suite struct HostileFolderTests {
    private static let folder = getenv("HEXI_DATA").map { String(cString: $0) + "/hostile/" }

    static let files: [(String, String?, [String])] = [
        ("01_unclosed_quote.csv", "table.quote-not-closed", ["source-error - -"]),
        ("02_quote_in_unquoted.csv", nil, ["row-error 2 2", "row-error 3 2"]),
        ("03_bom_crlf_trailing.csv", nil, ["blank-label - 3"]),
        ("04_gb18030.csv", "table.not-utf-8", ["encoding-error - -"]),
        ("05_utf16le_bom.csv", nil, []),
        ("06_embedded_nul.csv", "table.nul-byte", ["source-error - -"]),
        ("07_huge_field.csv", "table.field-too-long", ["source-error - -"]),
        ("08_ragged.csv", nil, ["missing-cell 2 3", "extra-cell 3 4"]),
        ("10_bomb_32MiB.csv.gz", "table.gzip-ratio", ["compression-error - -"]),
        ("11_nested.gz", "table.gzip-nested", ["compression-error - -"]),
        ("12_truncated.csv.gz", "table.gzip-truncated", ["compression-error - -"]),
        ("13_bad_crc.csv.gz", "table.gzip-checksum", ["compression-error - -"]),
        ("14_dup_headers.csv", nil, ["duplicate-label - 2", "duplicate-label - 4", "blank-label - 5"]),
        ("23_invalid_utf8.csv", "table.not-utf-8", ["encoding-error - -"]),
        ("24_cr_only.csv", nil, []),
        ("25_empty.csv", "table.no-header", ["source-error - -"]),
        ("26_header_only.csv", nil, []),
    ]

    @Test(arguments: files)
    func `a hostile file is met as expected`(name: String, fault: String?, errors: [String]) throws {
        guard let folder = HostileFolderTests.folder else { return }
        let report = try TableValidator.validate(FileSource(path: folder + name), against: nil)
        #expect(report.faultCode == fault)
        #expect(report.brief == errors)
    }
}
