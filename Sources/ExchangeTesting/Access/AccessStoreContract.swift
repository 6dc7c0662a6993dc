// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine

/// What every access store must do. It returns what a store does wrong, in words; nothing when it keeps the contract.
public enum AccessStoreContract {
    /// Examines a kind of store.
    ///
    /// - Parameters:
    ///   - make: Makes an empty store.
    ///   - reopen: Closes a store and opens it again from what it kept.
    public static func violations(
        make: () throws -> any AccessStore, reopen: (any AccessStore) throws -> any AccessStore
    ) throws -> [String] {
        var examination = AccessExamination()
        examination.examineEmpty(try make())
        examination.examineChanges(try make())
        examination.examineSessions(try make())
        examination.examineInvitations(try make())
        examination.examineIdentities(try make())
        examination.examineKeys(try make())
        examination.examineProposals(try make())
        examination.examineDenials(try make())
        examination.examineRaces(try make())
        let store = try make()
        examination.fill(store)
        examination.examineContents(store, "after saving")
        examination.examineContents(try reopen(store), "after reopening")
        return examination.violations
    }
}
