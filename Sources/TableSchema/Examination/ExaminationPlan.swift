// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What an examination looks at besides the schema.
public struct ExaminationPlan: Sendable, Equatable {
    /// The day that freshness is counted to; `nil` leaves the quality score out.
    public var asOf: CalendarDate?
    /// In how many days the freshness of the data halves.
    public var halfLifeDays: Int
    /// The weights of the six sides of quality.
    public var weights: QualityValues
    /// What the seller declares because a pass cannot see it.
    public var declaration: QualityDeclaration
    /// The columns that classes are counted over.
    public var anonymity: KAnonymityPlan?
    /// The columns of a time series.
    public var series: SeriesPlan?

    /// Plans an examination.
    public init(
        asOf: CalendarDate? = nil, halfLifeDays: Int = 365, weights: QualityValues = .standardWeights,
        declaration: QualityDeclaration = QualityDeclaration(), anonymity: KAnonymityPlan? = nil, series: SeriesPlan? = nil
    ) {
        self.asOf = asOf
        self.halfLifeDays = halfLifeDays
        self.weights = weights
        self.declaration = declaration
        self.anonymity = anonymity
        self.series = series
    }
}
