// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

extension OpenExchange {
    /// Takes one use of an order's contract and copies the delivered file out of the vault.
    ///
    /// The use is on record before a byte leaves the vault.
    func fetch(
        _ order: ExchangeID, purpose: String, to path: String, as principal: Principal, key: String? = nil
    ) async throws -> CommandReceipt {
        guard !FileManager.default.fileExists(atPath: path) else { throw Refusal.targetExists(path) }
        let file = try await deliveredFile(of: order)
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let receipt = try await exchange.submit(
            .trading(.use(UseLicence(contract: contract, purpose: purpose))), as: principal, key: key ?? UUID().uuidString)
        try vault.copy(file, to: path)
        return receipt
    }

    /// What was delivered for an order, as the journal says.
    private func deliveredFile(of order: ExchangeID) async throws -> Digest {
        try await exchange.projected(exchange.journal.lastSequence())
        for sequence in try exchange.readModels.sequences(about: order, limit: 1_000) {
            guard let record = try exchange.journal.record(at: sequence)?.record else { continue }
            for case .delivery(.recorded(let delivered)) in record.events where delivered.order == order {
                return delivered.file
            }
        }
        throw Refusal.nothingDelivered(order)
    }
}

extension Refusal {
    fileprivate static func targetExists(_ path: String) -> Refusal {
        Refusal(
            "deliver.target-exists",
            Text(zh: "文件 \(path) 已存在。请换一个文件名。", en: "There is a file \(path) already. Choose another name."), subject: path)
    }

    fileprivate static func nothingDelivered(_ order: ExchangeID) -> Refusal {
        Refusal(
            "deliver.nothing-delivered",
            Text(zh: "订单 \(order) 没有交付文件。", en: "No file was delivered for \(order)."), subject: "\(order)")
    }
}
