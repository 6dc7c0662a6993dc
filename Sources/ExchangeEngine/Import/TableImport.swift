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
        /// What was done to get there.
        public let report: MappingReport
    }

    let sectors: [any SectorModule]

    /// Imports for sectors.
    public init(sectors: [any SectorModule]) { self.sectors = sectors }

    /// Whether a file's name says that it holds a table.
    public static func mayHoldTable(_ fileName: String) -> Bool {
        let name = fileName.lowercased()
        let endings = [".csv", ".tsv", ".tab", ".txt", ".jsonl", ".ndjson", ".json", ".csv.gz", ".tsv.gz", ".txt.gz", ".jsonl.gz"]
        return endings.contains { name.hasSuffix($0) }
    }

    /// Looks for the mapping that fits a file, then reads the file once and infers its schema.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - name: The id of the mapping to take; it must fit. `nil` takes the one that fits.
    /// - Throws: `Fault` when the file cannot be read as a table; `Refusal` `import.not-a-table`, `import.not-importable` with a sector's
    ///   reason, or `import.ambiguous` when several mappings fit equally well.
    public func candidate(_ path: String, named name: String? = nil) throws -> Candidate {
        let file = try ImportedFile(path)
        let match = try match(file, named: name)
        if match == nil, let noTable = file.noTable { throw noTable }
        var inference = SchemaInference()
        let summary = try file.read(match?.mapping.layout, into: &inference)
        return Candidate(schema: inference.schema, rowCount: summary.rows, match: match)
    }

    /// Reads a file and writes it in the form of the product kind that a match leads to.
    ///
    /// Rows that cannot be converted or break the kind's schema are rejected, each with its reason in the report.
    ///
    /// - Throws: As ``candidate(_:named:)``; `import.setting-missing`, `import.setting-unreadable`, `import.key-missing` and
    ///   `import.key-too-short` when the importer has to tell more; `import.too-many-invalid` when more than a tenth of the rows would be rejected.
    public func map(_ path: String, as match: Match, settings: ImportSettings = ImportSettings()) throws -> Mapped {
        try Self.check(settings, for: match.mapping)
        let file = try ImportedFile(path)
        var table = MappedTable(match, fileName: file.name, settings: settings)
        _ = try file.read(match.mapping.layout, into: &table)
        if let refusal = table.refusal { throw refusal }
        let sector = sectors.first { $0.manifest.id == match.sector }
        let schema = try sector?.product(match.mapping.productKind)?.schema()
        var validation = ValidationOptions()
        validation.errorLimit = .max
        let found = try TableValidator.validate(MemorySource(table.writer.bytes), against: schema, validation: validation)
        if let error = found.errors.first(where: { ($0.rowNumber ?? 0) < 2 }) {
            throw Refusal.headerBreaks(match.mapping.id, error.message)
        }
        let csv = table.withdraw(found.errors)
        var report = table.report
        report.unused += file.omittedMembers
        guard report.rowsRejected * 10 <= report.rowsKept + report.rowsRejected else { throw Refusal.tooManyRejected(report) }
        return Mapped(csv: csv, report: report)
    }

    /// Whether the importer told what the mapping needs to know.
    private static func check(_ settings: ImportSettings, for mapping: TableMapping) throws(Refusal) {
        for name in mapping.neededSettings.sorted() where settings.values[name, default: ""].isEmpty {
            throw .settingMissing(name, mapping.id)
        }
        for conversion in mapping.columns.flatMap(\.conversions) {
            guard case .time(_, .setting(let name)) = conversion, let offset = settings.values[name] else { continue }
            guard CellStep.isOffset(offset) else { throw .settingUnreadable(name, offset) }
        }
        guard mapping.needsKey else { return }
        guard let key = settings.key else { throw .keyMissing(mapping.id) }
        guard key.count >= ImportSettings.keyBytes else { throw .keyTooShort(key.count) }
    }
}
