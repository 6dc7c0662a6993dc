// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Someone who watches a table go by: a validator, a profile, a scan for personal information.
///
/// One reading serves any number of observers (see ``TableObserverPair``). The order of calls is: `header` once (with no
/// labels if the dialect has no header), then `row` or `defect` for each row, then `finish` when the whole file was sound.
/// When the reading stops with a fault, `finish` is never called and what was seen must not be published.
public protocol TableObserver {
    /// Takes the labels of the header row.
    mutating func header(_ labels: [String])
    /// Takes a row; it may have fewer or more cells than the header has labels.
    mutating func row(_ row: borrowing RowView)
    /// Hears that a row was left out.
    mutating func defect(_ defect: RowDefect)
    /// Hears that another block of the file was read, about four times a MiB; stops the reading by what it throws.
    mutating func reached(byte: Int) throws(Fault)
    /// Hears that the table ended well; throws when its own machinery (a temporary file) broke.
    mutating func finish() throws(Fault)
}

extension TableObserver {
    /// Ignores the defect.
    public mutating func defect(_ defect: RowDefect) {}
    /// Does nothing.
    public mutating func reached(byte: Int) throws(Fault) {}
    /// Does nothing.
    public mutating func finish() throws(Fault) {}
}
