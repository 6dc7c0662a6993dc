// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird
import Logging
import NIOCore

/// One request and who makes it.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that a trusted proxy says the visitor comes from.
    var forwardedAddress: String?
    /// The connection itself.
    let channel: any Channel
    /// The language that the visitor reads.
    var language = Language.zh
    /// The stop of the whole market, which every page tells of while it lasts.
    var stop: TradingStop?
    /// Who it is; nobody in particular until signed in.
    var visitor = Visitor()

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// The address that the visitor comes from: the connection's, or what a trusted proxy says.
    var address: String { forwardedAddress ?? channel.remoteAddress?.ipAddress ?? "local" }
}

/// Who makes a request.
struct Visitor: Sendable {
    /// The account; `nil` when nobody is signed in.
    var account: Account?
    /// The session of a browser.
    var session: Session?
    /// The key of a program.
    var key: APIKey?
    /// What the account may act as.
    var capacities: Capacity = []

    /// On whose behalf the account acts; `nil` for staff and for strangers.
    var participant: ExchangeID? { account?.participant }
    /// Whether the account is one of the venue's own.
    var isStaff: Bool { account.map { $0.participant == nil } ?? false }
    /// Whether the account reads everything: staff, the regulator, an auditor.
    var readsAll: Bool { isStaff || !capacities.isDisjoint(with: [.regulator, .auditor]) }

    /// Whether someone concerned by a thing is this visitor, or the visitor reads everything.
    func mayRead(_ parties: ExchangeID?...) -> Bool {
        readsAll || participant.map { parties.contains($0) } ?? false
    }
}
