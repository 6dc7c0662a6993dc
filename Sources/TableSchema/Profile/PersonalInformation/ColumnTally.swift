// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What was found in one column so far.
struct ColumnTally {
    /// What the label says.
    let hint: PersonalInformationKind?
    private(set) var present = 0
    private var entries = [Entry](repeating: Entry(), count: PersonalInformationKind.allCases.count)

    private struct Entry {
        var count = 0
        var nearMisses = 0
        var lastRow = 0
        var lastNearMiss = 0
        var rows: [Int] = []
        var example: String?
    }

    init(label: String) { hint = ColumnNameHint.kind(of: label) }

    @inline(__always)
    mutating func countPresent() { present += 1 }

    /// Counts a hit, at most once a cell and kind.
    mutating func note(_ kind: PersonalInformationKind, isValid: Bool, row: Int, _ value: UnsafeRawBufferPointer) {
        let index = kind.index
        guard isValid else {
            if entries[index].lastNearMiss != row { entries[index].nearMisses += 1 }
            entries[index].lastNearMiss = row
            return
        }
        guard entries[index].lastRow != row else { return }
        entries[index].lastRow = row
        entries[index].count += 1
        if entries[index].count <= PersonalInformationScanner.firstRowLimit { entries[index].rows.append(row) }
        if entries[index].example == nil { entries[index].example = MaskedExample.text(value, kind: kind) }
    }

    /// The findings, in the order of the kinds.
    func findings(column: Int, label: String) -> [PersonalInformationFinding] {
        PersonalInformationKind.allCases.compactMap { kind in
            let entry = entries[kind.index]
            let isNamed = isNamed(kind)
            guard entry.count > 0 || entry.nearMisses > 0 || (isNamed && kind == hint && present > 0) else { return nil }
            return PersonalInformationFinding(
                column: column, label: label, kind: kind, count: entry.count, nearMissCount: entry.nearMisses,
                share: present > 0 ? .share(of: entry.count, in: present) : .zero, firstRows: entry.rows,
                maskedExample: entry.example, isNamed: isNamed, confidence: confidence(entry, kind, isNamed),
                treatment: kind.treatment)
        }
    }

    // A column of telephone numbers may hold either kind.
    private func isNamed(_ kind: PersonalInformationKind) -> Bool {
        switch (hint, kind) {
        case (.mobile, .landline), (.landline, .mobile): true
        default: hint == kind
        }
    }

    private func confidence(
        _ entry: Entry, _ kind: PersonalInformationKind, _ isNamed: Bool
    ) -> PersonalInformationFinding.Confidence {
        guard entry.count > 0 else { return .low }
        if isNamed { return entry.count * 10 >= present ? .high : .medium }
        // A tenth of any digits pass a check digit: so many near misses mean that the hits are chance.
        guard kind.isSelfProving, entry.nearMisses <= entry.count * 3 else {
            return entry.count * 2 >= present && entry.nearMisses <= entry.count * 3 ? .medium : .low
        }
        return entry.count * 2 >= present ? .high : .medium
    }
}
