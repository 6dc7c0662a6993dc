// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// A source whose packing and encoding are known and undone, so that what comes out is UTF-8 text.
struct OpenedSource {
    let text: any ByteSource
    let encoding: TextEncoding
    let isCompressed: Bool

    private static let gzipMagic: [UInt8] = [0x1F, 0x8B]

    init(_ source: any ByteSource, options: TableOptions) throws(Fault) {
        var raw = source
        var start = try PrefixedSource.peek(4, of: &raw)
        var current: any ByteSource = PrefixedSource(prefix: start[...], rest: raw)
        isCompressed = start.starts(with: OpenedSource.gzipMagic)
        if isCompressed {
            current = try GzipSource(packed: current, limits: options.limits)
            start = try PrefixedSource.peek(4, of: &current)
            guard !start.starts(with: OpenedSource.gzipMagic) else {
                throw Fault(
                    "table.gzip-nested",
                    Text(
                        zh: "gzip 里面还是 gzip,不是表格。只解压一层,请先自行解开。",
                        en: "Inside the gzip file is another gzip file, not a table. "
                            + "Only one layer is unpacked: unpack it first."))
            }
        }
        let mark = ByteOrderMark(start)
        encoding = try OpenedSource.encoding(mark: mark, declared: options.encoding)
        let body: ArraySlice<UInt8> = start.dropFirst(mark.encoding == encoding ? mark.length : 0)
        let unmarked: any ByteSource = PrefixedSource(prefix: body, rest: isCompressed ? current : raw)
        text = encoding == .utf8 ? unmarked : try TranscodingSource(original: unmarked, encoding: encoding)
    }

    private static func encoding(mark: ByteOrderMark, declared: TextEncoding?) throws(Fault) -> TextEncoding {
        guard let declared else { return mark.encoding ?? .utf8 }
        if let marked = mark.encoding, marked != declared {
            throw Fault(
                "table.encoding-contradicted",
                Text(
                    zh: "声明的编码是 \(declared.rawValue),但文件开头的标记是 \(marked.rawValue)。请更正声明。",
                    en: "The declared encoding is \(declared.rawValue), but the file starts with the mark of "
                        + "\(marked.rawValue). Correct the declaration."))
        }
        return declared
    }
}
