// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
public import SectorKit

extension Market {
    /// Everything known about a product when it is about to go on offer. What the exchange itself knows overrides what was declared.
    func listingFacts(of product: Product, _ context: Context) throws(Refusal) -> (own: Facts, sources: [ListedSource]) {
        guard let examination = product.examination else { throw .notExamined(product.id) }
        let seller = try participants.active(product.seller)
        let registration = try rights.certified(product.right)
        let resource = registration.resource
        let terms = terms(at: context.now)
        var facts = product.declared
        facts[.asOf] = .date(context.now.date)
        facts[.productKind] = .text(product.kind)
        facts[.form] = .text(product.form.rawValue)
        facts[.grade] = .text(try strictestGrade(examination.grade, of: product).rawValue)
        if product.fusion != nil { facts[.isDerived] = true }
        facts[.columns] = .list(examination.columns)
        facts[.rowCount] = .integer(examination.rowCount)
        facts[.sensitiveColumns] = .list(examination.sensitiveColumns)
        facts[.directIdentifiers] = .list(examination.directIdentifiers)
        facts[.kAnonymity] = examination.kAnonymity.map(FactValue.integer)
        facts[.anonymityRequired] = .integer(
            Int64(facts.text(.openLevel) == "open" ? terms.openAnonymity : terms.controlledAnonymity))
        facts[.holderLimit] = .integer(Int64(terms.holderLimit))
        if let acquired = registration.operationAcquired {
            facts[.tradingDaysSincePurchase] = .integer(Int64(terms.tradingDays(after: acquired, through: context.now.date)))
            facts[.resaleDays] = .integer(Int64(terms.resaleDays))
        }
        facts[.hasMinors] = .flag(examination.hasMinors || facts.isTrue(.hasMinors))
        facts[.sourceClass] = .text(resource.sourceClass.rawValue)
        facts[.acquisition] = .text(resource.acquisition.rawValue)
        facts[.acquisitionEvidence] = .text(resource.evidence)
        facts[.sourceLicence] = resource.sourceLicence.map(FactValue.text)
        facts[.seller] = .text(seller.code ?? "\(seller.id)")
        facts[.sellerIsVenue] = .flag(venue.isOperatorOrAffiliate(seller.code))
        facts[.sellerIsVerified] = .flag(seller.status == .admitted)
        facts[.priceModel] = (pricing.prices[product.id]?.model.kind.rawValue).map(FactValue.text)
        facts[.creditTier] = .text(credit.tier(of: seller.id, on: context.now.date).rawValue)
        if credit.isSeriouslyDishonest(seller.id) { facts[.isSeriouslyDishonest] = true }
        facts[.needsCertification] = .flag(terms.certifiedKinds?.contains(product.kind) ?? false)
        facts[.isCertified] = .flag(services.isCertified(product.id, version: product.version, on: context.now.date))
        let own = facts.folded
        return (own, try listedSources(of: product, own))
    }

    /// Fusion never lowers a grade: the strictest of the product's own and of its sources' (就高从严).
    private func strictestGrade(_ own: Grade, of product: Product) throws(Refusal) -> Grade {
        var grade = own
        for source in product.fusion?.sources ?? [] {
            grade = max(grade, try catalog.listing(source.product).facts.grade ?? .l1)
        }
        return grade
    }
}

extension FactName {
    /// The smallest class over quasi-identifiers that the market's terms ask for (integer).
    public static let anonymityRequired: FactName = "anonymityRequired"
    /// How many may hold one product (integer).
    public static let holderLimit: FactName = "holderLimit"
    /// How many trading days must pass before what was bought is sold on (integer).
    public static let resaleDays: FactName = "resaleDays"
}
