// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Who can sign in, who is signed in, what waits for a second person, and what was denied.
///
/// It stands beside the journal: secrets never enter that. Every conformer passes `AccessStoreContract` of `ExchangeTesting`.
public protocol AccessStore: AnyObject, Sendable {
    /// An account.
    func account(named name: String) throws(Fault) -> Account?
    /// All accounts, by name.
    func accounts() throws(Fault) -> [Account]
    /// Keeps an account, new or changed.
    func save(_ account: Account) throws(Fault)

    /// A session, by the digest of its token.
    func session(_ digest: Digest) throws(Fault) -> Session?
    /// Keeps a session.
    func save(_ session: Session) throws(Fault)
    /// Ends a session.
    func endSession(_ digest: Digest) throws(Fault)
    /// Ends all sessions of an account.
    func endSessions(of account: String) throws(Fault)

    /// A key, by its digest.
    func apiKey(_ digest: Digest) throws(Fault) -> APIKey?
    /// The keys of an account, in order of their digests.
    func apiKeys(of account: String) throws(Fault) -> [APIKey]
    /// Keeps a key, new or revoked.
    func save(_ key: APIKey) throws(Fault)

    /// Keeps an invitation.
    func save(_ invitation: Invitation) throws(Fault)
    /// An invitation, which works no more from now on; `nil` when it never did or was used.
    func useInvitation(_ digest: Digest) throws(Fault) -> Invitation?

    /// Keeps a new proposal under the next number.
    func propose(command: String, body: String, maker: String, at instant: Instant) throws(Fault) -> Proposal
    /// A proposal.
    func proposal(_ id: Int64) throws(Fault) -> Proposal?
    /// The proposals that are not decided, oldest first.
    func openProposals() throws(Fault) -> [Proposal]
    /// Lets one person decide on an open proposal and nobody else. Whether it is theirs.
    func reserve(_ id: Int64, for checker: String) throws(Fault) -> Bool
    /// Lets anybody decide on an open proposal again.
    func release(_ id: Int64) throws(Fault)
    /// Decides on a proposal. Whether it was open until now.
    func decide(_ id: Int64, _ decision: Proposal.Decision) throws(Fault) -> Bool

    /// Notes a denial. The oldest are forgotten when there are very many.
    func record(_ denial: Denial) throws(Fault)
    /// The newest denials, newest first.
    func denials(limit: Int) throws(Fault) -> [Denial]

    /// Forgets sessions and invitations that ended before an instant.
    func removeExpired(before instant: Instant) throws(Fault)
}
