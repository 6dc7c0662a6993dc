// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel

/// A log of small records with everything that proofs and exports read.
struct SampleLog: RecordSource {
    private(set) var records: [[UInt8]] = []
    private(set) var leaves: [Digest] = []
    private(set) var tree = TiledTree()
    private(set) var tiles = MemoryTiles()

    init(count: Int) {
        for index in 0..<count {
            let record = SampleLog.record(index)
            records.append(record)
            leaves.append(.leaf(of: record))
            tree.append(.leaf(of: record))
        }
        tiles.storeChanges(of: &tree)
    }

    /// `{"no": index}` in CBOR, with a text that varies in length.
    static func record(_ index: Int) -> [UInt8] {
        var writer = CBORWriter()
        writer.beginMap(2)
        writer.write("no")
        writer.write(index)
        writer.write("note")
        writer.write(String(repeating: "敦煌", count: index % 4))
        return writer.bytes
    }

    func records(in range: Range<UInt64>) throws(Fault) -> [[UInt8]] {
        Array(records[Int(range.lowerBound)..<min(Int(range.upperBound), records.count)])
    }
}
