// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

// Guessing a password is made slow: after a few wrong ones the account rests, each time twice as long.
extension Account {
    /// How many wrong passwords in a row are allowed before the account is locked.
    public static let failureLimit = 5
    /// How long the first lock lasts.
    public static let firstLockMinutes: Int64 = 15
    /// How long a lock lasts at most.
    public static let longestLockMinutes: Int64 = 24 * 60

    /// Whether it is locked now. A password is not even looked at then, and no failure is counted.
    public func isLocked(at instant: Instant) -> Bool { lockedUntil.map { instant < $0 } ?? false }

    /// The account after one more wrong password.
    public func recordingFailure(at instant: Instant) -> Account {
        var account = self
        account.failures = failures == .max ? failures : failures + 1
        let locks = account.failures - Account.failureLimit
        guard locks >= 0 else { return account }
        // Seven doublings are more than the longest lock.
        let minutes = min(Account.firstLockMinutes << Int64(min(locks, 7)), Account.longestLockMinutes)
        account.lockedUntil = instant.adding(milliseconds: minutes * 60_000)
        return account
    }

    /// The account after a right password.
    public func recordingSuccess() -> Account {
        var account = self
        account.failures = 0
        account.lockedUntil = nil
        return account
    }
}
