// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What a log commits itself to at one size: its origin, its size and its root (C2SP tlog-checkpoint).
public struct Checkpoint: Sendable, Hashable {
    /// The name of the log, which is also the name of its key.
    public let origin: KeyName
    /// How many records the log has.
    public let size: UInt64
    /// The root over them.
    public let root: Digest

    /// Makes a checkpoint.
    public init(origin: KeyName, size: UInt64, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// The three lines that are signed: the origin, the size in decimal, the root in base64.
    public var text: String {
        "\(origin)\n\(size)\n\(root.withUnsafeBytes { Base64.encode($0) })\n"
    }

    /// Reads the three lines.
    ///
    /// - Throws: `evidence.checkpoint-form` when a line is missing, of another form, or more lines follow.
    public init(_ text: String) throws(Refusal) {
        try self.init(Array(text.utf8)[...])
    }

    init(_ text: ArraySlice<UInt8>) throws(Refusal) {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count == 4, lines[3].isEmpty, let origin = String(validating: lines[0], as: UTF8.self),
            let size = UInt64(String(decoding: lines[1], as: UTF8.self)), let root = Base64.decode(lines[2]),
            let digest = Digest(bytes: root), let name = try? KeyName(origin)
        else { throw .checkpointForm }
        self.init(origin: name, size: size, root: digest)
        // `+7` and `007` are numbers too, but not the one spelling.
        guard self.text.utf8.elementsEqual(text) else { throw .checkpointForm }
    }
}
