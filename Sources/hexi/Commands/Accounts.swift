// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeServer

/// `hexi account`
struct Accounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "账户 Who may log in: accounts, one-time links, locks, keys. While no server holds the folder.",
        subcommands: [List.self, Add.self, Link.self, Unlock.self, Disable.self, Enable.self, Keys.self, Revoke.self],
        defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the accounts.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let now = SystemClock().now
            let forms = try open.access.accounts().map { AccountForm($0, identities: try open.access.identities(of: $0.name), at: now) }
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "账户", en: "account"), .left), (Text(zh: "姓名", en: "name"), .left),
                (Text(zh: "主体", en: "participant"), .left), (Text(zh: "岗位", en: "desks"), .left),
                (Text(zh: "状态", en: "state"), .left), (Text(zh: "第二因素", en: "second factor"), .left))
            for form in forms {
                table.add(
                    form.name, form.title, form.participant.map { "\($0)" } ?? "-", form.desks.joined(separator: " "),
                    form.state(console.language), form.usesSecondFactor ? "✓" : "-")
            }
            console.show(table)
        }
    }

    struct Add: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "开设 Open an account, and make the link that sets its password.")
        @Argument(help: "账户名 Login name: 2 to 64 of a-z, 0-9, - _ . @")
        var name: String
        @Option(name: .long, help: "姓名 The person's name.")
        var title: String
        @Option(name: .long, help: "代表的主体编号 Participant they act for; staff of the venue without it.")
        var participant: ExchangeID?
        @Option(name: .long, help: "岗位,可多次 Desk, may be repeated: administration, admission, registration, listing, settlement, disputes.")
        var desk: [Desk] = []
        @Option(name: .long, help: "电子邮箱 E-mail that links whoever signs in elsewhere with it, once.")
        var email: String?
        @OptionGroup var options: ExchangeOptions

        func validate() throws {
            guard participant == nil || desk.isEmpty else {
                throw ValidationError("--participant 与 --desk 不能同时给出 People of a participant sit at no desk of the venue.")
            }
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            if let participant, try await open.exchange.read({ $0.participants.all[participant] == nil }) {
                throw Refusal.participantMissing(participant)
            }
            var account = try Account(name: name, title: title, participant: participant, desks: Desk(desk))
            guard try open.access.account(named: name) == nil else { throw Refusal.accountThere(name) }
            account.emailToLink = email
            try open.access.save(account)
            try console.showLink(for: account, on: open)
        }
    }

    struct Link: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "链接 Make a one-time link that sets a new password: for a lost password, and for a lost administrator.")
        @Argument(help: "账户名 Account.")
        var name: String
        @Flag(name: .long, help: "同时停用第二因素 Turn the second factor off too: the authenticator and the recovery codes are lost.")
        var dropSecondFactor = false
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let drops = dropSecondFactor
            let account = try open.access.changed(name) { if drops { $0.dropSecondFactor() } }
            try console.showLink(for: account, on: open)
        }
    }

    struct Unlock: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "解锁 Let somebody try again at once after too many wrong passwords.")
        @Argument(help: "账户名 Account.")
        var name: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            console.show(try open.access.changed(name) { $0 = $0.recordingSuccess() }, on: SystemClock().now)
        }
    }

    struct Disable: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "停用 Close an account: its sessions end and its keys count no more.")
        @Argument(help: "账户名 Account.")
        var name: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let account = try open.access.changed(name) { $0.isActive = false }
            try open.access.endSessions(of: name)
            console.show(account, on: SystemClock().now)
        }
    }

    struct Enable: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "启用 Open a closed account again.")
        @Argument(help: "账户名 Account.")
        var name: String
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            console.show(try open.access.changed(name) { $0.isActive = true }, on: SystemClock().now)
        }
    }
}
