// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Where it is kept who may log in: accounts and who they are elsewhere, sessions, keys, invitations, proposals that wait for a second
/// person, denials.
///
/// Nothing of this is in the journal: passwords change and sessions end, while records stay. What a call wrote is durable when it
/// returns. A store knows no clock; whoever asks looks at the times. Every conformer passes `AccessStoreContract` of
/// `ExchangeTesting`.
public protocol AccessStore: AnyObject, Sendable {
    /// The account of a name.
    func account(named name: String) throws(Fault) -> Account?

    /// All accounts, by name.
    func accounts() throws(Fault) -> [Account]

    /// Keeps an account in the place of the one of the same name, if there is one.
    func save(_ account: Account) throws(Fault)

    /// Changes an account where nobody else can change it meanwhile, and gives it back; `nil` when there is none of the name.
    ///
    /// Wrong passwords are counted and time-based codes used up with this: of two attempts at once, neither is lost.
    func change(account name: String, _ body: (inout Account) -> Void) throws(Fault) -> Account?

    /// The session of a token's digest, whether it expired or not.
    func session(_ digest: Digest) throws(Fault) -> Session?

    /// Keeps a session.
    func save(_ session: Session) throws(Fault)

    /// Ends one session.
    func endSession(_ digest: Digest) throws(Fault)

    /// Ends all sessions of an account.
    func endSessions(of account: String) throws(Fault)

    /// Links an account to who someone is elsewhere: of several accounts, the first one keeps them.
    ///
    /// - Returns: Whether the account has the link now; not when another has it.
    func link(_ identity: LinkedIdentity) throws(Fault) -> Bool

    /// The link of a subject at an issuer.
    func identity(issuer: String, subject: String) throws(Fault) -> LinkedIdentity?

    /// The links of an account, by issuer and subject.
    func identities(of account: String) throws(Fault) -> [LinkedIdentity]

    /// Takes a link back.
    func unlink(issuer: String, subject: String) throws(Fault)

    /// The key of a secret's digest, whether it expired or was revoked or not; never one that has a public key and no secret.
    func apiKey(_ digest: Digest) throws(Fault) -> APIKey?

    /// The key of a short name, of either kind, whether it expired or was revoked or not.
    func apiKey(named id: String) throws(Fault) -> APIKey?

    /// The keys of an account, the oldest first.
    func apiKeys(of account: String) throws(Fault) -> [APIKey]

    /// Keeps a key in the place of the one of the same digest, if there is one.
    func save(_ key: APIKey) throws(Fault)

    /// The invitation of a token's digest, if it was not used.
    func invitation(_ digest: Digest) throws(Fault) -> Invitation?

    /// Keeps an invitation.
    func save(_ invitation: Invitation) throws(Fault)

    /// Takes an invitation out of the store: of several who ask at once, one gets it.
    func useInvitation(_ digest: Digest) throws(Fault) -> Invitation?

    /// Writes down a proposal under the next number.
    func propose(command: String, body: String, maker: String, at instant: Instant) throws(Fault) -> Proposal

    /// The proposal of a number.
    func proposal(_ id: Int64) throws(Fault) -> Proposal?

    /// The proposals that wait for a decision, the oldest first.
    func openProposals() throws(Fault) -> [Proposal]

    /// Decides a proposal: of several who decide at once, one does.
    ///
    /// - Returns: Whether it was decided by this; not when it was decided before, when there is none, or when its maker approves it.
    func decide(_ id: Int64, _ decision: Proposal.Decision) throws(Fault) -> Bool

    /// Notes the record that an approved proposal became.
    func complete(_ id: Int64, sequence: UInt64) throws(Fault)

    /// Writes down a denial, and forgets the oldest beyond ``Denial/keptCount``.
    func record(_ denial: Denial) throws(Fault)

    /// The latest denials, the newest first.
    func denials(limit: Int) throws(Fault) -> [Denial]

    /// Forgets sessions and invitations that ended before an instant.
    func removeExpired(before instant: Instant) throws(Fault)
}
