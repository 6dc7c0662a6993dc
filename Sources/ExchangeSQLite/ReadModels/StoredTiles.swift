// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import GRDB

import struct Foundation.Data

/// The tiles of the evidence log, as the database keeps them.
struct StoredTiles: TileSource {
    private let pool: DatabasePool

    init(_ pool: DatabasePool) { self.pool = pool }

    func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]? {
        do {
            return try pool.read { try Self.tile(level: level, index: index, $0) }
        } catch {
            throw .readModelsUnreadable(pool.path, error)
        }
    }

    static func tile(level: Int, index: UInt64, _ db: Database) throws -> [UInt8]? {
        try Data.fetchOne(
            db, sql: "SELECT bytes FROM tile WHERE level = ? AND place = ?", arguments: [level, Int64(clamping: index)]
        ).map(Array.init)
    }
}
