// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Reads a table once, from the first byte to the last, in bounded memory.
///
///     var reader = TableReader(source: try FileSource(path: "visitors.csv"))
///     var observer = MyObserver()
///     let summary = try reader.read(into: &observer)
public struct TableReader {
    private let source: any ByteSource
    private let options: TableOptions

    /// Prepares to read a source; gzip is recognised by its first bytes.
    public init(source: any ByteSource, options: TableOptions = TableOptions()) {
        self.source = source
        self.options = options
    }

    /// Reads everything and feeds the observer.
    ///
    /// - Parameters:
    ///   - observer: Who is fed.
    ///   - progress: Hears how many bytes of text were read so far, about four times a MiB.
    /// - Returns: What the reading came to.
    /// - Throws: ``Fault`` when the file is not what it says: bad encoding, NUL bytes, an open quote, a broken archive,
    ///   a limit exceeded. Nothing the observer saw may be used then.
    public func read(
        into observer: inout some TableObserver, progress: ((Int) -> Void)? = nil
    ) throws(Fault) -> ReadSummary {
        throw Fault("table.not-written", Text(zh: "", en: ""))
    }
}
