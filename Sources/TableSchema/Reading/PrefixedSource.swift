// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// A source with some bytes put back in front of it, after someone looked at them.
struct PrefixedSource: ByteSource {
    private var prefix: ArraySlice<UInt8>
    private var rest: any ByteSource

    init(prefix: ArraySlice<UInt8>, rest: any ByteSource) {
        self.prefix = prefix
        self.rest = rest
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        if prefix.isEmpty { return try rest.read(into: buffer) }
        let count = min(prefix.count, buffer.count)
        buffer.copyBytes(from: prefix.prefix(count))
        prefix = prefix.dropFirst(count)
        return count
    }

    /// Takes the first bytes of a source, at most `count`.
    static func peek(_ count: Int, of source: inout any ByteSource) throws(Fault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var fault: Fault?
        let filled = bytes.withUnsafeMutableBytes { buffer in
            do throws(Fault) {
                return try source.fill(buffer)
            } catch {
                fault = error
                return 0
            }
        }
        if let fault { throw fault }
        return Array(bytes.prefix(filled))
    }
}
