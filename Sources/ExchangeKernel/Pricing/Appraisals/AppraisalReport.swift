// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel
public import SectorKit

/// What the classic methods of valuation say about one product, side by side, and what the appraiser concludes
/// (《数据资产评估指导意见》 中评协〔2023〕17号).
public struct AppraisalFindings: Sendable, Hashable, Codable {
    /// What one method says.
    public struct Finding: Sendable, Hashable, Codable {
        /// The method.
        public let method: ValuationMethod
        /// The value.
        public let value: Money

        /// States a finding.
        public init(method: ValuationMethod, value: Money) {
            self.method = method
            self.value = value
        }
    }

    /// One finding a method, each method at most once.
    public let findings: [Finding]
    /// The value that the appraiser concludes on, within the findings.
    public let conclusion: Money

    /// States findings.
    public init(findings: [Finding], conclusion: Money) {
        self.findings = findings
        self.conclusion = conclusion
    }

    /// How far the findings lie apart: the largest less the smallest, as a share of their mean.
    public var dispersion: Rate {
        let values = findings.map { Int128($0.value.minorUnits) }
        let sum = values.reduce(0, +)
        guard let least = values.min(), let most = values.max(), sum > 0 else { return .zero }
        let parts = ((most - least) * Int128(values.count) * 1_000_000 * 2 + sum) / (sum * 2)
        return Rate(partsPerMillion: Int64(clamping: parts))
    }

    /// Refuses findings that do not carry their conclusion.
    func check(in currency: Currency) throws(Refusal) {
        let values = findings.map(\.value)
        guard (1...ValuationMethod.allCases.count).contains(findings.count),
            Set(findings.map(\.method)).count == findings.count
        else { throw .methodsNotDistinct }
        for value in values + [conclusion] {
            guard value.currency == currency else { throw .priceInOtherCurrency(value.currency, currency) }
        }
        let amounts = values.map(\.minorUnits)
        guard let least = amounts.min(), let most = amounts.max(), least > 0, (least...most).contains(conclusion.minorUnits)
        else { throw .conclusionOutside(conclusion) }
    }
}

/// An appraisal that was put on record.
public struct RecordedAppraisal: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// What it found.
    public let value: Money
    /// The last day on which it counts.
    public let until: CalendarDate
}

/// An agency's report that was filed. Only such a report backs a floor price.
public struct FiledReport: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// The accredited agency that signed it.
    public let agency: ExchangeID
    /// The value it concludes on.
    public let value: Money
    /// The digest of the report.
    public let report: Digest
    /// The last day on which it counts.
    public let until: CalendarDate
}
