// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What a pass over a table counted that says something about its quality.
public struct QualityMeasurement: Sendable, Equatable {
    /// All cells.
    public var cellCount: Int
    /// Cells without a value.
    public var missingCellCount: Int
    /// Cells that break their type, format or pattern.
    public var malformedCellCount: Int
    /// Cells that break a constraint on their value: range, enumeration, length.
    public var improbableCellCount: Int
    /// All rows.
    public var rowCount: Int
    /// Rows that repeat a key, point nowhere or are not as wide as the table.
    public var inconsistentRowCount: Int
    /// The newest day the table speaks of.
    public var newestDate: CalendarDate?

    /// Takes over the counts of a pass.
    public init(
        cellCount: Int, missingCellCount: Int, malformedCellCount: Int, improbableCellCount: Int, rowCount: Int,
        inconsistentRowCount: Int, newestDate: CalendarDate?
    ) {
        self.cellCount = cellCount
        self.missingCellCount = missingCellCount
        self.malformedCellCount = malformedCellCount
        self.improbableCellCount = improbableCellCount
        self.rowCount = rowCount
        self.inconsistentRowCount = inconsistentRowCount
        self.newestDate = newestDate
    }

    /// The score by the six sides.
    ///
    /// Accuracy is the share of values within their constraints unless it is declared: a pass sees what is improbable, never
    /// what is untrue. Accessibility cannot be seen in a file. A table without a date has no age: its timeliness is what is
    /// declared, or zero.
    ///
    /// - Throws: What ``QualityScore/init(_:weights:declared:)`` throws.
    public func score(
        asOf day: CalendarDate, halfLifeDays: Int = 365, declaration: QualityDeclaration = QualityDeclaration(),
        weights: QualityValues = .standardWeights
    ) throws(Refusal) -> QualityScore {
        let present = cellCount - missingCellCount
        var declared: [QualityDimension] = [.accessibility]
        if declaration.accuracy != nil { declared.append(.accuracy) }
        let timeliness: Rate
        if let newestDate {
            let age = Int(day.daysSince1970) - Int(newestDate.daysSince1970)
            timeliness = QualityMeasurement.freshness(ageDays: age, halfLifeDays: halfLifeDays)
        } else {
            timeliness = declaration.timeliness ?? .zero
            declared.append(.timeliness)
        }
        return try QualityScore(
            QualityValues(
                normativity: .share(of: max(0, present - malformedCellCount), in: present),
                completeness: .share(of: present, in: cellCount),
                accuracy: declaration.accuracy ?? .share(of: max(0, present - improbableCellCount), in: present),
                consistency: .share(of: max(0, rowCount - inconsistentRowCount), in: rowCount),
                timeliness: timeliness, accessibility: declaration.accessibility),
            weights: weights, declared: declared)
    }

    /// How fresh something of an age is: one at age zero or younger, a half after each half-life, to the nearest millionth.
    ///
    /// Computed in whole numbers, so that every machine gives the same answer.
    public static func freshness(ageDays: Int, halfLifeDays: Int) -> Rate {
        guard ageDays > 0 else { return .one }
        guard halfLifeDays > 0, ageDays / halfLifeDays < 40 else { return .zero }
        let (halvings, rest) = ageDays.quotientAndRemainder(dividingBy: halfLifeDays)
        // 2^−x for the fraction x of a half-life, bit by bit: √½, √√½, … in 62-bit fixed point.
        let one: UInt128 = 1 << 62
        var value = one
        var root = one / 2
        var fraction = (UInt128(rest) << 32) / UInt128(halfLifeDays)
        for _ in 0..<32 {
            root = squareRoot(root << 62)
            fraction <<= 1
            if fraction >> 32 == 1 {
                value = (value * root) >> 62
                fraction &= 0xFFFF_FFFF
            }
        }
        value >>= UInt128(halvings)
        return Rate(partsPerMillion: Int64((value * 1_000_000 + one / 2) >> 62))
    }

    private static func squareRoot(_ number: UInt128) -> UInt128 {
        var low: UInt128 = 0
        var high: UInt128 = 1 << 63
        while low < high {
            let middle = (low + high + 1) / 2
            if middle * middle <= number { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
