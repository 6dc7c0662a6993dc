// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeServer
import Foundation

extension CheckUp {
    /// How old the last backup may be.
    private static let backupHours: Int64 = 48

    /// The settings are understood, and the certificate is good for a while.
    func served(config: String?) async -> [Finding] {
        let title = Text(zh: "服务设置可用", en: "the server's settings can be used")
        let environment = ProcessInfo.processInfo.environment
        do {
            let file = try await SettingsFile.find(config, folder: folder.path, environment: environment)
            let settings = try ServerSettings(flags: [:], environment: environment, file: file)
            _ = try settings.configuration(certificate: nil)
            let place = file?.path ?? ""
            return [
                Finding("settings", .ok, title, Text(zh: place, en: place), advice: Text(zh: "", en: "")),
                certificate(try settings.tls, host: settings.host),
            ]
        } catch {
            return [Finding("settings", title, failed: error)]
        }
    }

    private func certificate(_ tls: ServerSettings.TLS, host: String) -> Finding {
        let title = Text(zh: "证书有效", en: "the certificate is good")
        let files: ServerConfiguration.Certificate
        switch tls {
        case .none:
            let none = Text(zh: "不用:只监听本机,或在代理之后", en: "none: on loopback, or behind a proxy")
            return Finding("certificate", .ok, title, none, advice: none)
        case .files(let named): files = named
        case .selfSigned:
            guard FileManager.default.fileExists(atPath: folder.certificate) else {
                let later = Text(zh: "首次启动时自签", en: "made at the first start")
                return Finding("certificate", .ok, title, later, advice: later)
            }
            files = .init(chain: folder.certificate, key: folder.certificateKey)
        }
        return attempt("certificate", title) {
            let certificate = try ServerCertificate(chainAt: files.chain)
            let isAnyHost = ["0.0.0.0", "::"].contains(host)
            let isWrong = !certificate.matches(keyAt: files.key) || certificate.end <= now || certificate.start > now
            let isDue = certificate.end < now.adding(days: SelfSignedCertificate.renewalDays)
            let isElsewhere = !isAnyHost && !certificate.covers(host)
            let found = "\(certificate.fingerprint.prefix(23))… \(certificate.start.date)–\(certificate.end.date)"
            return Finding(
                "certificate", isWrong || FileMode.isOpenToOthers(files.key) ? .fail : isDue || isElsewhere ? .warn : .ok, title,
                Text(zh: found + (isElsewhere ? ";不含 \(host)" : ""), en: found + (isElsewhere ? "; not for \(host)" : "")),
                advice: Text(
                    zh: "自签证书在重启时更新;其他证书请续签,私钥须与之相配且只有本人可读(chmod 600)。",
                    en:
                        """
                        One of the server's own is renewed when it is started again; have another renewed. The key must be its own, and \
                        closed to others (chmod 600).
                        """
                ))
        }
    }

    /// There is a backup, and it is young.
    func backup() -> Finding {
        let title = Text(zh: "备份及时", en: "there is a fresh backup")
        let advice = Text(
            zh: "执行 hexi backup --to 目录 --exchange \(folder.path),并设为每日任务。",
            en: "Run hexi backup --to DIR --exchange \(folder.path), and let it run every day.")
        guard let stamp = BackupStamp(in: folder) else {
            return Finding("backup", .warn, title, Text(zh: "从未备份", en: "never made"), advice: advice)
        }
        let hours = (now.milliseconds - stamp.instant.milliseconds) / 3_600_000
        return Finding(
            "backup", hours > Self.backupHours ? .warn : .ok, title,
            Text(zh: "\(hours) 小时前,\(stamp.records) 条,\(stamp.folder)", en: "\(hours) hours ago, \(stamp.records) records, \(stamp.folder)"),
            advice: advice)
    }

    /// Who moves money or opens accounts signs in with more than a password.
    func secondFactors() -> Finding {
        let title = Text(zh: "资金与管理岗位均启用第二因素", en: "who moves money or opens accounts uses a second factor")
        return attempt("second-factor", title) {
            let names = try withAccounts { store in
                try store.accounts().filter { account in
                    account.isActive && account.passwordHash != nil && account.participant == nil && account.timeBasedSecret == nil
                        && !account.desks.isDisjoint(with: [.settlement, .administration])
                }.map(\.name)
            }
            return Finding(
                "second-factor", title, problems: names ?? [], otherwise: .warn,
                advice: Text(zh: "请这些人登录后启用动态验证码。", en: "Let these people switch on the codes of an authenticator after signing in."))
        }
    }

    /// Nobody's link to set a password lies around.
    func invitations() -> Finding {
        let title = Text(zh: "没有未使用的邀请链接", en: "no invitation waits to be used")
        return attempt("invitations", title) {
            let open = try withAccounts { try $0.invitations().filter { $0.isValid(at: now) } } ?? []
            return Finding(
                "invitations", title, problems: open.map { "\($0.account) (\($0.expires))" }, otherwise: .warn,
                advice: Text(
                    zh: "谁持有链接,谁就能设置该账户的口令:请催促本人使用。", en: "Whoever has the link sets the account's password: ask its owner to use it."))
        }
    }

    /// Asks the accounts; `nil` where there are none yet.
    private func withAccounts<Answer>(_ body: (SQLiteAccessStore) throws -> Answer) throws -> Answer? {
        guard FileManager.default.fileExists(atPath: folder.accounts) else { return nil }
        let store = try SQLiteAccessStore(reading: folder.accounts)
        let answer = try body(store)
        try store.close()
        return answer
    }
}
