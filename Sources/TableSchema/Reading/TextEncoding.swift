// SPDX-License-Identifier: Apache-2.0

/// How a file writes its characters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, the default. A byte order mark is skipped.
    case utf8 = "utf-8"
    /// GB 18030, the Chinese national encoding; GBK and GB 2312 are read as it.
    case gb18030
    /// UTF-16, low byte first.
    case utf16le = "utf-16le"
    /// UTF-16, high byte first.
    case utf16be = "utf-16be"

    /// Reads the names people use: `utf8`, `UTF-8`, `gbk`, `gb2312`, `GB18030`, `utf-16le` …
    public init?(name: String) {
        switch String(name.lowercased().filter { $0 != "-" && $0 != "_" }) {
        case "utf8", "ascii", "usascii", "utf8sig": self = .utf8
        case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
        case "utf16le": self = .utf16le
        case "utf16be": self = .utf16be
        default: return nil
        }
    }
}
