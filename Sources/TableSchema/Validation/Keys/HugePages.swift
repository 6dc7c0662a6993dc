// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#endif

/// Large pages for large tables.
///
/// Keys land anywhere in a table: in ordinary pages the first touch of each one costs more than the key.
enum HugePages {
    private static let bytes = 2 << 20

    /// How memory of so many bytes is best aligned.
    static func alignment(of count: Int) -> Int { count >= bytes ? bytes : 64 }

    /// Asks for large pages wherever whole ones fit; call it before the memory is touched.
    static func advise(_ memory: UnsafeMutableRawBufferPointer) {
        #if canImport(Glibc)
            guard let start = memory.baseAddress else { return }
            let first = start.alignedUp(toMultipleOf: bytes)
            let count = (start + memory.count).alignedDown(toMultipleOf: bytes) - first
            if count > 0 { _ = madvise(first, count, MADV_HUGEPAGE) }
        #endif
    }
}
