// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
public import SectorKit
public import TableSchema

/// Brings a table that someone else published into the form of a product kind.
public struct TableImport: Sendable {
    /// A table read, and what it can become.
    public struct Candidate: Sendable {
        /// The columns with the types their values suggest.
        public let schema: TableSchema
        /// How many rows it has.
        public let rowCount: Int
        /// The sector and the mapping that fit it; `nil` when none does.
        public let match: Match?
    }

    /// A sector's mapping that fits a table.
    public struct Match: Sendable {
        /// The sector's id.
        public let sector: String
        /// The mapping.
        public let mapping: TableMapping
    }

    /// A table in the form of a product kind.
    public struct Mapped: Sendable {
        /// The table as CSV.
        public let csv: [UInt8]
        /// How many rows were kept.
        public let keptCount: Int
        /// How many rows the mapping's conditions left out.
        public let leftOutCount: Int
        /// How many rows break the product kind's schema and were left out too.
        public let invalidCount: Int
        /// What was wrong with them, the row of the mapped table and the field first; at most ``problemLimit`` are told.
        public let problems: [String]

        /// The first thing that was wrong.
        public var firstProblem: String? { problems.first }
    }

    /// How many problems are told of.
    public static let problemLimit = 1_000

    private static let documentLimit = 64 << 20
    private let sectors: [any SectorModule]

    /// Imports for sectors.
    public init(sectors: [any SectorModule]) { self.sectors = sectors }

    /// Whether a file's name says that it holds a table.
    public static func mayHoldTable(_ fileName: String) -> Bool {
        let name = fileName.lowercased()
        let endings = [".csv", ".tsv", ".tab", ".jsonl", ".ndjson", ".json", ".csv.gz", ".tsv.gz", ".jsonl.gz"]
        return endings.contains { name.hasSuffix($0) }
    }

    /// Reads a file once, infers its schema, and looks for a mapping that fits.
    ///
    /// - Throws: `Fault` when the file cannot be read as a table; `Refusal` `import.not-a-table`.
    public func candidate(_ path: String) throws -> Candidate {
        var inference = SchemaInference()
        let summary = try read(path, into: &inference)
        let schema = inference.schema
        let labels = schema.fields.map(\.name)
        for sector in sectors {
            if let mapping = (sector.mappings + sector.products.compactMap(sameNames)).first(where: { $0.fits(labels) }) {
                return Candidate(
                    schema: schema, rowCount: summary.rows, match: Match(sector: sector.manifest.id, mapping: mapping))
            }
        }
        return Candidate(schema: schema, rowCount: summary.rows, match: nil)
    }

    /// Reads a file again and writes it in the form of the product kind that a match leads to. Rows that break its schema are left out.
    ///
    /// - Throws: As ``candidate(_:)``; `import.too-many-invalid` when more than a tenth of the rows would be left out so.
    public func map(_ path: String, as match: Match) throws -> Mapped {
        let all = try table(path, match.mapping)
        let sector = sectors.first { $0.manifest.id == match.sector }
        let schema = try sector?.product(match.mapping.productKind)?.schema()
        var validation = ValidationOptions()
        validation.errorLimit = .max
        let report = try TableValidator.validate(MemorySource(all.writer.bytes), against: schema, validation: validation)
        // Rows are counted with the header as row 1.
        let invalid = Set(report.errors.compactMap { $0.rowNumber.map { $0 - 2 } }.filter { $0 >= 0 })
        guard report.errors.allSatisfy({ ($0.rowNumber ?? 0) > 1 }), invalid.count * 10 <= all.keptCount else {
            throw Refusal.tooManyInvalid(invalid.count, of: all.keptCount, report.errors.first?.message ?? "")
        }
        let kept = invalid.isEmpty ? all : try table(path, match.mapping, passingOver: invalid)
        return Mapped(
            csv: kept.writer.bytes, keptCount: kept.keptCount, leftOutCount: kept.leftOutCount, invalidCount: invalid.count,
            problems: report.errors.prefix(Self.problemLimit).map(\.message))
    }

    private func table(_ path: String, _ mapping: TableMapping, passingOver: Set<Int> = []) throws -> MappedTable {
        var table = MappedTable(mapping, passingOver: passingOver)
        _ = try read(path, into: &table)
        if let refusal = table.refusal { throw refusal }
        return table
    }

    /// A table whose columns have the names of a kind's fields maps without being told how.
    private func sameNames(_ kind: ProductKind) -> TableMapping? {
        guard let schema = try? kind.schema() else { return nil }
        return TableMapping(
            kind.id, to: kind.id, licence: "", source: kind.name,
            columns: schema.fields.map { TableMapping.Column($0.name, .copy($0.name)) })
    }

    private func read(_ path: String, into observer: inout some TableObserver) throws -> ReadSummary {
        var file = try FileSource(path: path)
        guard path.lowercased().hasSuffix(".json") else {
            return try TableReader(source: file, options: TableOptions(fileName: path)).read(into: &observer)
        }
        guard file.size <= Self.documentLimit else { throw Refusal.vaultTooLarge(Int64(Self.documentLimit)) }
        var bytes: [UInt8] = []
        try file.drain { bytes.append(contentsOf: $0) }
        let csv = try JSONTable.csv(try JSONParser.parse(bytes))
        return try TableReader(source: MemorySource(csv)).read(into: &observer)
    }
}

extension Refusal {
    fileprivate static func tooManyInvalid(_ count: Int, of rows: Int, _ first: String) -> Refusal {
        Refusal(
            "import.too-many-invalid",
            Text(
                zh: "\(rows) 行中有 \(count) 行不符合产品种类的数据模式(首个问题:\(first))。请更正来源或映射。",
                en: "\(count) of \(rows) rows break the product kind's schema (first: \(first)). Correct the source or the mapping."))
    }
}
