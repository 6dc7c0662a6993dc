// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Synchronization

/// Accounts and sessions in memory: for tests and for hosts that keep them elsewhere.
public final class MemoryAccessStore: AccessStore {
    private struct Content {
        var accounts: [String: Account] = [:]
        var sessions: [Digest: Session] = [:]
        var keys: [Digest: APIKey] = [:]
        var invitations: [Digest: Invitation] = [:]
        var proposals: [Proposal] = []
        var denials: [Denial] = []
    }

    private static let denialLimit = 100_000
    private let content = Mutex(Content())

    /// An empty store.
    public init() {}

    public func account(named name: String) -> Account? { content.withLock { $0.accounts[name] } }
    public func accounts() -> [Account] { content.withLock { $0.accounts.values.sorted { $0.name < $1.name } } }
    public func save(_ account: Account) { content.withLock { $0.accounts[account.name] = account } }

    public func session(_ digest: Digest) -> Session? { content.withLock { $0.sessions[digest] } }
    public func save(_ session: Session) { content.withLock { $0.sessions[session.digest] = session } }
    public func endSession(_ digest: Digest) { content.withLock { $0.sessions[digest] = nil } }
    public func endSessions(of account: String) {
        content.withLock { content in content.sessions = content.sessions.filter { $0.value.account != account } }
    }

    public func apiKey(_ digest: Digest) -> APIKey? { content.withLock { $0.keys[digest] } }
    public func apiKeys(of account: String) -> [APIKey] {
        content.withLock { $0.keys.values.filter { $0.account == account }.sorted { $0.digest < $1.digest } }
    }
    public func save(_ key: APIKey) { content.withLock { $0.keys[key.digest] = key } }

    public func save(_ invitation: Invitation) { content.withLock { $0.invitations[invitation.digest] = invitation } }
    public func useInvitation(_ digest: Digest) -> Invitation? { content.withLock { $0.invitations.removeValue(forKey: digest) } }

    public func propose(command: String, body: String, maker: String, at instant: Instant) -> Proposal {
        content.withLock { content in
            let id = Int64(content.proposals.count + 1)
            let proposal = Proposal(id: id, command: command, body: body, maker: maker, proposed: instant)
            content.proposals.append(proposal)
            return proposal
        }
    }
    public func proposal(_ id: Int64) -> Proposal? { content.withLock { content in content.proposals.first { $0.id == id } } }
    public func openProposals() -> [Proposal] { content.withLock { $0.proposals.filter { $0.decision == nil } } }
    public func reserve(_ id: Int64, for checker: String) -> Bool {
        change(id) { proposal in
            guard proposal.reservedFor == nil || proposal.reservedFor == checker else { return false }
            proposal.reservedFor = checker
            return true
        }
    }
    public func release(_ id: Int64) {
        _ = change(id) { proposal in
            proposal.reservedFor = nil
            return true
        }
    }
    public func decide(_ id: Int64, _ decision: Proposal.Decision) -> Bool {
        change(id) { proposal in
            proposal.decision = decision
            return true
        }
    }

    public func record(_ denial: Denial) {
        content.withLock { content in
            content.denials.append(denial)
            if content.denials.count > Self.denialLimit { content.denials.removeFirst(Self.denialLimit / 10) }
        }
    }
    public func denials(limit: Int) -> [Denial] { content.withLock { $0.denials.suffix(limit).reversed() } }

    public func removeExpired(before instant: Instant) {
        content.withLock { content in
            content.sessions = content.sessions.filter { $0.value.expires >= instant }
            content.invitations = content.invitations.filter { $0.value.expires >= instant }
        }
    }

    /// Changes a proposal that is open.
    private func change(_ id: Int64, _ change: (inout Proposal) -> Bool) -> Bool {
        content.withLock { content in
            guard let index = content.proposals.firstIndex(where: { $0.id == id && $0.decision == nil }) else { return false }
            return change(&content.proposals[index])
        }
    }
}
