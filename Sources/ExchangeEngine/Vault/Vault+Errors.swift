// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func vaultTooLarge(_ limit: Int64) -> Refusal {
        Refusal(
            "vault.too-large",
            Text(zh: "文件超过 \(limit) 字节的上限。请拆分。", en: "The file has more than \(limit) bytes. Split it."))
    }

    static func fileExists(_ path: String) -> Refusal {
        Refusal(
            "vault.file-exists",
            Text(zh: "文件 \(path) 已存在。请换一个文件名。", en: "There is a file \(path) already. Choose another name."), subject: path)
    }
}

extension Fault {
    static func vaultUnusable(_ path: String) -> Fault {
        Fault(
            "vault.unusable",
            Text(
                zh: "无法在 \(path) 写入或读取。请检查目录、权限与磁盘空间。",
                en: "Cannot write or read at \(path). Check the folder, its permissions and the space on the disk."))
    }

    static func vaultFileMissing(_ digest: Digest) -> Fault {
        Fault(
            "vault.file-missing",
            Text(zh: "文件库中没有 \(digest)。请从备份恢复。", en: "The vault has no file \(digest). Restore it from a backup."))
    }

    static func vaultFileDamaged(_ digest: Digest) -> Fault {
        Fault(
            "vault.file-damaged",
            Text(
                zh: "文件 \(digest) 的内容与名称不符,已损坏。请从备份恢复。",
                en: "The bytes of \(digest) do not match its name: it is damaged. Restore it from a backup."))
    }
}
