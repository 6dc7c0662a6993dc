// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Reads a table once, from the first byte to the last, in bounded memory.
///
///     let reader = TableReader(source: try FileSource(path: "visitors.csv"))
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

    /// Reads everything and feeds the observer. A reader reads once.
    ///
    /// - Parameters:
    ///   - observer: Who is fed.
    ///   - progress: Hears how many bytes of text were read so far, about four times a MiB.
    /// - Returns: What the reading came to.
    /// - Throws: `Fault` when the file is not what it says: bad encoding, NUL bytes, an open quote, a broken archive,
    ///   a limit exceeded. Nothing the observer saw may be used then.
    public func read(
        into observer: inout some TableObserver, progress: ((Int) -> Void)? = nil
    ) throws(Fault) -> ReadSummary {
        let opened = try OpenedSource(source, options: options)
        var summary = ReadSummary()
        summary.encoding = opened.encoding
        summary.isCompressed = opened.isCompressed
        let buffer = TextBuffer(source: opened.text, bytes: options.limits.bufferBytes, progress: progress)
        switch options.format {
        case .delimited, .fixedWidth: try readDelimited(buffer, into: &observer, &summary)
        case .jsonLines: try readJSONLines(buffer, into: &observer, &summary)
        }
        summary.bytes = buffer.bytesRead
        try observer.finish()
        return summary
    }

    private func readDelimited(
        _ buffer: TextBuffer, into observer: inout some TableObserver, _ summary: inout ReadSummary
    ) throws(Fault) {
        var scanner = RowScanner(buffer: buffer, dialect: options.dialect, limits: options.limits)
        for _ in 0..<options.dialect.skipLines { _ = try scanner.skipLine() }
        summary.labels = try readHeader(&scanner)
        if !options.labels.isEmpty { summary.labels = options.labels }
        summary.hint = DelimiterHint.hint(labels: summary.labels, delimiter: options.dialect.delimiter)
        observer.header(summary.labels)
        while true {
            switch try scanner.next() {
            case .row:
                summary.rows += 1
                if let defect = scanner.defect, !options.dialect.isLenient {
                    summary.defects += 1
                    observer.defect(scanner.describe(defect))
                } else if options.format == .fixedWidth {
                    cut(scanner.view(), into: &observer)
                } else {
                    observer.row(scanner.view())
                }
            case .blank: continue
            case .unfinished: try observer.reached(byte: buffer.bytesRead)
            case .end: return
            }
        }
    }

    /// Cuts the one cell of a fixed-width line into the cells of its columns.
    private func cut(_ line: borrowing RowView, into observer: inout some TableObserver) {
        let whole = line.cell(0)
        guard let base = whole.baseAddress ?? UnsafeRawPointer(bitPattern: 1) else { return }
        let cells = options.fixedColumns.map { column in
            let place = column.cell(of: whole)
            return CellRange(start: place.lowerBound, count: place.count)
        }
        cells.withUnsafeBufferPointer { cells in
            guard let first = cells.baseAddress else { return }
            observer.row(
                RowView(
                    number: line.number, line: line.line, isASCII: line.isASCII, hasControls: line.hasControls, base: base,
                    cells: first, count: cells.count))
        }
    }

    private func readHeader(_ scanner: inout RowScanner) throws(Fault) -> [String] {
        var labels: [String] = []
        var rows = 0
        while rows < options.dialect.headerRows {
            switch try scanner.next() {
            case .row:
                if let defect = scanner.defect, !options.dialect.isLenient {
                    throw Fault("table.header-not-read", scanner.describe(defect).message)
                }
                let row = scanner.view()
                for index in 0..<row.count {
                    let text = row.text(index)
                    if index >= labels.count {
                        labels.append(text)
                    } else if !text.isEmpty {
                        labels[index] += labels[index].isEmpty ? text : " " + text
                    }
                }
                rows += 1
            case .blank, .unfinished: continue
            case .end:
                throw Fault(
                    "table.no-header",
                    Text(
                        zh: "文件没有表头:内容为空或行数不足。请在第一行写列名。",
                        en: "The file has no header: it is empty or too short. Name the columns on its first line."))
            }
        }
        return labels
    }

    private func readJSONLines(
        _ buffer: TextBuffer, into observer: inout some TableObserver, _ summary: inout ReadSummary
    ) throws(Fault) {
        var scanner = JSONLinesScanner(buffer: buffer, limits: options.limits)
        try scanner.readHeader()
        summary.labels = scanner.labels
        observer.header(scanner.labels)
        var reached = 0
        while true {
            if buffer.bytesRead > reached {
                reached = buffer.bytesRead
                try observer.reached(byte: reached)
            }
            switch try scanner.next() {
            case .row:
                summary.rows += 1
                scanner.bytes.withUnsafeBytes { bytes in
                    scanner.cells.withUnsafeBufferPointer { cells in
                        guard let base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1), let first = cells.baseAddress
                        else { return }
                        observer.row(
                            RowView(
                                number: scanner.number, line: scanner.line, isASCII: false, base: base, cells: first,
                                count: cells.count))
                    }
                }
            case .defect(let defect):
                summary.rows += 1
                summary.defects += 1
                observer.defect(defect)
            case .end: return
            }
        }
    }
}
