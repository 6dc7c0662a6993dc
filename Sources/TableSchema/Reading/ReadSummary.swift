// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What one reading of a table came to.
public struct ReadSummary: Sendable, Equatable {
    /// The labels of the header; empty when the dialect has none.
    public var labels: [String] = []
    /// How many rows of data there were, defective ones included, blank lines not.
    public var rows = 0
    /// How many rows were left out as defective.
    public var defects = 0
    /// How many bytes of text were read, after unpacking.
    public var bytes = 0
    /// The encoding that was read.
    public var encoding = TextEncoding.utf8
    /// Whether the file was packed with gzip.
    public var isCompressed = false
    /// What looks odd about the whole file: a table of one column that another delimiter would split.
    public var hint: Text?
}
