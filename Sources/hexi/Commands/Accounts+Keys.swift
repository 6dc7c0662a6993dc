// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeServer

// The keys of programs.
extension Accounts {
    struct Keys: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "密钥 List the keys of an account; secrets are not kept and not shown.")
        @Argument(help: "账户名 Account.")
        var name: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            guard try open.access.account(named: name) != nil else { throw Refusal.accountNotThere(name) }
            let now = SystemClock().now
            let forms = try open.access.apiKeys(of: name).map { KeyForm($0, at: now) }
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "密钥", en: "key"), .left), (Text(zh: "方式", en: "kind"), .left), (Text(zh: "用途", en: "for"), .left),
                (Text(zh: "权限", en: "reach"), .left), (Text(zh: "有效期至", en: "until"), .left), (Text(zh: "有效", en: "counts"), .left))
            for form in forms {
                table.add(form.id, form.kind, form.title, form.reach, form.expires, form.isValid ? "✓" : "-")
            }
            console.show(table)
        }
    }

    struct Revoke: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "撤销 Revoke a key, at once and for good.")
        @Argument(help: "密钥编号 Key, as `hexi account keys` lists it.")
        var key: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            guard var found = try open.access.apiKey(named: key) else { throw Refusal.keyNotThere(key) }
            let now = SystemClock().now
            if found.revoked == nil {
                found.revoked = now
                try open.access.save(found)
            }
            console.answer(KeyForm(found, at: now))
            console.say(Text(zh: "✓ 密钥 \(key) 已撤销", en: "✓ key \(key) is revoked"))
        }
    }
}

/// An account as people and programs see it.
struct AccountForm: Encodable {
    let name: String
    let title: String
    let participant: ExchangeID?
    let desks: [String]
    let isActive: Bool
    let isLocked: Bool
    let hasPassword: Bool
    let usesSecondFactor: Bool
    let identities: [LinkedIdentity]

    init(_ account: Account, identities: [LinkedIdentity] = [], at instant: Instant) {
        name = account.name
        title = account.title
        participant = account.participant
        desks = account.desks.names
        isActive = account.isActive
        isLocked = account.isLocked(at: instant)
        hasPassword = account.passwordHash != nil
        usesSecondFactor = account.usesSecondFactor
        self.identities = identities
    }

    func state(_ language: Language) -> String {
        let state =
            if !isActive {
                Text(zh: "停用", en: "closed")
            } else if isLocked {
                Text(zh: "锁定", en: "locked")
            } else if !hasPassword, identities.isEmpty {
                Text(zh: "待设口令", en: "no password")
            } else {
                Text(zh: "启用", en: "active")
            }
        return state(language)
    }
}

/// A key as people and programs see it, without what it is checked by.
private struct KeyForm: Encodable {
    let id: String
    let kind: String
    let title: String
    let isReadOnly: Bool
    let areas: [String]
    let created: String
    let expires: String
    let isValid: Bool

    var reach: String { isReadOnly ? "read" : areas.isEmpty ? "all" : areas.joined(separator: " ") }

    init(_ key: APIKey, at instant: Instant) {
        id = key.id
        kind = key.publicKey == nil ? "secret" : "ed25519"
        title = key.title
        isReadOnly = key.isReadOnly
        areas = key.areas
        created = "\(key.created)"
        expires = "\(key.expires)"
        isValid = key.isValid(at: instant)
    }
}

extension SQLiteAccessStore {
    /// Changes an account that is there.
    ///
    /// - Throws: `access.account-not-there`; a fault of the store.
    func changed(_ name: String, _ body: (inout Account) -> Void) throws -> Account {
        guard let account = try change(account: name, body) else { throw Refusal.accountNotThere(name) }
        return account
    }
}

extension Console {
    /// Shows what became of an account.
    func show(_ account: Account, on instant: Instant) {
        let form = AccountForm(account, at: instant)
        answer(form)
        say(Text(zh: "✓ \(account.name):\(form.state(.zh))", en: "✓ \(account.name): \(form.state(.en))"))
    }

    /// Makes the link with which the owner of an account sets a password, and shows it this once.
    func showLink(for account: Account, on open: OpenExchange) throws {
        let link = "/invitation/" + (try Invitations(access: open.access, clock: SystemClock()).make(for: account.name))
        answer(["account": account.name, "link": link])
        say(
            Text(
                zh: "✓ \(account.name):启动服务后,在其地址后接上此路径打开,设置口令(72 小时内,仅一次)",
                en: "✓ \(account.name): start the server, open its address with this path and set a password (once, within 72 hours)"))
        say(Text(zh: "  \(link)", en: "  \(link)"))
    }
}

extension Refusal {
    static func accountNotThere(_ name: String) -> Refusal {
        Refusal(
            "access.account-not-there",
            Text(zh: "没有账户“\(name)”。用 hexi account list 查看。", en: "There is no account '\(name)'. See hexi account list."), subject: name)
    }

    static func accountThere(_ name: String) -> Refusal {
        Refusal(
            "access.account-exists",
            Text(
                zh: "已有账户“\(name)”。账户名不会再给他人;忘记口令请用 hexi account link。",
                en: "There is an account '\(name)' already. A name is given once; for a lost password, hexi account link."),
            subject: name)
    }

    static func keyNotThere(_ id: String) -> Refusal {
        Refusal(
            "access.key-not-there",
            Text(zh: "没有密钥“\(id)”。用 hexi account keys 查看。", en: "There is no key '\(id)'. See hexi account keys."), subject: id)
    }

    static func participantMissing(_ id: ExchangeID) -> Refusal {
        Refusal(
            "access.participant-not-there",
            Text(zh: "没有主体 \(id)。用 hexi participant list 查看。", en: "There is no participant \(id). See hexi participant list."),
            subject: "\(id)")
    }
}
