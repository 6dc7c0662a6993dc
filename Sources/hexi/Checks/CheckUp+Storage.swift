// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import ExchangeSQLite
import Glibc

extension CheckUp {
    /// How much room there must be: a tenth of the disk, and so many bytes.
    private static let room: Int64 = 5 << 30

    /// The database files are whole and kept durably.
    func storage() -> [Finding] {
        let files = [("journal", folder.journal), ("accounts", folder.accounts)].filter { access($0.1, F_OK) == 0 || $0.0 == "journal" }
        let whole = files.map { name, path in
            let title = Text(zh: "\(name).sqlite 完整", en: "\(name).sqlite is whole")
            return attempt(name, title) {
                Finding(
                    name, title, problems: try SQLiteReading.integrityProblems(of: path),
                    advice: Text(zh: "停止服务,用 hexi restore 从备份恢复。", en: "Stop the server and restore a backup with hexi restore."))
            }
        }
        let title = Text(zh: "日志落盘可靠(WAL、FULL)", en: "the journal is kept durably (WAL, FULL)")
        return whole + [
            attempt("durability", title) {
                let (mode, synchronous) = try SQLiteReading.durability(of: folder.journal)
                return Finding(
                    "durability", title, problems: mode == "wal" && synchronous == 2 ? [] : ["journal_mode \(mode), synchronous \(synchronous)"],
                    advice: Text(
                        zh: "把目录放到支持 WAL 的本地文件系统上。", en: "Put the folder on a local file system, on which SQLite's WAL works."))
            }
        ]
    }

    /// There is room on the disk.
    func disk() -> Finding {
        let title = Text(zh: "磁盘有余量", en: "there is room on the disk")
        var status = statvfs()
        guard statvfs(folder.path, &status) == 0 else { return Finding("disk", title, failed: Fault.folderUnreadable(folder.path, nil)) }
        let block = Int64(status.f_frsize)
        let (free, total) = (Int64(status.f_bavail) * block, Int64(status.f_blocks) * block)
        let percent = total > 0 ? free * 100 / total : 0
        let tenths = free * 10 / (1 << 30)
        let found = "\(tenths / 10).\(tenths % 10) GiB (\(percent) %)"
        return Finding(
            "disk", free < Self.room || percent < 10 ? .warn : .ok, title, Text(zh: "余 \(found)", en: "\(found) free"),
            advice: Text(
                zh: "扩容或清理:旧备份、before-upgrade/、系统日志。磁盘写满时服务停止受理,不丢已答复的业务。",
                en:
                    """
                    Enlarge the disk or clear it: old backups, before-upgrade/, system logs. On a full disk nothing more is accepted, and \
                    nothing that was answered is lost.
                    """
            ))
    }
}
