// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel

/// A command, who asks for it, and the key under which it may be repeated.
public struct CommandRequest: Sendable, Equatable {
    /// What is asked for.
    public let command: Command
    /// Who asks.
    public let principal: Principal
    /// A name for this very request, 1 to 100 bytes.
    public let key: String
    /// Whether the answer says what the accounts that the command touches stand at afterwards; see ``CommandReceipt/balances``.
    public let wantsBalances: Bool

    /// Asks.
    public init(_ command: Command, as principal: Principal, key: String, wantsBalances: Bool = false) {
        self.command = command
        self.principal = principal
        self.key = key
        self.wantsBalances = wantsBalances
    }
}
