// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

/// A file that may hold a table, read as often as needed.
struct ImportedFile {
    /// How much of a file is looked at to tell its columns.
    private static let headBytes = 64 << 10
    private static let documentLimit = 64 << 20

    private let path: String
    /// The file's name, without its folder.
    let name: String
    /// How its first line reads.
    let firstLine: String
    /// The members of a JSON document that are no table and fit in no cell.
    let omittedMembers: [String]
    /// The table of a JSON document; why there is none; or `nil` for other files.
    private let document: Result<[UInt8], Refusal>?
    private let members: [String]

    init(_ path: String) throws {
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        guard path.lowercased().hasSuffix(".json") else {
            document = nil
            (members, omittedMembers) = ([], [])
            firstLine = try Self.firstLine(path)
            return
        }
        let file = try FileSource(path: path)
        guard file.size <= Self.documentLimit else { throw Refusal.vaultTooLarge(Int64(Self.documentLimit)) }
        var bytes: [UInt8] = []
        var source = file
        try source.drain { bytes.append(contentsOf: $0) }
        let value = try JSONParser.parse(bytes)
        do throws(Refusal) {
            document = .success(try JSONTable.csv(value))
        } catch {
            document = .failure(error)
        }
        firstLine = ""
        members = (value.object ?? []).map(\.name)
        omittedMembers = (value.object ?? []).filter { member in
            switch member.value {
            case .array(let items): !items.contains { $0.object != nil }
            case .object: true
            case .null, .bool, .number, .string: false
            }
        }.map(\.name)
    }

    /// Why the file holds no table, if it is a document that does not.
    var noTable: Refusal? {
        if case .failure(let refusal) = document { refusal } else { nil }
    }

    /// Reads the whole file.
    func read(_ layout: TableOptions?, into observer: inout some TableObserver) throws -> ReadSummary {
        if let document { return try TableReader(source: MemorySource(try document.get())).read(into: &observer) }
        let options = layout ?? TableOptions(fileName: path)
        return try TableReader(source: try FileSource(path: path), options: options).read(into: &observer)
    }

    /// The file's columns, read so; `nil` when it cannot be, or when its first row has another number of cells than the layout names.
    func labels(_ layout: TableOptions?) throws -> [String]? {
        var head = Head()
        switch document {
        case .success(let csv): _ = try TableReader(source: MemorySource(csv)).read(into: &head)
        // What is no table is told by its outermost members.
        case .failure: return layout == nil ? members : nil
        case nil: head = try Self.head(path, layout ?? TableOptions(fileName: path))
        }
        guard let labels = head.labels else { return nil }
        if layout?.labels.isEmpty == false, head.width != labels.count { return nil }
        return labels
    }

    private static func firstLine(_ path: String) throws -> String {
        let lines = TableOptions(fixed: [FixedColumn("line", 0..<4_096)])
        return try head(path, lines).firstCell ?? ""
    }

    private static func head(_ path: String, _ options: TableOptions) throws -> Head {
        var head = Head()
        let source = HeadSource(rest: try FileSource(path: path), left: headBytes)
        do throws(Fault) {
            _ = try TableReader(source: source, options: options).read(into: &head)
        } catch {
            // The head of a file ends anywhere: what was seen by then counts, and reading it whole tells what is wrong.
            head.isBroken = true
        }
        return head
    }
}

/// The first bytes of a file.
private struct HeadSource: ByteSource {
    let rest: FileSource
    var left: Int

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        let count = try rest.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)]))
        left -= count
        return count
    }
}

/// What the first lines of a file tell.
private struct Head: TableObserver {
    var labels: [String]?
    var width: Int?
    var firstCell: String?
    var isBroken = false

    mutating func header(_ labels: [String]) { self.labels = labels }

    mutating func row(_ row: borrowing RowView) {
        guard width == nil else { return }
        width = row.count
        firstCell = row.text(0)
    }
}
