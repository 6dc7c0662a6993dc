// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
public import ExchangeEvidence
import ExchangeKernel
public import ExchangeModel
import Logging

/// What a server serves: an exchange with its files, its persons and its accounts.
public struct Site: Sendable {
    /// The exchange.
    public let exchange: Exchange
    /// Its files.
    public let vault: Vault
    /// Seals what is known about natural persons.
    public let persons: PersonSealer
    /// Its accounts and sessions.
    public let access: any AccessStore
    /// Signs its checkpoints.
    public let logKey: SigningKey
    /// What it is called.
    public let name: Text
    /// What time it is.
    public let clock: any Clock

    /// Puts together what is served.
    public init(
        exchange: Exchange, vault: Vault, persons: PersonSealer, access: any AccessStore, logKey: SigningKey, name: Text,
        clock: any Clock = SystemClock()
    ) {
        self.exchange = exchange
        self.vault = vault
        self.persons = persons
        self.access = access
        self.logKey = logKey
        self.name = name
        self.clock = clock
    }

    /// Asks the open state something.
    func read<Answer: Sendable>(_ question: @escaping @Sendable (Market) -> Answer) async throws -> Answer {
        try await exchange.read(question)
    }

    /// Waits until the read models know everything that is durable.
    func settled() async throws { try await exchange.projected(exchange.journal.lastSequence()) }
}
