// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import TableSchema

/// Has the exchange's examiner look at a product's file and puts what it found on record.
struct Examining {
    /// What came of it.
    struct Outcome: Sendable {
        let receipt: CommandReceipt
        let report: ExaminationReport
        let examination: Examination
    }

    let site: Site
    /// Examinations read whole files: two at once, on threads of their own.
    private static let queue = DispatchQueue(label: "hexi examiner", attributes: .concurrent)
    private static let places = DispatchSemaphore(value: 2)

    /// Examines a file that was uploaded.
    ///
    /// - Throws: A refusal when the visitor is neither the product's seller nor at the desk of listings; what the examiner finds unusable.
    func examine(_ id: ExchangeID, _ digest: Digest, by visitor: Visitor) async throws -> Outcome {
        let (product, account) = try await refuseUnlessAllowed(id, visitor)
        guard let kind = site.exchange.rulebook.productKind(product.kind, of: product.sector) else { throw Refusal.pageNotFound(product.kind) }
        let file = StoredFile(digest: digest, byteCount: try site.vault.byteCount(of: digest))
        let examiner = ProductExaminer(kind, in: site.vault)
        let today = site.clock.now.date
        let found = try await onOwnThread { try examiner.examine(file, asOf: today) }
        let receipt = try await site.exchange.submit(
            .catalog(.examine(RecordExamination(product: id, report: found.report))), as: .venue("examiner, asked by \(account.name)"),
            key: "examination \(id) \(product.version) \(digest.hex.prefix(32))")
        return Outcome(receipt: receipt, report: found.report, examination: found.examination)
    }

    /// Refuses whoever is neither the product's seller nor at the desk of listings.
    @discardableResult func refuseUnlessAllowed(_ id: ExchangeID, _ visitor: Visitor) async throws -> (product: Product, account: Account) {
        guard let account = visitor.account else { throw Refusal.signInNeeded }
        guard let product = try await site.read({ $0.catalog.products[id] }), visitor.mayRead(product.seller) else {
            throw Refusal.pageNotFound("\(id)")
        }
        guard visitor.participant == product.seller || account.desks.contains(.listing) else {
            throw Refusal.deskMissing("catalog.examine", Desk.listing.title)
        }
        return (product, account)
    }

    private func onOwnThread<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { caller in
            Self.queue.async {
                Self.places.wait()
                defer { Self.places.signal() }
                caller.resume(with: Result { try work() })
            }
        }
    }
}
