// SPDX-License-Identifier: Apache-2.0

/// How large a bank's file may be before it is refused unread.
public struct BankFileLimits: Sendable, Hashable {
    /// The most bytes of a file.
    public var byteCount: Int
    /// The most elements inside one another; the messages themselves need about 12.
    public var depth: Int
    /// The most elements of a file.
    public var elementCount: Int

    /// Sets limits.
    public init(byteCount: Int = 64 << 20, depth: Int = 40, elementCount: Int = 2_000_000) {
        self.byteCount = byteCount
        self.depth = depth
        self.elementCount = elementCount
    }

    /// 64 MiB, 40 levels, two million elements.
    public static let standard = BankFileLimits()
}
