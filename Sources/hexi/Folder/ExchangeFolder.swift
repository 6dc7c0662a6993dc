// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Foundation

/// The folder in which an exchange lives.
///
///     exchange.json        what it is
///     journal.sqlite       the truth
///     readmodels.sqlite    made from it
///     accounts.sqlite      who may log in
///     log.vkey             the public key of its evidence
///     keys/                secrets: the operator's key, the log's key, persons' keys, the certificate's key
///     vault/               files by their digest
///     server.json          how it is served, if anything is to be said about that
///     tls.pem              the certificate that the server made for itself
///     last-backup.json     when it was last copied
///     before-upgrade/      databases as they were before this release changed their tables
struct ExchangeFolder: Sendable {
    let path: String

    var vault: String { path + "/vault" }
    var personKeys: String { path + "/keys/persons" }
    var verifierKey: String { path + "/log.vkey" }
    var certificate: String { path + "/tls.pem" }
    var certificateKey: String { keys + "/tls.key" }
    var journal: String { path + "/journal.sqlite" }
    var accounts: String { path + "/accounts.sqlite" }
    var readModels: String { path + "/readmodels.sqlite" }
    var lastBackup: String { path + "/last-backup.json" }
    private var descriptionFile: String { path + "/exchange.json" }
    private var keys: String { path + "/keys" }

    /// The folder that was named, or that of the environment, or the one we stand in.
    ///
    /// - Throws: `folder.no-exchange` when there is no exchange in it.
    static func find(_ option: String?) throws(Fault) -> ExchangeFolder {
        let path = option ?? ProcessInfo.processInfo.environment["HEXI_EXCHANGE"] ?? "."
        let folder = ExchangeFolder(path: path)
        guard folder.holdsExchange else { throw .noExchange(path) }
        return folder
    }

    var holdsExchange: Bool { FileManager.default.fileExists(atPath: descriptionFile) }

    /// Makes the folder with new keys. It must not hold an exchange yet.
    func make(_ description: ExchangeDescription) throws {
        guard !holdsExchange else { throw Refusal.exchangeExists(path) }
        try makePrivateFolder(path)
        try makePrivateFolder(keys)
        let logKey = try SigningKey.generate(name: try KeyName("hexi/\(description.region)/\(Self.token(8))"))
        try SecretFile.write(logKey.secretText, to: keys + "/log.key")
        try SecretFile.write(
            try SigningKey.generate(name: try KeyName("hexi/operator")).secretText, to: keys + "/operator.key")
        try Data("\(logKey.verifierKey)\n".utf8).write(to: URL(filePath: verifierKey))
        try Data((JSON.text(description) + "\n").utf8).write(to: URL(filePath: descriptionFile), options: .atomic)
    }

    func description() throws(Fault) -> ExchangeDescription {
        do {
            let data = try Data(contentsOf: URL(filePath: descriptionFile))
            let description = try JSONDecoder().decode(ExchangeDescription.self, from: data)
            guard description.format == 1 else { throw Fault.folderUnreadable(descriptionFile, nil) }
            return description
        } catch {
            throw .folderUnreadable(descriptionFile, error)
        }
    }

    /// The key that signs checkpoints.
    func logKey() throws -> SigningKey { try readKey("log.key") }

    /// Whoever can read the operator's key acts for the venue; records name its fingerprint.
    func operatorName() throws -> String {
        let key = try readKey("operator.key")
        return "operator:" + String(key.verifierKey.id, radix: 16)
    }

    private func readKey(_ name: String) throws -> SigningKey { try SecretFile.key(at: keys + "/" + name) }

    private func makePrivateFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Random letters and digits, to tell two folders' logs apart.
    private static func token(_ length: Int) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices)] })
    }
}

extension Refusal {
    static func exchangeExists(_ path: String) -> Refusal {
        Refusal(
            "folder.exchange-exists",
            Text(
                zh: "目录 \(path) 已有交易所。请换一个目录(--exchange DIR)。",
                en: "There is an exchange in \(path) already. Choose another folder with --exchange DIR."),
            subject: path)
    }
}

extension Fault {
    static func noExchange(_ path: String) -> Fault {
        Fault(
            "folder.no-exchange",
            Text(
                zh: "目录 \(path) 中没有交易所。请用 --exchange DIR 指明,或先运行 hexi init。",
                en: "There is no exchange in \(path). Name its folder with --exchange DIR, or run hexi init first."))
    }

    static func folderUnreadable(_ path: String, _ cause: (any Error)?) -> Fault {
        Fault(
            "folder.unreadable",
            Text(zh: "无法读写 \(path)。请检查文件与权限。", en: "Cannot read or write \(path). Check the file and its permissions."),
            cause: cause)
    }

    static func keyMissing(_ path: String) -> Fault {
        Fault(
            "folder.key-missing",
            Text(
                zh: "缺少密钥 \(path)。请从备份恢复;没有它不能办理业务或签发存证。",
                en: "The key \(path) is missing. Restore it from a backup: nothing can be done or signed without it."))
    }
}
