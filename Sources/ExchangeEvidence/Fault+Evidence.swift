// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Fault.Code {
    /// A saved frontier does not belong to a tree of its size.
    public static let evidenceFrontierSize: Self = "evidence.frontier-size"
    /// A tile that a proof needs is not kept, or has not grown that far.
    public static let evidenceTileMissing: Self = "evidence.tile-missing"
    /// A stored tile has a length that no tile has.
    public static let evidenceTileLength: Self = "evidence.tile-length"
    /// A record that an export needs is not kept.
    public static let evidenceRecordMissing: Self = "evidence.record-missing"
}

extension Fault {
    static func frontierSize(_ size: UInt64, count: Int) -> Fault {
        Fault(
            .evidenceFrontierSize,
            Text(
                zh: "\(size) 条记录的证据树应保存 \(size.nonzeroBitCount) 个摘要,实有 \(count) 个。请从日志重建证据树。",
                en: "An evidence tree of \(size) records is saved as \(size.nonzeroBitCount) digests, not \(count). "
                    + "Build it again from the journal."))
    }

    static func tileMissing(_ tile: Tile) -> Fault {
        Fault(
            .evidenceTileMissing,
            Text(
                zh: "证据块 \(tile.path()) 不存在或不完整。请从日志重建证据块。",
                en: "The evidence tile \(tile.path()) is missing or too short. Build the tiles again from the journal."))
    }

    static func tileLength(_ tile: Tile, _ count: Int) -> Fault {
        Fault(
            .evidenceTileLength,
            Text(
                zh: "证据块 \(tile.path()) 长 \(count) 字节,不是 32 的倍数或超过 8192。请从日志重建证据块。",
                en: "The evidence tile \(tile.path()) has \(count) bytes, which is no multiple of 32 or more than 8192. "
                    + "Build the tiles again from the journal."))
    }

    static func recordMissing(_ index: UInt64) -> Fault {
        Fault(
            .evidenceRecordMissing,
            Text(
                zh: "第 \(index) 号记录缺失,或长度超过 65535 字节,无法导出。请核对日志。",
                en: "Record \(index) is missing or longer than 65,535 bytes and cannot be exported. Check the journal."))
    }
}
