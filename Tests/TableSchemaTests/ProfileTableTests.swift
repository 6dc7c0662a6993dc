// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ProfileTableTests {
    @Test func `completeness of 797 missing cells in 2139 rows of 27 columns is 0.986200`() throws {
        var profiler = TableProfiler(labels: (1...27).map { "c\($0)" })
        var missing = 797
        let cell: [UInt8] = [0x31]
        cell.withUnsafeBytes { bytes in
            for _ in 0..<2_139 {
                for column in 0..<27 {
                    profiler.observe(column: column, cell: missing > 0 && column == 26 ? nil : bytes)
                    if column == 26 { missing -= 1 }
                }
                profiler.endRow(cellCount: 27)
            }
        }
        let profile = profiler.profile
        #expect(profile.rowCount == 2_139)
        #expect(profile.cellCount == 57_753)
        #expect(profile.missingCount == 797)
        #expect(profile.completeness == Rate(partsPerMillion: 986_200))
    }

    @Test func `a column of numbers has its smallest, largest and mean value`() throws {
        let column = try #require(measure("n\n3\n-1.25\n1e2\n0.10\n").profiler.profile.columns.first)
        #expect(column.kind == .number)
        #expect(column.minimum == "-1.25")
        #expect(column.maximum == "100")
        #expect(column.mean == "25.4625")
        #expect(column.distinctCount == 4)
        #expect(column.unreadableCount == 0)
    }

    @Test(arguments: [("1\n2\n2", "1.6667"), ("-1\n-2\n-2", "-1.6667"), ("0.00005\n0", "0"), ("0.0001\n0", "0.0001"), ("5", "5")])
    func `a mean is rounded half up to four decimals`(cells: String, mean: String) throws {
        #expect(try measure("n\n\(cells)\n").profiler.profile.columns[0].mean == mean)
    }

    @Test func `the mean does not depend on the order of the rows`() throws {
        let values = ["0.1", "12345678901.123456789", "-12345678901.123456789", "0.2", "0.3"]
        let forward = try measure("n\n" + values.joined(separator: "\n") + "\n").profiler.profile.columns[0].mean
        let backward = try measure("n\n" + values.reversed().joined(separator: "\n") + "\n").profiler.profile.columns[0].mean
        #expect(forward == "0.12")
        #expect(forward == backward)
    }

    @Test(arguments: ["1e400", "9999999999999999999", "-1000000000000000000"])
    func `a number too large to sum is counted and in no sum`(cell: String) throws {
        let column = try measure("n\n1\n\(cell)\n").profiler.profile.columns[0]
        #expect(column.mean == "1")
        #expect(column.maximum == "1")
        #expect(column.unreadableCount == 1)
    }

    @Test func `days and times have an oldest and a newest`() throws {
        let profile = try measure("d,t\n2024-02-29,2024-10-27T01:00:00Z\n2023-12-31,2024-10-27T02:00:00+08:00\n").profiler.profile
        #expect(profile.columns[0].kind == .date)
        #expect(profile.columns[0].minimum == "2023-12-31")
        #expect(profile.columns[0].maximum == "2024-02-29")
        #expect(profile.columns[1].minimum == "2024-10-27T02:00:00+08:00")
        #expect(profile.columns[1].maximum == "2024-10-27T01:00:00+00:00")
        #expect(profile.newestDate == CalendarDate("2024-10-27"))
    }

    @Test func `texts are ordered by code point and measured in characters`() throws {
        let column = try measure("名\n莫高窟\n敦煌\nZ\n").profiler.profile.columns[0]
        #expect(column.kind == .text)
        #expect(column.minimum == "Z")
        #expect(column.maximum == "莫高窟")
        #expect(column.longestLength == 3)
    }

    @Test func `top values are listed by how often they occur, then by their bytes`() throws {
        let column = try measure("s\nb\na\nb\nc\na\nb\n").profiler.profile.columns[0]
        #expect(column.topValues.map(\.value) == ["b", "a", "c"])
        #expect(column.topValues.map(\.count) == [3, 2, 1])
    }

    @Test(arguments: [64, 65])
    func `a column with more than 64 values has no top values and still an exact count`(values: Int) throws {
        let column = try measure("s\n" + (0..<values).map { "v\($0)\nv\($0)\n" }.joined()).profiler.profile.columns[0]
        #expect(column.topValues.isEmpty == (values > 64))
        #expect(column.distinctCount == values)
        #expect(!column.isDistinctEstimated)
    }

    @Test(arguments: [65_536, 65_537, 200_000])
    func `the count of different values is exact up to 65,536 and marked as an estimate above`(values: Int) throws {
        var profiler = TableProfiler(labels: ["id"], kinds: ["id": .text])
        for round in 0..<2 {
            for value in 0..<values {
                withUnsafeBytes(of: UInt64(value)) { profiler.observe(column: 0, cell: $0) }
                if round == 0 { profiler.endRow(cellCount: 1) }
            }
        }
        let column = try #require(profiler.profile.columns.first)
        #expect(column.isDistinctEstimated == (values > 65_536))
        if values <= 65_536 {
            #expect(column.distinctCount == values)
        } else {
            // Four standard errors.
            #expect(abs(column.distinctCount - values) * 1_000 < values * 46)
        }
    }

    @Test func `what a schema calls missing is missing, and a short row lacks its last cells`() throws {
        let schema = TableSchema(fields: [Field("a", .number), Field("b")], missingValues: ["", "NA", "-99.000"])
        let profile = try measure("a,b\n1,x\nNA,\n-99.000\n", schema: schema).profiler.profile
        #expect(profile.columns.map(\.missingCount) == [2, 2])
        #expect(profile.columns.map(\.presentCount) == [1, 1])
    }

    @Test func `withholding removes every value of a column and keeps its counts`() throws {
        let profile = try measure("phone,n\n13800138000,1\n13900139000,2\n").profiler.profile.withholdingValues(of: [0, 9])
        #expect(profile.columns[0].topValues.isEmpty)
        #expect(profile.columns[0].minimum == nil)
        #expect(profile.columns[0].maximum == nil)
        #expect(profile.columns[0].mean == nil)
        #expect(profile.columns[0].distinctCount == 2)
        #expect(profile.columns[1].maximum == "2")
    }
}
