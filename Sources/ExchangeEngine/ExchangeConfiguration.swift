// SPDX-License-Identifier: Apache-2.0
public import SectorKit

/// What an exchange is opened with.
public struct ExchangeConfiguration: Sendable {
    /// The sector modules, whose rules and product kinds apply from now on.
    public var sectors: [any SectorModule]
    /// Earlier versions of modules: contracts that were signed under them live on beside the new ones.
    public var earlierSectors: [any SectorModule]
    /// The clock.
    public var clock: any Clock
    /// After how many records the state is kept, so that the next start need not replay them.
    public var recordsPerSnapshot: UInt64

    /// Configures an exchange.
    public init(
        sectors: [any SectorModule] = [], earlierSectors: [any SectorModule] = [], clock: any Clock = SystemClock(),
        recordsPerSnapshot: UInt64 = 500_000
    ) {
        self.sectors = sectors
        self.earlierSectors = earlierSectors
        self.clock = clock
        self.recordsPerSnapshot = recordsPerSnapshot
    }
}
