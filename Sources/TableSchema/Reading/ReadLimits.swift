// SPDX-License-Identifier: Apache-2.0

/// How much of a file's size the reader puts up with. Nothing a participant uploads may use unbounded memory.
public struct ReadLimits: Sendable, Hashable {
    /// The longest cell, in bytes.
    public var fieldBytes = 1 << 20
    /// The longest row, in bytes.
    public var rowBytes = 8 << 20
    /// The most cells in a row.
    public var columns = 16_384
    /// The most bytes a compressed file may unpack to.
    public var unpackedBytes = 16 << 30
    /// How many times larger than the packed file the unpacked one may be (after the first 128 KiB).
    public var unpackRatio = 200
    /// How deeply JSON may nest.
    public var jsonDepth = 64
    /// How many bytes are read at once.
    public var bufferBytes = 256 << 10

    /// The usual limits.
    public init() {}
}
