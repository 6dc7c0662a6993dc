// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What an exchange is opened with.
public struct ExchangeConfiguration: Sendable {
    /// The sector modules, whose rules and product kinds apply from now on.
    public var sectors: [any SectorModule]
    /// The clock.
    public var clock: any Clock
    /// After how many records the state is kept, so that the next start need not replay them.
    public var recordsPerSnapshot: UInt64

    /// Configures an exchange.
    public init(
        sectors: [any SectorModule] = [], clock: any Clock = SystemClock(), recordsPerSnapshot: UInt64 = 500_000
    ) {
        self.sectors = sectors
        self.clock = clock
        self.recordsPerSnapshot = recordsPerSnapshot
    }
}
