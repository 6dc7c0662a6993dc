// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Counts the classes of a table row by row, exactly: classes are told apart by 128-bit hashes.
///
/// A quasi-identifier without a value is a value of its own. A short row lacks the values at its end.
public struct KAnonymityCounter: Sendable {
    /// Two independent hashes make the 128 bits.
    private static let seeds: (high: UInt64, low: UInt64) = (0x5851_F42D_4C95_7F2D, 0x1405_7B7E_F767_814F)

    private let plan: KAnonymityPlan
    private var columns: [(position: Int, generalisation: Generalisation)] = []
    private var sensitive: Int?
    private var missingLabels: [String]
    private var classes: ClassTable
    private var sensitiveValues: BoundedHashSet
    private var rowCount = 0
    private var isFull = false

    /// Starts a count; the labels may also come with the header.
    public init(_ plan: KAnonymityPlan, labels: [String] = []) {
        self.plan = plan
        missingLabels = []
        classes = ClassTable(limit: plan.classLimit)
        sensitiveValues = BoundedHashSet(limit: plan.classLimit)
        start(labels)
    }

    mutating func start(_ labels: [String]) {
        columns = plan.quasiIdentifiers.compactMap { column in
            labels.firstIndex(of: column.label).map { ($0, column.generalisation) }
        }
        sensitive = plan.sensitiveLabel.flatMap { labels.firstIndex(of: $0) }
        missingLabels = (plan.quasiIdentifiers.map(\.label) + [plan.sensitiveLabel].compactMap { $0 })
            .filter { !labels.contains($0) }
    }

    /// Counts a row; `cell` lends the bytes at a position, or `nil` where there is no value.
    public mutating func observe(_ cell: (Int) -> UnsafeRawBufferPointer?) {
        guard !isFull, !columns.isEmpty else { return }
        var key = KAnonymityCounter.seeds
        for (position, generalisation) in columns { KAnonymityCounter.add(cell(position), generalisation, to: &key) }
        count(key, sensitive: sensitive.map { cell($0) })
    }

    mutating func observe(_ row: borrowing RowView, _ missing: MissingCells) {
        guard !isFull, !columns.isEmpty else { return }
        var key = KAnonymityCounter.seeds
        for (position, generalisation) in columns {
            let cell = position < row.count ? missing.value(row, position) : nil
            KAnonymityCounter.add(cell, generalisation, to: &key)
        }
        guard let sensitive else { return count(key, sensitive: nil) }
        count(key, sensitive: .some(sensitive < row.count ? missing.value(row, sensitive) : nil))
    }

    private static func add(
        _ bytes: UnsafeRawBufferPointer?, _ generalisation: Generalisation, to key: inout (high: UInt64, low: UInt64)
    ) {
        key.high = ByteHash.combine(key.high, bytes.map { generalisation.hash($0, seed: seeds.high) } ?? 1)
        key.low = ByteHash.combine(key.low, bytes.map { generalisation.hash($0, seed: seeds.low) } ?? 1)
    }

    /// Counts the rows that wait, so that ``result()`` need not do so in a copy.
    mutating func finish() { classes.settle() }

    private mutating func count(_ key: (high: UInt64, low: UInt64), sensitive cell: UnsafeRawBufferPointer??) {
        rowCount += 1
        let (high, low) = key
        var isNewValue = false
        if let cell {
            let value = cell.map { ByteHash.hash($0, seed: high) } ?? 1
            switch sensitiveValues.insert(ByteHash.combine(ByteHash.combine(low, high), value)) {
            case .new: isNewValue = true
            case .known: break
            case .full: isFull = true
            }
        }
        classes.insert(high: high, low: low, hasNewSensitiveValue: isNewValue)
    }

    /// The count.
    ///
    /// - Throws: `k-anonymity.no-such-column` when the plan names a column the table lacks, or none;
    ///   `k-anonymity.too-many-columns` and `k-anonymity.too-many-classes` above the plan's limits.
    public func result() throws(Refusal) -> KAnonymity {
        guard missingLabels.isEmpty, !plan.quasiIdentifiers.isEmpty else { throw .noSuchColumn(missingLabels) }
        let columnCount = plan.quasiIdentifiers.count
        guard columnCount <= KAnonymityPlan.columnLimit else { throw .tooManyColumns(columnCount) }
        var classes = classes
        if classes.isUnsettled { classes.settle() }
        guard !isFull, !classes.isOverfull else { throw .tooManyClasses(plan.classLimit) }
        var smallest = Int.max
        var smallestKept = Int.max
        var singletons = 0
        var rowsBelow = 0
        var diversity = Int.max
        for slot in classes.classes {
            smallest = min(smallest, slot.rows)
            diversity = min(diversity, slot.sensitiveValues)
            if slot.rows == 1 { singletons += 1 }
            if slot.rows < plan.threshold { rowsBelow += slot.rows } else { smallestKept = min(smallestKept, slot.rows) }
        }
        return KAnonymity(
            quasiIdentifiers: plan.quasiIdentifiers.map { $0.label.cut(toBytes: Examination.labelBytes) },
            rowCount: rowCount, k: rowCount > 0 ? smallest : 0,
            classCount: classes.count, singletonCount: singletons, threshold: plan.threshold, rowsBelowThreshold: rowsBelow,
            kAfterSuppression: smallestKept == .max ? 0 : smallestKept,
            l: sensitive == nil ? nil : (rowCount > 0 ? diversity : 0))
    }
}

extension Refusal.Code {
    /// A plan names a column that the table lacks.
    public static let kAnonymityNoSuchColumn: Self = "k-anonymity.no-such-column"
    /// A plan names more columns than are told apart.
    public static let kAnonymityTooManyColumns: Self = "k-anonymity.too-many-columns"
    /// A table has more classes than are counted.
    public static let kAnonymityTooManyClasses: Self = "k-anonymity.too-many-classes"
}

extension Refusal {
    static func noSuchColumn(_ labels: [String]) -> Refusal {
        let list = labels.joined(separator: ", ")
        return Refusal(
            .kAnonymityNoSuchColumn,
            Text(
                zh: "k-匿名检查的列不存在或未声明:\(list)。请声明表中存在的准标识符列。",
                en: "Columns of the k-anonymity check are not in the table, or none was named: \(list). "
                    + "Name columns of the table."),
            subject: labels.first)
    }

    static func tooManyColumns(_ count: Int) -> Refusal {
        Refusal(
            .kAnonymityTooManyColumns,
            Text(
                zh: "准标识符列有 \(count) 个,最多 \(KAnonymityPlan.columnLimit) 个。请只列出能与外部数据关联的列。",
                en: "\(count) quasi-identifiers are named, \(KAnonymityPlan.columnLimit) at most. "
                    + "Name those that outside data share."))
    }

    static func tooManyClasses(_ limit: Int) -> Refusal {
        Refusal(
            .kAnonymityTooManyClasses,
            Text(
                zh: "等价类超过 \(limit) 个,无法精确计数。请先泛化准标识符(前缀、年份、区间)再检查。",
                en: "There are more than \(limit) classes to count. "
                    + "Make the quasi-identifiers coarser (prefix, year, band) and check again."))
    }
}
