// SPDX-License-Identifier: Apache-2.0
import GRDB
import GRDBSQLite

/// A statement that is run for many rows, its values given one after another.
///
/// GRDB boxes each value of a row; where rows come by the thousand, that costs more than SQLite itself.
struct RowStatement {
    // SQLite copies what it is given before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private let statement: Statement
    private let connection: OpaquePointer?
    private var column: Int32 = 0

    init(_ database: Database, _ sql: String) throws {
        statement = try database.cachedStatement(sql: sql)
        connection = database.sqliteConnection
    }

    mutating func bind(_ value: some FixedWidthInteger) {
        column += 1
        sqlite3_bind_int64(statement.sqliteStatement, column, Int64(value))
    }

    mutating func bind(_ text: String) {
        column += 1
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
                _ = sqlite3_bind_text(statement.sqliteStatement, column, $0.baseAddress, Int32($0.count), Self.copied)
            }
        }
    }

    mutating func bind(_ bytes: [UInt8]) {
        column += 1
        bytes.withUnsafeBytes {
            _ = sqlite3_bind_blob(statement.sqliteStatement, column, $0.baseAddress, Int32($0.count), Self.copied)
        }
    }

    /// Runs the statement for the values given, and makes it ready for the next row's.
    mutating func run() throws {
        column = 0
        let result = sqlite3_step(statement.sqliteStatement)
        // Its answer is the step's once more.
        sqlite3_reset(statement.sqliteStatement)
        guard result == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: result), message: connection.map { String(cString: sqlite3_errmsg($0)) })
        }
    }
}
