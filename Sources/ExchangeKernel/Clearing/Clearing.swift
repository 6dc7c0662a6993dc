// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Obligations and netting cycles, taxes and invoices, settlement batches and closed books (结算清算).
public struct Clearing: Sendable, Equatable, Codable {
    /// How many settlement batches were made.
    public internal(set) var batchCount: UInt64 = 0
    /// The last day whose books are closed. No money moves on or before it any more.
    public internal(set) var closedThrough: CalendarDate?
    /// What participants owe each other and have not paid.
    public internal(set) var obligations = Table<Obligation>()
    /// The netting cycle that is open.
    public internal(set) var cycle: NettingCycle?
    /// How many netting cycles were opened.
    public internal(set) var cycleCount: UInt64 = 0
    /// What participants keep for their urgent payments in netting cycles, under their ids.
    public internal(set) var reserves = Table<LiquidityReserve>()
    /// Limits on what participants spend in a day and what they spent of them, under their ids; those who are not here have none.
    public internal(set) var spending = Table<SpendingLog>()
    /// The tax terms in the order of the days from which they apply.
    public internal(set) var taxTerms: [DatedTaxTerms] = []
    /// How participants are taxed, under their ids; those who are not here are general taxpayers.
    public internal(set) var taxpayers = Table<Taxpayer>()
    /// The invoices that were issued and their reversals.
    public internal(set) var invoices = Table<Invoice>()
    /// The invoice that stands for each order, under the order's id.
    public internal(set) var invoiceOfOrder = Table<ExchangeID>()
    /// The seal of the last month whose books are closed.
    public internal(set) var lastPeriod: PeriodClosed?
    /// Corrections that wait for a second desk, in the order of the records they correct.
    public internal(set) var reversalsAsked: [ReversalAsked] = []
    /// The records that were corrected, ascending.
    public internal(set) var reversed: [UInt64] = []
    /// The last statement of each custody account, and those before it with lines that are not on the books; in their order.
    public internal(set) var bankStatements: [ReconciledStatement] = []
    /// What the bank holds for nobody known, in the order of the bank's references.
    public internal(set) var suspense: [SuspenseBooked] = []

    /// Whether the bank's statement and the books differ and nobody has explained why. A month is not closed meanwhile.
    public var bankDifferencesOpen: Bool { bankStatements.contains(where: \.hasDifferences) }

    /// The last statement of a custody account that was compared with the books.
    public func lastStatement(of account: String) -> ReconciledStatement? { bankStatements.last { $0.account == account } }

    /// Checks that a statement can be recorded: the account's first, the next one, or one that is still kept.
    ///
    /// - Throws: `clearing.statement-not-next`.
    public func checkChains(_ statement: ReconciledStatement) throws(Refusal) {
        guard let last = lastStatement(of: statement.account), last.closing != statement.opening else { return }
        guard bankStatements.contains(where: { $0.isSame(as: statement) }) else { throw .statementNotNext(statement, last) }
    }

    /// Whether a participant owes or is owed something that is not paid.
    public func hasOpenObligations(of participant: ExchangeID) -> Bool {
        obligations.contains { $0.payer == participant || $0.payee == participant }
    }

    /// An obligation that is not paid.
    ///
    /// - Throws: `clearing.obligation-not-open`.
    public func obligation(_ id: ExchangeID) throws(Refusal) -> Obligation {
        guard let obligation = obligations[id] else { throw .obligationNotOpen(id) }
        return obligation
    }
}
