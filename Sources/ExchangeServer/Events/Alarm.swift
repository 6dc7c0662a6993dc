// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Glibc

/// Something that the venue's staff should look at now.
struct Alarm: Encodable, Equatable, Sendable {
    let code: String
    let messages: Text
    let value: Int64

    /// The read models may be so many records behind.
    private static let lagLimit: UInt64 = 10_000
    /// So much of the disk must be free, in bytes.
    private static let freeLimit: Int64 = 1 << 30

    /// All that stand at the moment.
    ///
    /// - Throws: A fault of the exchange.
    static func all(at site: Site) async throws -> [Alarm] {
        let (frozen, differs) = try await site.read { ($0.escrow.frozenFunds.count, $0.clearing.bankDifferencesOpen) }
        var alarms: [Alarm] = []
        if frozen > 0 { alarms.append(.frozen(frozen)) }
        if differs { alarms.append(.balances) }
        let lag = site.exchange.projectionLag
        if lag > lagLimit { alarms.append(.lag(lag)) }
        if let free = freeByteCount(site.vault.folder), free < freeLimit { alarms.append(.disk(free)) }
        return alarms
    }

    /// The alarms as one message. It has no name: it tells how things stand, and is not to be resumed from.
    static func message(_ alarms: [Alarm]) throws -> String {
        "event: alarms\ndata: " + String(decoding: try JSONAnswer.bytes(["alarms": alarms]), as: UTF8.self) + "\n\n"
    }

    private static func freeByteCount(_ folder: String) -> Int64? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int64(clamping: status.f_bavail) * Int64(clamping: status.f_frsize)
    }

    private static func frozen(_ count: Int) -> Alarm {
        Alarm(
            code: "funds-frozen", messages: Text(zh: "有 \(count) 笔资金被依法冻结。", en: "Money is frozen under \(count) notices."), value: Int64(count))
    }

    private static let balances = Alarm(
        code: "bank-differs", messages: Text(zh: "银行对账有未消除的差异。", en: "The bank's statement and the ledger differ."), value: 1)

    private static func lag(_ count: UInt64) -> Alarm {
        Alarm(
            code: "projection-lag", messages: Text(zh: "查询库落后 \(count) 条记录。", en: "The read models are \(count) records behind."),
            value: Int64(clamping: count))
    }

    private static func disk(_ free: Int64) -> Alarm {
        Alarm(
            code: "disk-low", messages: Text(zh: "磁盘剩余 \(free >> 20) MiB。", en: "The disk has \(free >> 20) MiB left."), value: free)
    }
}
