// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit
import TableSchema

/// Has the exchange's examiner look at a product's file and puts what it found on record.
package struct Examining {
    /// What came of it.
    package struct Outcome: Sendable {
        let receipt: CommandReceipt
        let report: ExaminationReport
    }

    let site: Site
    let running: RunningExaminations

    /// Examinations read whole files: two at once, on threads of their own.
    private static let queue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    /// Begins to examine a file that was uploaded; the examination goes on when whoever asked for it goes away.
    ///
    /// - Returns: What ends with the examination: when it has an outcome, that is durable.
    /// - Throws: A refusal when the visitor is neither the product's seller nor at the desk of listings; `examination.running` or
    ///   `examination.too-many`.
    func begin(_ id: ExchangeID, _ file: StoredFile, by visitor: Visitor) async throws -> Task<Outcome, any Error> {
        let (product, account) = try await refuseUnlessAllowed(id, visitor)
        guard let kind = site.exchange.rulebook.productKind(product.kind, of: product.sector) else { throw Refusal.pageNotFound(product.kind) }
        return try running.begin(id, of: product.seller, file) { [site] place in
            let report = try await Self.report(on: file, of: product, kind, at: site, place)
            let receipt = try await site.exchange.submit(
                .catalog(.examine(RecordExamination(product: id, report: report))), as: .venue("examiner, asked by \(account.name)"),
                key: "examination \(Token.make())")
            return Outcome(receipt: receipt, report: report)
        }
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

    private static func report(
        on file: StoredFile, of product: Product, _ kind: ProductKind, at site: Site, _ place: RunningExamination
    ) async throws -> ExaminationReport {
        let (examiner, today) = (ProductExaminer(kind, in: site.vault), site.clock.now.date)
        let publishesSample = product.declared.isTrue(.publishesSample)
        return try await withCheckedThrowingContinuation { caller in
            queue.addOperation {
                caller.resume(
                    with: Result {
                        try place.read()
                        do {
                            let found = try examiner.examine(file, asOf: today, publishesSample: publishesSample) { (progress) throws(Fault) in
                                try place.tell(progress)
                            }
                            return found.report
                        } catch let fault as Fault where fault.isOfFile {
                            throw Refusal(.init(rawValue: fault.code.rawValue), fault.message)
                        }
                    })
            }
        }
    }
}

extension Fault {
    /// Whether the file that someone handed in is at fault, not our machinery.
    var isOfFile: Bool {
        let code = code.rawValue
        return ["table.", "json.", "csv."].contains { code.hasPrefix($0) } && !["table.file", "table.temporary"].contains { code.hasPrefix($0) }
    }
}
