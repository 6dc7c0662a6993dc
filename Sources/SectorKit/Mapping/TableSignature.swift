// SPDX-License-Identifier: Apache-2.0

/// What tells a published file from others: its column names, and where it has none, how its first line starts.
public struct TableSignature: Sendable, Hashable {
    /// Columns it has. For a JSON document that holds no table: names of its outermost members.
    public let labels: Set<String>
    /// Whether it has no other columns.
    public let isExact: Bool
    /// How its first line starts.
    public let firstLine: String?
    /// How its name starts; for files that their contents do not tell from others.
    public let fileName: String?

    /// Describes a file.
    public init(labels: Set<String> = [], isExact: Bool = false, firstLine: String? = nil, fileName: String? = nil) {
        self.labels = labels
        self.isExact = isExact
        self.firstLine = firstLine
        self.fileName = fileName
    }

    /// The same signature, with more columns that the file must have.
    public func with(_ more: Set<String>) -> TableSignature {
        TableSignature(labels: labels.union(more), isExact: isExact, firstLine: firstLine, fileName: fileName)
    }

    /// Whether a file is one of those, by its column names, its first line and its name.
    public func fits(_ labels: [String], firstLine: String, fileName: String) -> Bool {
        guard firstLine.hasPrefix(self.firstLine ?? ""), fileName.hasPrefix(self.fileName ?? "") else { return false }
        return isExact ? Set(labels) == self.labels : self.labels.isSubset(of: labels)
    }

    /// Whether every file that fits this one fits the other too, and not the reverse: then this one is the better guess.
    public func isNarrower(than other: TableSignature) -> Bool {
        demands != other.demands && demands.isSuperset(of: other.demands)
    }

    private enum Demand: Hashable {
        case label(String)
        case firstLine, fileName, exactness
    }

    private var demands: Set<Demand> {
        var demands = Set(labels.map(Demand.label))
        if firstLine != nil { demands.insert(.firstLine) }
        if fileName != nil { demands.insert(.fileName) }
        if isExact { demands.insert(.exactness) }
        return demands
    }
}
