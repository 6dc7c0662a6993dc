// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Fault.Code {
    /// A saved frontier does not belong to a tree of its size.
    public static let evidenceFrontierSize: Self = "evidence.frontier-size"
    /// A tile that a proof needs is not kept, or has not grown that far.
    public static let evidenceTileMissing: Self = "evidence.tile-missing"
    /// A stored tile has a length that no tile has.
    public static let evidenceTileLength: Self = "evidence.tile-length"
    /// A proof is asked for a record or a size that the log does not have.
    public static let evidenceProofRange: Self = "evidence.proof-range"
    /// A checkpoint cannot be signed.
    public static let evidenceNotSigned: Self = "evidence.not-signed"
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
                en: "The evidence tile \(tile.path()) is missing or too short. Build the tiles again from the journal.")
        )
    }

    static func tileLength(_ tile: Tile, _ count: Int) -> Fault {
        Fault(
            .evidenceTileLength,
            Text(
                zh: "证据块 \(tile.path()) 长 \(count) 字节,不是 32 的倍数或超过 8192。请从日志重建证据块。",
                en:
                    "The evidence tile \(tile.path()) has \(count) bytes, which is no multiple of 32 or more than 8192. "
                    + "Build the tiles again from the journal."))
    }

    static func recordMissing(_ index: UInt64) -> Fault {
        Fault(
            .evidenceRecordMissing,
            Text(
                zh: "第 \(index) 号记录缺失,或长度超过 65535 字节,无法导出。请核对日志。",
                en: "Record \(index) is missing or longer than 65,535 bytes and cannot be exported. Check the journal.")
        )
    }

    static func proofRange(_ what: String) -> Fault {
        Fault(
            .evidenceProofRange,
            Text(
                zh: "无法生成证明(\(what))。请使用小于日志长度的序号和不超过日志长度的大小。",
                en: "There is no such proof (\(what)). Ask for an index below the size and for sizes that the log has.")
        )
    }

    static func notSigned(_ name: String, cause: any Error) -> Fault {
        Fault(
            .evidenceNotSigned,
            Text(
                zh: "密钥“\(name)”无法签署检查点。请检查密钥文件。",
                en: "The key '\(name)' cannot sign the checkpoint. Check the key file."),
            cause: cause)
    }
}
