// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import SectorKit
import Testing

@Suite struct ConversionTests {
    @Test(arguments: [
        ("2013-01-31", "yyyy-MM-dd", "2013-01-31"), ("31-JAN-13", "dd-MMM-yy", "2013-01-31"), ("01-Feb-69", "dd-MMM-yy", "1969-02-01"),
        ("01-FEB-68", "dd-MMM-yy", "2068-02-01"), ("01/31/1988", "MM/dd/yyyy", "1988-01-31"), ("1976-3-9", "yyyy-M-d", "1976-03-09"),
        ("2020-02-29", "yyyy-MM-dd", "2020-02-29"), ("2020-03-12T11:11:10Z", "yyyy-MM-ddTHH:mm:ssZ", "2020-03-12"),
        ("12/31/1999 24:00", "MM/dd/yyyy kk:mm", "2000-01-01"),
    ])
    func `days are read by their pattern`(text: String, pattern: String, day: String) {
        #expect(DatePattern(pattern).read(text)?.date.description == day)
    }

    @Test(arguments: [
        ("2013-02-29", "yyyy-MM-dd"), ("31-JAM-13", "dd-MMM-yy"), ("1/31/1988", "MM/dd/yyyy"), ("01/31/88", "MM/dd/yyyy"),
        ("2013-01-31 ", "yyyy-MM-dd"), ("01/01/1988 24:30", "MM/dd/yyyy kk:mm"), ("01/01/1988 00:30", "MM/dd/yyyy kk:mm"),
        ("01/01/1988 25:00", "MM/dd/yyyy kk:mm"), ("01/01/1988 24:00", "MM/dd/yyyy HH:mm"), ("", "yyyy"),
    ])
    func `what is not written so, or is no day, is not read`(text: String, pattern: String) {
        #expect(DatePattern(pattern).read(text) == nil)
    }

