// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import TableSchema

/// A row of a product kind's table, with a property for each field. The build-tool plugin `SectorSchema` writes these types.
///
/// ```swift
/// let days = try ScenicFlowDaily.rows(of: .scenicFlowDaily)
/// let busiest = days.max { ($0.visitors ?? 0) < ($1.visitors ?? 0) }
/// ```
public protocol TableRecord: Sendable, Hashable {
    /// The schema document.
    static var schemaJSON: [UInt8] { get }
    /// Reads a row.
    ///
    /// - Throws: `record.unreadable` when a value is not of its field's type.
    init(_ row: RecordRow) throws(Refusal)
}

extension TableRecord {
    /// The rows of a sample, in order.
    ///
    /// - Throws: `Fault` when the table cannot be read, `Refusal` `record.unreadable`.
    public static func rows(of sample: Sample) throws -> [Self] {
        try rows(of: MemorySource(sample.csv), options: Sample.tableOptions)
    }

    /// The rows of a table, in order.
    ///
    /// - Throws: `Fault` when the table cannot be read, `Refusal` `record.unreadable`.
    public static func rows(of source: any ByteSource, options: TableOptions = TableOptions()) throws -> [Self] {
        var reading = RecordReading<Self>(try TableSchema(json: schemaJSON))
        _ = try TableReader(source: source, options: options).read(into: &reading)
        if let refusal = reading.refusal { throw refusal }
        return reading.records
    }
}

private struct RecordReading<Row: TableRecord>: TableObserver {
    private let missing: [String: Set<String>]
    private var places: [String: Int] = [:]
    private(set) var records: [Row] = []
    private(set) var refusal: Refusal?

    init(_ schema: TableSchema) {
        missing = Dictionary(
            schema.fields.map { ($0.name, Set(($0.missingValues ?? schema.missingValues).values)) }
        ) { first, _ in first }
    }

    mutating func header(_ labels: [String]) {
        places = Dictionary(zip(labels, 0...)) { first, _ in first }
    }

    mutating func row(_ row: borrowing RowView) {
        guard refusal == nil else { return }
        var cells: [String: String] = [:]
        for (label, place) in places where place < row.count {
            let text = row.text(place)
            if missing[label]?.contains(text) != true { cells[label] = text }
        }
        do throws(Refusal) {
            records.append(try Row(RecordRow(cells, number: row.number)))
        } catch {
            refusal = error
        }
    }
}
