// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: CatalogCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .describe(let command): return try describe(command, context)
        case .agree(let command): return try agree(command, context)
        case .revise(let command): return try revise(command, context)
        case .examine(let command): return try examine(command)
        case .submit(let command): return try submit(command, context)
        case .review(let command): return try review(command, context)
        case .withdraw(let command): return try withdraw(command, context)
        case .revoke(let command): return try revoke(command, context)
        }
    }

    private func describe(_ command: DescribeProduct, _ context: Context) throws(Refusal) -> [Event] {
        let seller = try trader(context)
        let registration = try rights.certified(command.right)
        guard registration.mayExercise(.productOperation, seller.id, on: context.now.date) else {
            throw .notHolder(seller.id, .productOperation)
        }
        guard let kind = context.rulebook.productKind(command.kind, of: command.sector) else {
            throw .kindUnknown(command.kind, command.sector)
        }
        guard kind.forms.contains(command.form) || command.form == .raw else { throw .formNotAllowed(command.form, kind) }
        try check(command.description)
        try check(command.fusion, for: kind, by: seller, context)
        return [
            .catalog(
                .described(
                    ProductDescribed(
                        product: try id(.product, catalog.products.nextSerial), right: command.right, seller: seller.id,
                        sector: command.sector, kind: command.kind, form: command.form,
                        description: command.description, declared: command.declared, fusion: command.fusion)))
        ]
    }

    private func revise(_ command: ReviseProduct, _ context: Context) throws(Refusal) -> [Event] {
        let product = try ownProduct(command.product, context)
        try check(command.description)
        guard product.status != .withdrawn else { throw .productElsewhere(product.id, product.status) }
        return [
            .catalog(
                .revised(
                    ProductRevised(
                        product: product.id, version: product.version + 1, description: command.description,
                        declared: command.declared)))
        ]
    }

    private func check(_ description: ProductDescription) throws(Refusal) {
        let missing = description.missingItems
        guard missing.isEmpty else { throw .descriptionIncomplete(missing) }
        guard description.byteCount <= 16_384 else { throw .descriptionTooLong(description.byteCount) }
    }

    private func examine(_ command: RecordExamination) throws(Refusal) -> [Event] {
        let product = try catalog.product(command.product)
        guard product.status == .described || product.status == .rejected else {
            throw .productElsewhere(product.id, product.status)
        }
        guard command.report.columns.count <= ExaminationReport.columnLimit else {
            throw .tooManyColumns(command.report.columns.count)
        }
        return [.catalog(.examined(ProductExamined(product: product.id, report: command.report)))]
    }

    private func submit(_ command: SubmitProduct, _ context: Context) throws(Refusal) -> [Event] {
        let product = try ownProduct(command.product, context)
        guard product.status == .described || product.status == .rejected else {
            throw .productElsewhere(product.id, product.status)
        }
        if let revoked = product.revocation(of: product.version) { throw .versionRevoked(product.id, revoked) }
        guard let examination = product.examination else { throw .notExamined(product.id) }
        guard pricing.prices[product.id] != nil else { throw .notPriced(product.id) }
        // What no approval can help is said at once; the review asks all rules again.
        let (own, sources) = try listingFacts(of: product, context)
        try compliance.refuseForbidden(judge(.list, sector: product.sector, own, sources, context))
        guard examination.errorCount == 0 else { throw .dataHasErrors(product.id, examination.errorCount) }
        return [.catalog(.submitted(ProductSubmitted(product: product.id)))]
    }

    private func review(_ command: ReviewListing, _ context: Context) throws(Refusal) -> [Event] {
        let product = try catalog.product(command.product)
        guard product.status == .submitted else { throw .productElsewhere(product.id, product.status) }
        guard command.isApproved else {
            return [.catalog(.rejected(ProductRejected(product: product.id, reason: command.reason)))]
        }
        _ = try participants.trading(product.seller)
        let (facts, sources) = try listingFacts(of: product, context)
        let judgement = try judge(.list, sector: product.sector, facts, sources, context)
        try compliance.refuseUnlessAllowed(judgement, subject: product.id, on: context.now.date)
        return [
            .catalog(
                .listed(
                    ProductListed(
                        product: product.id, version: product.version, facts: facts,
                        sources: sources.isEmpty ? nil : sources, verdicts: judgement.summary,
                        obligations: judgement.obligations, reason: command.reason)))
        ]
    }

    private func withdraw(_ command: WithdrawProduct, _ context: Context) throws(Refusal) -> [Event] {
        let product = try catalog.product(command.product)
        if let participant = context.principal.participant, capacities(of: context.principal).isDisjoint(with: .regulator) {
            guard product.seller == participant else { throw .notSeller(participant, product.id) }
        }
        guard product.status != .withdrawn else { throw .productElsewhere(product.id, product.status) }
        return [.catalog(.withdrawn(ProductWithdrawn(product: product.id, reason: command.reason)))]
    }

    /// A product of the participant on whose behalf the principal acts.
    func ownProduct(_ id: ExchangeID, _ context: Context) throws(Refusal) -> Product {
        let seller = try trader(context)
        let product = try catalog.product(id)
        guard product.seller == seller.id else { throw .notSeller(seller.id, id) }
        return product
    }
}
