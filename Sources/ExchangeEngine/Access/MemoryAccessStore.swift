// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Synchronization

/// Accounts and all that goes with them in memory: for tests, and for trying things out.
public final class MemoryAccessStore: AccessStore {
    private struct State {
        var accounts: [String: Account] = [:]
        var sessions: [Digest: Session] = [:]
        var identities: [LinkedIdentity] = []
        var keys: [Digest: APIKey] = [:]
        var invitations: [Digest: Invitation] = [:]
        var proposals: [Proposal] = []
        var denials: [Denial] = []
    }

    private let state = Mutex(State())

    /// An empty store.
    public init() {}

    /// The account of a name.
    public func account(named name: String) -> Account? { state.withLock { $0.accounts[name] } }

    /// All accounts, by name.
    public func accounts() -> [Account] { state.withLock { $0.accounts.values.sorted { $0.name < $1.name } } }

    /// Keeps an account.
    public func save(_ account: Account) { state.withLock { $0.accounts[account.name] = account } }

    /// Changes an account where nobody else can change it meanwhile.
    public func change(account name: String, _ body: (inout Account) -> Void) -> Account? {
        state.withLock { state in
            guard var account = state.accounts[name] else { return nil }
            body(&account)
            state.accounts[name] = account
            return account
        }
    }

    /// The session of a token's digest.
    public func session(_ digest: Digest) -> Session? { state.withLock { $0.sessions[digest] } }

    /// Keeps a session.
    public func save(_ session: Session) { state.withLock { $0.sessions[session.digest] = session } }

    /// Ends one session.
    public func endSession(_ digest: Digest) { state.withLock { $0.sessions[digest] = nil } }

    /// Ends all sessions of an account.
    public func endSessions(of account: String) {
        state.withLock { state in state.sessions = state.sessions.filter { $0.value.account != account } }
    }

    /// Links an account to who someone is elsewhere.
    public func link(_ identity: LinkedIdentity) -> Bool {
        state.withLock { state in
            guard let known = state.identities.first(where: { $0.issuer == identity.issuer && $0.subject == identity.subject }) else {
                state.identities.append(identity)
                return true
            }
            return known.account == identity.account
        }
    }

    /// The link of a subject at an issuer.
    public func identity(issuer: String, subject: String) -> LinkedIdentity? {
        state.withLock { state in state.identities.first { $0.issuer == issuer && $0.subject == subject } }
    }

    /// The links of an account, by issuer and subject.
    public func identities(of account: String) -> [LinkedIdentity] {
        state.withLock { state in
            state.identities.filter { $0.account == account }.sorted { ($0.issuer, $0.subject) < ($1.issuer, $1.subject) }
        }
    }

    /// Takes a link back.
    public func unlink(issuer: String, subject: String) {
        state.withLock { state in state.identities.removeAll { $0.issuer == issuer && $0.subject == subject } }
    }

    /// The key of a secret's digest.
    public func apiKey(_ digest: Digest) -> APIKey? {
        state.withLock { state in state.keys[digest].flatMap { $0.publicKey == nil ? $0 : nil } }
    }

    /// The key of a short name.
    public func apiKey(named id: String) -> APIKey? { state.withLock { state in state.keys.values.first { $0.id == id } } }

    /// The keys of an account, the oldest first.
    public func apiKeys(of account: String) -> [APIKey] {
        state.withLock { state in
            state.keys.values.filter { $0.account == account }.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
        }
    }

    /// Keeps a key.
    public func save(_ key: APIKey) { state.withLock { $0.keys[key.digest] = key } }

    /// The invitation of a token's digest, if it was not used.
    public func invitation(_ digest: Digest) -> Invitation? { state.withLock { $0.invitations[digest] } }

    /// Keeps an invitation.
    public func save(_ invitation: Invitation) { state.withLock { $0.invitations[invitation.digest] = invitation } }

    /// Takes an invitation out of the store.
    public func useInvitation(_ digest: Digest) -> Invitation? { state.withLock { $0.invitations.removeValue(forKey: digest) } }

    /// Writes down a proposal under the next number.
    public func propose(command: String, body: String, maker: String, at instant: Instant) -> Proposal {
        state.withLock { state in
            let proposal = Proposal(
                id: Int64(state.proposals.count + 1), command: command, body: body, maker: maker, proposed: instant)
            state.proposals.append(proposal)
            return proposal
        }
    }

    /// The proposal of a number.
    public func proposal(_ id: Int64) -> Proposal? { state.withLock { state in state.proposals.first { $0.id == id } } }

    /// The proposals that wait for a decision, the oldest first.
    public func openProposals() -> [Proposal] { state.withLock { state in state.proposals.filter { $0.decision == nil } } }

    /// Decides a proposal: of several who decide at once, one does.
    public func decide(_ id: Int64, _ decision: Proposal.Decision) -> Bool {
        state.withLock { state in
            guard let index = state.proposals.firstIndex(where: { $0.id == id }), state.proposals[index].canTake(decision) else {
                return false
            }
            state.proposals[index].decision = decision
            return true
        }
    }

    /// Notes the record that an approved proposal became.
    public func complete(_ id: Int64, sequence: UInt64) {
        state.withLock { state in
            guard let index = state.proposals.firstIndex(where: { $0.id == id && $0.decision?.isApproved == true }) else { return }
            state.proposals[index].decision?.sequence = sequence
        }
    }

    /// Writes down a denial.
    public func record(_ denial: Denial) {
        state.withLock { state in
            state.denials.append(denial)
            // Forgotten a thousand at a time, because the front of an array is slow to remove.
            if state.denials.count >= Denial.keptCount + 1_000 { state.denials.removeFirst(1_000) }
        }
    }

    /// The latest denials, the newest first.
    public func denials(limit: Int) -> [Denial] {
        state.withLock { $0.denials.suffix(min(max(limit, 0), Denial.keptCount)).reversed() }
    }

    /// Forgets sessions and invitations that ended before an instant.
    public func removeExpired(before instant: Instant) {
        state.withLock { state in
            state.sessions = state.sessions.filter { $0.value.expires >= instant }
            state.invitations = state.invitations.filter { $0.value.expires >= instant }
        }
    }
}
