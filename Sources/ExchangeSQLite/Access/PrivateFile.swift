// SPDX-License-Identifier: Apache-2.0
import Glibc

import struct Foundation.POSIXError

/// A file that only its owner may read.
enum PrivateFile {
    /// Makes a file if there is none, and takes it from everyone else. SQLite gives the files beside it the same mode.
    static func prepare(_ path: String) throws {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 {
            close(file)
            return
        }
        // A file that is there is not opened here: closing it would drop the locks that SQLite holds on it in this process.
        guard errno == EEXIST, chmod(path, 0o600) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }
}
