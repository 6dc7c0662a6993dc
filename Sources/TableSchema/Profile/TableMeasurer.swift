// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Watches a table go by and measures it: profile, personal information and, where planned, k-anonymity, cell by cell together.
public struct TableMeasurer: TableObserver, Sendable {
    /// What each column holds.
    public private(set) var profiler: TableProfiler
    /// What points at persons.
    public private(set) var scanner: PersonalInformationScanner
    /// How well persons hide among each other; `nil` when nothing was planned.
    public private(set) var anonymity: KAnonymityCounter?
    /// The column of each series, time and value that a time series check looks at.
    private var seriesPlan: SeriesPlan?
    private var seriesColumns: SeriesPlan.Positions?
    private var series: SeriesCheck?
    private var missing: MissingCells

    /// Prepares to measure a table.
    ///
    /// - Parameters:
    ///   - schema: Says what stands for "no value" and which kind a column is; without one, the empty text and the cells decide.
    ///   - anonymity: The columns to count classes over.
    ///   - series: The columns of a time series.
    public init(schema: TableSchema? = nil, anonymity: KAnonymityPlan? = nil, series: SeriesPlan? = nil) {
        let kinds = (schema?.fields ?? []).compactMap { field in field.profileKind.map { (field.name, $0) } }
        profiler = TableProfiler(kinds: Dictionary(kinds) { first, _ in first })
        scanner = PersonalInformationScanner()
        self.anonymity = anonymity.map { KAnonymityCounter($0) }
        seriesPlan = series
        self.series = series.map { SeriesCheck(flatLineRows: $0.flatLineRows) }
        missing = MissingCells(schema: schema)
    }

    /// What is odd about the time series; `nil` when none was planned or its columns are not in the table.
    public var seriesFindings: SeriesFindings? { seriesColumns == nil ? nil : series?.result }

    /// Takes the labels.
    public mutating func header(_ labels: [String]) {
        missing.start(labels)
        profiler.start(labels)
        scanner.start(labels)
        anonymity?.start(labels)
        seriesColumns = seriesPlan?.positions(in: labels)
    }

    /// Measures a row.
    public mutating func row(_ row: borrowing RowView) {
        for index in 0..<row.count {
            let cell = missing.value(row, index)
            profiler.observe(column: index, cell: cell)
            if let cell { scanner.observe(column: index, row: row.number, cell: cell) }
        }
        profiler.endRow(cellCount: row.count)
        anonymity?.observe(row, missing)
        guard let columns = seriesColumns else { return }
        var name: UnsafeRawBufferPointer?
        if let place = columns.series { name = value(row, place) }
        let time = value(row, columns.time)
        let reading = value(row, columns.value)
        series?.observe(series: name, time: time, value: reading)
    }

    /// Takes note that the table ended well.
    public mutating func finish() throws(Fault) { anonymity?.finish() }

    private func value(_ row: borrowing RowView, _ index: Int) -> UnsafeRawBufferPointer? {
        index < row.count ? missing.value(row, index) : nil
    }
}

extension Field {
    /// How a profile reads the field's cells: a format of its own leaves it to the cells.
    var profileKind: ColumnProfile.Kind? {
        switch type {
        case .integer, .number, .year: decimalChar == nil && groupChar == nil && bareNumber ? .number : nil
        case .date, .datetime: format == "default" ? .date : nil
        case .string, .boolean, .time, .yearmonth, .duration, .geopoint, .array, .object, .geojson, .list: .text
        case .any: nil
        }
    }
}
