// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The tables of the read models.
enum ReadModelSchema {
    static var version: SchemaVersion { .migrations(migrator) { .readModelsNewer($0, $1) } }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: products, orders, entries, subjects, tiles") { db in
            try db.execute(
                sql: """
                    CREATE TABLE position (sequence INTEGER NOT NULL);
                    INSERT INTO position VALUES (0);
                    CREATE TABLE product (
                        serial INTEGER PRIMARY KEY, sector TEXT NOT NULL, grade TEXT, status TEXT NOT NULL, bytes BLOB NOT NULL);
                    CREATE VIRTUAL TABLE product_words USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 0');
                    CREATE TABLE orders (
                        serial INTEGER PRIMARY KEY, region INTEGER NOT NULL, product INTEGER NOT NULL, buyer INTEGER NOT NULL,
                        seller INTEGER NOT NULL, price INTEGER NOT NULL, currency TEXT NOT NULL, purpose TEXT NOT NULL,
                        status TEXT NOT NULL, placed INTEGER NOT NULL, changed INTEGER NOT NULL, sequence INTEGER NOT NULL);
                    CREATE INDEX orders_by_buyer ON orders (buyer);
                    CREATE INDEX orders_by_seller ON orders (seller);
                    CREATE TABLE entry (
                        sequence INTEGER NOT NULL, slot INTEGER NOT NULL, instant INTEGER NOT NULL, bytes BLOB NOT NULL,
                        PRIMARY KEY (sequence, slot)) WITHOUT ROWID;
                    CREATE TABLE account_entry (
                        owner INTEGER NOT NULL, kind INTEGER NOT NULL, currency TEXT NOT NULL, sequence INTEGER NOT NULL,
                        slot INTEGER NOT NULL, PRIMARY KEY (owner, kind, currency, sequence, slot)) WITHOUT ROWID;
                    CREATE TABLE subject (
                        kind INTEGER NOT NULL, serial INTEGER NOT NULL, sequence INTEGER NOT NULL,
                        PRIMARY KEY (kind, serial, sequence)) WITHOUT ROWID;
                    CREATE TABLE tile (
                        level INTEGER NOT NULL, place INTEGER NOT NULL, bytes BLOB NOT NULL,
                        PRIMARY KEY (level, place)) WITHOUT ROWID;
                    """)
        }
        // Columns that only records can fill: the tables are emptied, and the projector makes them again from the journal.
        migrator.registerMigration("2: qualities of products, turnover") { db in
            try clear(db)
            try db.execute(
                sql: """
                    DROP TABLE product;
                    CREATE TABLE product (
                        serial INTEGER PRIMARY KEY, status TEXT NOT NULL, sector TEXT NOT NULL, kind TEXT NOT NULL, region TEXT NOT NULL,
                        grade TEXT NOT NULL, form TEXT NOT NULL, priceModel TEXT NOT NULL, updated INTEGER NOT NULL);
                    CREATE TABLE product_summary (serial INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
                    CREATE TABLE participant (serial INTEGER PRIMARY KEY, region INTEGER NOT NULL);
                    CREATE TABLE turnover (
                        day INTEGER NOT NULL, sector TEXT NOT NULL, kind TEXT NOT NULL, currency TEXT NOT NULL, deals INTEGER NOT NULL,
                        minorUnits INTEGER NOT NULL, PRIMARY KEY (day, sector, kind, currency)) WITHOUT ROWID;
                    """)
        }
        return migrator
    }

    static func position(_ db: Database) throws -> UInt64 {
        UInt64(try Int64.fetchOne(db, sql: "SELECT sequence FROM position") ?? 0)
    }

    /// Empties every table.
    static func reset(_ db: Database) throws {
        try clear(db)
        try db.execute(sql: "DELETE FROM product_summary; DELETE FROM participant; DELETE FROM turnover;")
    }

    /// Empties the tables of the first migration.
    private static func clear(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM product; DELETE FROM product_words; DELETE FROM orders; DELETE FROM entry;
                DELETE FROM account_entry; DELETE FROM subject; DELETE FROM tile; UPDATE position SET sequence = 0;
                """)
    }
}
