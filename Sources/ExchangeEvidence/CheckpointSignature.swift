// SPDX-License-Identifier: Apache-2.0

/// One signature line under a checkpoint; it may be of a kind or a key that we do not know.
public struct CheckpointSignature: Sendable, Hashable {
    static let dash = "— "

    /// The name of the key.
    public let name: KeyName
    /// The id of the key.
    public let keyID: UInt32
    /// The signature; 64 bytes for Ed25519.
    public let bytes: [UInt8]

    /// Makes a signature line.
    public init(name: KeyName, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// The line as it is written, without its newline.
    public var line: String {
        CheckpointSignature.dash + name.description + " " + Base64.encode(KeyID.bytes(keyID) + bytes)
    }

    /// Reads a line; `nil` when it is not a signature line.
    init?(line: ArraySlice<UInt8>) {
        let dash = Array(CheckpointSignature.dash.utf8)
        guard line.starts(with: dash) else { return nil }
        let parts = line.dropFirst(dash.count).split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let text = String(validating: parts[0], as: UTF8.self), let name = try? KeyName(text),
            let bytes = Base64.decode(parts[1]), bytes.count > 4
        else { return nil }
        self.init(
            name: name, keyID: bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(bytes.dropFirst(4)))
    }
}
