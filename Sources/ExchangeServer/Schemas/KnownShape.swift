// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import SectorKit

/// What a probe cannot learn by asking: values that check their text, and the names of cases that hold values.
package struct KnownShape: Sendable {
    let shape: Shape
    /// A value that decodes.
    let example: (any Sendable)?

    /// The types that are not asked.
    static let all: [ObjectIdentifier: KnownShape] = Dictionary(
        (numbers + words).map { (ObjectIdentifier($0.type), KnownShape(shape: $0.shape, example: $0.example)) }
    ) { first, _ in first }

    private typealias Known = (type: any Any.Type, shape: Shape, example: (any Sendable)?)

    private static let numbers: [Known] = [
        (Bool.self, .boolean, false), (Double.self, .number, 0.0), (Float.self, .number, Float(0)),
        (Int.self, .integer, 1), (Int8.self, .integer, Int8(1)), (Int16.self, .integer, Int16(1)),
        (Int32.self, .integer, Int32(1)), (Int64.self, .integer, Int64(1)),
        (UInt.self, .count, UInt(1)), (UInt8.self, .count, UInt8(1)), (UInt16.self, .count, UInt16(1)),
        (UInt32.self, .count, UInt32(1)), (UInt64.self, .count, UInt64(1)),
        (
            Instant.self,
            named(
                "Instant", .integer, format: "int64",
                Text(zh: "时刻(自 1970-01-01T00:00:00Z 起的毫秒数)", en: "a point in time (milliseconds since 1970-01-01T00:00:00Z)")),
            Instant(milliseconds: 0)
        ),
        (
            Rate.self,
            named("Rate", .integer, format: "int64", Text(zh: "比率(百万分之一)", en: "a share in millionths (60000 is 6%)")), Rate.zero
        ),
    ]

    private static let words: [Known] = [
        (String.self, .text, ""),
        (
            ExchangeID.self,
            named(
                "ExchangeID", .string, pattern: "^HX-[0-9]{6}-[A-Z]{3}-[0-9]{10}-[0-9A-Z]{2}$",
                Text(
                    zh: "交易所标识(例如 HX-620900-PRD-0000001234-CF)",
                    en: "an exchange identifier such as HX-620900-PRD-0000001234-CF")),
            Region(code: 620_900).map { ExchangeID(region: $0, kind: .product, serial: 1) }
        ),
        (ExchangeID.Kind.self, .named("ExchangeIDKind", .options(ExchangeID.Kind.allCases.map(\.code))), ExchangeID.Kind.product),
        (
            Region.self,
            named(
                "Region", .string, pattern: "^[1-8][0-9]{5}$",
                Text(zh: "六位行政区划代码(GB/T 2260)", en: "a six-digit code of GB/T 2260")), Region(code: 620_900)
        ),
        (
            CalendarDate.self,
            named("CalendarDate", .string, format: "date", Text(zh: "日期(例如 2026-11-24)", en: "a date such as 2026-11-24")),
            CalendarDate(daysSince1970: 0)
        ),
        (
            CalendarMonth.self,
            named(
                "CalendarMonth", .string, format: "date",
                Text(zh: "月份,以其中任意一天表示(例如 2026-11-01)", en: "a month, by any day of it such as 2026-11-01")),
            CalendarMonth(of: CalendarDate(daysSince1970: 0))
        ),
        (
            Currency.self,
            named(
                "Currency", .string, pattern: "^[A-Z]{3,4}$",
                Text(zh: "货币代码(ISO 4217),或四个字母的计量单位", en: "a currency code (ISO 4217), or a unit of four letters")),
            Currency.cny
        ),
        (
            Digest.self,
            named(
                "Digest", .string, pattern: "^[0-9a-fA-F]{64}$",
                Text(zh: "SHA-256 摘要(64 个十六进制数字)", en: "a SHA-256 digest, 64 hexadecimal digits")),
            Digest(bytes: [UInt8](repeating: 0, count: Digest.byteCount))
        ),
        (
            AccountID.self,
            named("AccountID", .string, Text(zh: "账户(例如 available:12:CNY)", en: "an account such as available:12:CNY")),
            AccountID.venue(.custodyBank, .cny)
        ),
        (AccountKind.self, .named("AccountKind", .options(AccountKind.allCases.map(\.code))), AccountKind.available),
    ]

    private static func named(
        _ name: String, _ kind: Shape.Scalar.Kind, format: String? = nil, pattern: String? = nil, _ words: Text
    ) -> Shape {
        .named(name, .scalar(Shape.Scalar(kind, format: format, pattern: pattern, words)))
    }
}

extension KnownShape {
    /// The names of the cases of enumerations whose cases hold values. A test compares them with the sources.
    static let choices: [ObjectIdentifier: [String]] = Dictionary(
        unions.map { (ObjectIdentifier($0.type), $0.choices) }
    ) { first, _ in first }

    /// The enumerations whose cases hold values, with the names of their cases.
    package static var unions: [(type: any Decodable.Type, choices: [String])] {
        [
            (ContractChange.self, ["amend", "transfer", "end", "endForCause"]),
            (Division.self, ["shares", "amounts"]),
            (
                PriceModel.self,
                [
                    "fixed", "tiered", "subscription", "publicBenefit", "metered", "plan", "negotiated", "auction", "royalty", "bundle",
                    "guided",
                ]
            ),
            (RevenueSplit.self, ["fixed", "proportional", "stages", "shapley"]),
            (
                WorkProduct.self,
                [
                    "integration", "introduction", "certificate", "auditOpinion", "notarialCertificate", "policy", "custodyRecord",
                    "appraisalReport", "arbitrationReference", "trainingRecord", "loanOffer",
                ]
            ),
            (WorkProduct.ReleaseCondition.self, ["day", "contractEnded", "order"]),
            (FactValue.self, ["flag", "integer", "number", "text", "date", "list"]),
            (Verdict.self, ["allow", "allowWithObligations", "mask", "approve", "deny"]),
        ]
    }
}

extension KnownShape {
    /// Values of types that refuse what does not add up, for when the probe's own answers do not.
    static let examples: [ObjectIdentifier: any Sendable] = {
        let work = StageContributions.Work(weight: Rate(partsPerMillion: 250_000), efforts: [1])
        let stages = try? StageContributions(collect: work, process: work, circulate: work, apply: work)
        let values = try? CoalitionValues(parties: 1, values: [0, 0])
        let found: [ObjectIdentifier: (any Sendable)?] = [
            ObjectIdentifier(StageContributions.self): stages, ObjectIdentifier(CoalitionValues.self): values,
        ]
        return found.compactMapValues { $0 }
    }()
}
