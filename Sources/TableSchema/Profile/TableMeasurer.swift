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
        profiler.widen(to: row.count)
        scanner.widen(to: row.count)
        TableMeasurer.measure(row, missing, &profiler.columns, &scanner.tallies, &scanner.scan)
        profiler.endRow(cellCount: row.count)
        anonymity?.observe(row, missing)
        guard let columns = seriesColumns else { return }
        var name: UnsafeRawBufferPointer?
        if let place = columns.series { name = value(row, place) }
        let time = value(row, columns.time)
        let reading = value(row, columns.value)
        series?.observe(series: name, time: time, value: reading)
    }

    /// Measures a row's cells one by one: what the profile reads a cell as spares the scanner most of its work.
    @inline(__always)
    private static func measure(
        _ row: borrowing RowView, _ missing: MissingCells, _ columns: inout [ColumnProfiler], _ tallies: inout [ColumnTally],
        _ scan: inout CellScan
    ) {
        // Spans, so that the lists are asked once a row whether they are shared, and not at every cell.
        var columns = columns.mutableSpan
        var tallies = tallies.mutableSpan
        for index in 0..<row.count {
            guard let cell = missing.value(row, index) else {
                columns[index].observeMissing()
                continue
            }
            let form = columns[index].observe(cell)
            tallies[index].observe(cell, row: row.number, form: form, &scan)
        }
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
