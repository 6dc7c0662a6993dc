// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Two observers fed by one reading; pairs of pairs feed more.
public struct TableObserverPair<First: TableObserver, Second: TableObserver>: TableObserver {
    /// The observer that hears everything first.
    public var first: First
    /// The observer that hears everything second.
    public var second: Second

    /// Pairs two observers.
    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    /// Passes the labels on.
    public mutating func header(_ labels: [String]) {
        first.header(labels)
        second.header(labels)
    }

    /// Passes the row on.
    public mutating func row(_ row: borrowing RowView) {
        first.row(row)
        second.row(row)
    }

    /// Passes the defect on.
    public mutating func defect(_ defect: RowDefect) {
        first.defect(defect)
        second.defect(defect)
    }

    /// Tells both how far the reading is.
    public mutating func reached(byte: Int) throws(Fault) {
        try first.reached(byte: byte)
        try second.reached(byte: byte)
    }

    /// Lets both finish.
    public mutating func finish() throws(Fault) {
        try first.finish()
        try second.finish()
    }
}
