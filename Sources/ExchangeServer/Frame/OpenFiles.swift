// SPDX-License-Identifier: Apache-2.0
import Glibc

/// How many files and connections the system lets this process have open at once.
enum OpenFiles {
    /// What the databases, the vault and the log need beside connections.
    private static let reserve = 200

    /// Asks the system for room for so many connections; tells how many there is room for.
    static func makeRoom(forConnections wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
        limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted + reserve))
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return min(wanted, max(1, Int(clamping: limit.rlim_cur) - reserve))
    }
}
