// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

extension TableImport {
    /// Something that claims a file: a mapping, or a sector's deliberate no.
    private struct Claim {
        enum Answer {
            case mapping(TableMapping)
            case unimportable(UnimportableTable)
        }

        let sector: String
        let id: String
        let layout: TableOptions?
        let signature: TableSignature
        let answer: Answer

        init(_ mapping: TableMapping, of sector: String) {
            self.sector = sector
            id = mapping.id
            layout = mapping.layout
            signature = mapping.signature.with(mapping.readColumns)
            answer = .mapping(mapping)
        }

        init(_ table: UnimportableTable, of sector: String) {
            self.sector = sector
            id = table.id
            layout = table.layout
            signature = table.signature
            answer = .unimportable(table)
        }

        /// The name by which people tell it from the claims of other sectors.
        var fullName: String { "\(sector)/\(id)" }
    }

    /// The mapping that fits a file: a sector's own first, then a product kind whose field names the columns have.
    func match(_ file: ImportedFile, named name: String?) throws -> Match? {
        let named = sectors.flatMap { sector in
            sector.mappings.map { Claim($0, of: sector.manifest.id) } + sector.unimportableTables.map { Claim($0, of: sector.manifest.id) }
        }
        let plain = sectors.flatMap { sector in
            sector.products.compactMap(Self.sameNames).map { Claim($0, of: sector.manifest.id) }
        }
        guard let claim = try best(named, file, name) ?? best(plain, file, name) else {
            if let name { throw Refusal.mappingDoesNotFit(name, file.name) }
            return nil
        }
        switch claim.answer {
        case .mapping(let mapping): return Match(sector: claim.sector, mapping: mapping)
        case .unimportable(let table): throw Refusal.notImportable(claim.fullName, table.reason)
        }
    }

    private func best(_ claims: [Claim], _ file: ImportedFile, _ name: String?) throws -> Claim? {
        var labels: [TableOptions?: [String]?] = [:]
        let fitting = try claims.filter { claim in
            guard name == nil || name == claim.id || name == claim.fullName else { return false }
            let known = try labels[claim.layout] ?? file.labels(claim.layout)
            labels[claim.layout] = .some(known)
            guard let known else { return false }
            return claim.signature.fits(known, firstLine: file.firstLine, fileName: file.name)
        }
        let narrowest = fitting.filter { claim in !fitting.contains { $0.signature.isNarrower(than: claim.signature) } }
        guard narrowest.count <= 1 else { throw Refusal.ambiguous(narrowest.map(\.fullName).sorted(), file.name) }
        return narrowest.first
    }

    /// A table whose columns have the names of a kind's fields maps without being told how.
    private static func sameNames(_ kind: ProductKind) -> TableMapping? {
        guard let schema = try? kind.schema() else { return nil }
        return TableMapping(
            kind.id, to: kind.id, licence: "", source: kind.name,
            columns: schema.fields.map { TableMapping.Column($0.name, .column($0.name)) })
    }
}
