// SPDX-License-Identifier: Apache-2.0
import Glibc

import struct Foundation.POSIXError

/// A file that only its owner may read.
enum PrivateFile {
    /// Makes a file if there is none, and takes it from everyone else. SQLite gives the files beside it the same mode.
    static func prepare(_ path: String) throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }
}
