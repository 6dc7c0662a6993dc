// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import SectorKit

/// An exchange opened from its folder, with everything that belongs to it.
final class OpenExchange: Sendable {
    let folder: ExchangeFolder
    let description: ExchangeDescription
    let exchange: Exchange
    let vault: Vault
    let persons: PersonSealer
    private let store: SQLiteStore
    private let operatorName: String

    /// Opens the exchange of a folder.
    ///
    /// - Throws: A fault of the folder, of its journal or of its read models; `sectors.unknown`.
    init(_ folder: ExchangeFolder, clock: any Clock = SystemClock(), progress: (UInt64) -> Void = { _ in }) throws {
        self.folder = folder
        description = try folder.description()
        operatorName = try folder.operatorName()
        vault = try Vault(folder: folder.vault)
        persons = try PersonSealer(folder: folder.personKeys)
        let sectors = try Sectors.modules(named: description.sectors)
        store = try SQLiteStore(folder: folder.path)
        exchange = try Exchange.open(
            journal: store.journal, readModels: store.readModels,
            configuration: ExchangeConfiguration(sectors: sectors, clock: clock), progress: progress)
    }

    /// The holder of the operator's key at a desk of the venue, or on behalf of a participant.
    func principal(for participant: ExchangeID?) -> Principal {
        participant.map { Principal.participant($0, by: operatorName) } ?? .venue(operatorName)
    }

    /// Accounts and sessions.
    var access: SQLiteAccessStore { store.access }

    /// The SQLite journal, for backups and checks.
    var journal: SQLiteJournal { store.journal }

    func close() async throws {
        try await exchange.close()
        try store.close()
    }
}