    @Test(arguments: [
        ("01/01/1988 24:00", "1988-01-02T00:00:00-05:00"), ("01/01/1988 01:00", "1988-01-01T01:00:00-05:00"),
        ("02/28/1999 24:00", "1999-03-01T00:00:00-05:00"), ("12/31/1980 24:00", "1981-01-01T00:00:00-05:00"),
    ])
    func `hour 24 is the next day's midnight`(text: String, moment: String) throws {
        #expect(
            try cell(text, .time("MM/dd/yyyy kk:mm", zone: .offset("-05:00")), sound: "01/01/1988 12:00").value == moment)
    }

    @Test(
        arguments: [
            (.feetToMetres, "6388", 1, "1947.1"), (.kWhToMWh, "1234.5", 4, "1.2345"), (.fahrenheitToCelsius, "212", 2, "100.00"),
            (.fahrenheitToCelsius, "-40", 0, "-40"), (.fahrenheitToCelsius, "50", 3, "10.000"), (.kelvinToCelsius, "224.15", 2, "-49.00"),
            (.poundsToTonnes, "35750684", 3, "16216.237"), (.inchesToMillimetres, "0.01", 3, "0.254"), (.knotsToMetresPerSecond, "18", 2, "9.26"),
            (.megajoulesToKilojoules, "2.97", 0, "2970"), (.wattsToKilowatts, "5000000.0", 0, "5000"), (.feetToMetres, "4.28E-016", 2, "0.00"),
        ] as [(UnitConversion, String, Int, String)])
    func `units are converted exactly and rounded once`(unit: UnitConversion, text: String, decimals: Int, value: String) throws {
        #expect(try cell(text, .unit(unit, decimals: decimals), sound: "1").value == value)
    }

    @Test(arguments: [
        ("2.345", 2, "2.35"), ("-2.345", 2, "-2.35"), ("36.5", 0, "37"), ("-0.001", 2, "0.00"), ("103.62", 2, "103.62"), ("2018.0", 0, "2018"),
    ])
    func `a half goes away from zero`(text: String, decimals: Int, value: String) throws {
        #expect(try cell(text, .round(decimals: decimals), sound: "1").value == value)
    }

    @Test(arguments: ["nan", "inf", "1,234", "0x1p3", "12 ", "--1", "1e", "."]) func `what is no number rejects its row`(text: String) throws {
        let (value, report) = try cell(text, .round(decimals: 1), sound: "1")
        #expect(value == nil)
        #expect(report.rejections.map(\.row) == [21] && report.rejections.first?.field == "value" && report.rejections.first?.cell == text)
    }

    @Test(arguments: [("51456", "51-45-6"), ("7732185", "7732-18-5"), ("109-66-0", "109-66-0"), ("68477-81-6", "68477-81-6")])
    func `CAS numbers get their hyphens`(text: String, number: String) throws {
        #expect(try cell(text, .casNumber, sound: "64-17-5").value == number)
    }

    @Test(arguments: ["7732-18-4", "7732186", "77-32-185", "water"]) func `a wrong check digit rejects the row`(text: String) throws {
        let (value, report) = try cell(text, .casNumber, sound: "64-17-5")
        #expect(value == nil && report.rowsRejected == 1 && report.rowsKept == 19)
    }

    @Test(
        arguments: [
            ("1992-2006", .first, "1992"), ("1992-2006", .last, "2006"), ("2013", .rejected, "2013"), ("2013", .first, "2013"),
        ] as [(String, TableMapping.Conversion.YearRange, String)])
    func `a range of years stands for one end`(text: String, range: TableMapping.Conversion.YearRange, year: String) throws {
        #expect(try cell(text, .year(range), sound: "2000").value == year)
    }

    @Test(
        arguments: [
            ("1992-2006", .rejected), ("2006-1992", .first), ("92", .first), ("1992-", .last), ("1992-2006-2007", .last),
        ] as [(String, TableMapping.Conversion.YearRange)])
    func `what is no range of years rejects its row`(text: String, range: TableMapping.Conversion.YearRange) throws {
        #expect(try cell(text, .year(range), sound: "2000").value == nil)
    }

    @Test func `marks of missing values become empty and are counted`() throws {
        let (value, report) = try cell("nil", .missing(["nil", "NA", "-99.000", "."]), sound: "NA")
        #expect(value == "")
        #expect(report.fields.last?.changed == 20 && report.fields.last?.emptied == 20)
    }

    @Test func `a gene named NA stays a gene unless its column says otherwise`() throws {
        #expect(try cell("NA", sound: "SEPT7").value == "NA")
        #expect(try cell("SEPT7", sound: "DEC1").value == "SEPT7")
    }

    @Test func `words of a list are translated, others as the mapping says`() throws {
        let words = ["no": "control", "yes": "arm-1"]
        #expect(try cell("yes", .lookUp(words), sound: "no").value == "arm-1")
        #expect(try cell("maybe", .lookUp(words), sound: "no").value == nil)
        #expect(try cell("maybe", .lookUp(words, otherwise: .kept), sound: "no").value == "maybe")
        #expect(try cell("maybe", .lookUp(words, otherwise: .missing), sound: "no").value == "")
    }

    @Test(arguments: [("2026-11-23", "1"), ("2026-11-29", "7"), ("1969-12-31", "3"), ("1970-01-01", "4")])
    func `days have their day of the week`(day: String, number: String) throws {
        #expect(try cell(day, .weekday, sound: "2026-11-25").value == number)
    }

    @Test func `conversions run one after the other`() throws {
        #expect(try cell("12-MAR-20", .date("dd-MMM-yy"), .month, sound: "01-JAN-13").value == "2020-03")
        #expect(try cell("aquacrop_tunis_climate.txt", .part(after: "aquacrop_", before: "_climate"), sound: "aquacrop_x_climate").value == "tunis")
        #expect(try cell("105; 115; 125", .part(after: nil, before: ";"), .round(decimals: 0), sound: "90; 102").value == "105")
        #expect(try cell("105", .part(after: nil, before: ";"), sound: "90; 102").value == nil)
    }

    @Test func `the unit of a row decides`() throws {
        let units = [
            "degF": UnitConversion.fahrenheitToCelsius, "K": .kelvinToCelsius, "degC": .renamed("degC", "degC"),
        ]
        let table = "id,value,unit\n1,50,degF\n2,283.15,K\n3,10,degC\n" + (4...13).map { "\($0),1,degC\n" }.joined() + "14,5,lb\n"
        let columns: [TableMapping.Column] = [
            .init("id", .column("id")), .init("value", .column("value"), .unitPerRow(column: "unit", units, decimals: 1)),
        ]
        let (rows, report) = try mapped(table, .trial(columns))
        #expect(rows.prefix(3) == ["1,10.0", "2,10.0", "3,10.0"])
        #expect(rows.count == 13 && report.rejections.map(\.row) == [15])
        let kept: [TableMapping.Column] = [
            .init("id", .column("id")), .init("value", .column("value"), .unitPerRow(column: "unit", units, decimals: 1, otherwise: .kept)),
        ]
        #expect(try mapped(table, .trial(kept)).rows.last == "14,5")
    }
}
