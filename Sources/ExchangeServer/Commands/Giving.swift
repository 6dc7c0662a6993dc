// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Foundation

/// What became of a command that someone gave.
enum Given: Sendable {
    /// It was accepted and is durable.
    case accepted(CommandReceipt)
    /// It waits for a second person.
    case proposed(Proposal)
}

extension Site {
    /// Gives a command on behalf of a visitor: the one way in for pages and programs.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - body: The command's fields in JSON, kept when a second person has to agree.
    ///   - visitor: Who asks.
    ///   - key: The idempotency key.
    /// - Throws: A refusal of access or of the market; a fault.
    func give(_ command: Command, body: @autoclosure () throws -> String, by visitor: Visitor, key: String) async throws -> Given {
        let account = try authorise(command, visitor)
        if account.participant == nil, Desk.needsTwo(command) {
            let proposal = try access.propose(
                command: command.name, body: try body(), maker: account.name, at: clock.now)
            return .proposed(proposal)
        }
        let receipt = try await exchange.submit(
            command, as: account.principal, key: key, wantsBalances: account.participant != nil)
        return .accepted(receipt)
    }

    /// Decides on a proposal as a second person.
    func decide(
        _ proposal: Proposal, isApproved: Bool, reason: String, by visitor: Visitor
    ) async throws -> CommandReceipt? {
        let command = try CommandRoutes.command(named: proposal.command, body: proposal.body)
        let account = try authorise(command, visitor)
        guard !isApproved || account.name != proposal.maker else { throw Refusal.sameHand }
        let decision = Proposal.Decision(checker: account.name, isApproved: isApproved, reason: reason, decided: clock.now)
        // The decision comes first and for good. Whoever took it may give the command again, under the same name and key, if the
        // server stopped in between: it has one effect.
        let isResumed = proposal.decision.map { $0.isApproved && $0.checker == account.name && $0.sequence == nil } ?? false
        guard try isResumed || access.decide(proposal.id, decision) else { throw Refusal.proposalDecided(proposal.id) }
        guard isApproved else { return nil }
        let receipt = try await exchange.submit(
            command, as: .venue("\(proposal.maker), checked by \(account.name)"), key: "proposal \(proposal.id)")
        try access.complete(proposal.id, sequence: receipt.sequence)
        return receipt
    }

    /// The account of a visitor who may give a command.
    private func authorise(_ command: Command, _ visitor: Visitor) throws -> Account {
        guard let account = visitor.account else { throw Refusal.signInNeeded }
        if let key = visitor.key, !key.allows(command) { throw Refusal.keyTooNarrow(command.name) }
        let desks = Desk.responsible(for: command)
        if account.participant == nil, !desks.isEmpty, account.desks.isDisjoint(with: desks) {
            throw Refusal.deskMissing(command.name, desks.title)
        }
        return account
    }
}

extension Desk {
    /// The desks' names for people.
    var title: Text {
        let titles = Desk.named.filter { contains($0.desk) }.map(\.title)
        return Text(zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", "))
    }
}

extension CommandRoutes {
    /// The command that a name and its fields make, as a proposal keeps them.
    static func command(named name: String, body: String) throws -> Command {
        guard let route = all.first(where: { $0.command == name }) else { throw Refusal.pageNotFound(name) }
        return try route.whole(Data(body.utf8))
    }
}
