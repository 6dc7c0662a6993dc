// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Where the records of a log are kept: the journal, read by position.
public protocol RecordSource {
    /// The bytes of the records of a range, in order.
    ///
    /// - Parameter range: Which records, the first one of the log being 0. An export asks for at most 256 at a time.
    /// - Throws: A fault when the store cannot be read.
    func records(in range: Range<UInt64>) throws(Fault) -> [[UInt8]]
}
