// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Finds keys that occur twice, however many rows there are: in memory first, then in a temporary file.
///
/// Once the table is full, keys go to the file, parted by their hash; at the end each part is read and fits in memory again.
final class UniqueIndex {
    private var table: KeyTable
    private let mostSlots: Int
    private var spill: KeySpill?
    private(set) var fault: Fault?

    init(mostSlots: Int) {
        self.mostSlots = mostSlots
        table = KeyTable(mostSlots: mostSlots)
    }

    /// Foretells a key that will be added.
    @inline(__always)
    func prefetch(_ hash: KeyHash) { table.prefetch(hash) }

    /// Adds a key; gives the row it stood in before, if that is known already.
    @inline(__always)
    func insert(_ entry: KeyEntry) -> Int? {
        if spill == nil {
            switch table.insert(entry) {
            case .new: return nil
            case .known(let row): return Int(row)
            case .full: startSpilling()
            }
        }
        append(entry)
        return nil
    }

    /// Finds what only the end can tell: keys of the file that occur twice, each with its row and the row before.
    func finish(_ found: (_ row: Int, _ first: Int) -> Void) throws(Fault) {
        if let fault { throw fault }
        guard let spill else { return }
        try spill.flush()
        for part in 0..<KeySpill.partCount {
            try finish(spill, part: part, found)
        }
    }

    private func finish(_ spill: KeySpill, part: Int, _ found: (Int, Int) -> Void) throws(Fault) {
        // A part too large for memory is read several times, each time for a share of its keys.
        let shares = max(1, (spill.count(of: part) * 2 + mostSlots - 1) / mostSlots)
        for share in 0..<shares {
            table.removeAll()
            var isFull = false
            try spill.visit(part: part) { entry in
                // The parts took the top bits and the table takes the lowest.
                guard Int(truncatingIfNeeded: entry.hash.high >> 32 & 0xFF_FFFF) % shares == share else { return }
                switch table.insert(entry) {
                case .new: return
                case .known(let row): found(Int(entry.row), Int(row))
                case .full: isFull = true
                }
            }
            if isFull { throw UniqueIndex.tooManyAlike }
        }
    }

    /// Hashes spread evenly; a share that does not fit was made to measure.
    private static var tooManyAlike: Fault {
        Fault(
            "table.keys-too-alike",
            Text(
                zh: "键的分布异常,无法在限定内存内检查唯一性。请提高 keyBytes 或检查文件来源。",
                en: "The keys are spread too unevenly to be checked in the memory allowed. "
                    + "Raise keyBytes, or ask where the file comes from."))
    }

    private func startSpilling() {
        do throws(Fault) {
            let spill = try KeySpill()
            self.spill = spill
            try table.visit { (entry) throws(Fault) in try spill.append(entry) }
            table.removeAll()
        } catch {
            fault = error
        }
    }

    private func append(_ entry: KeyEntry) {
        guard fault == nil, let spill else { return }
        do throws(Fault) {
            try spill.append(entry)
        } catch {
            fault = error
        }
    }
}
