// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    func appraise(_ command: RecordAppraisal, _ context: Context) throws(Refusal) -> [Event] {
        let product = try catalog.product(command.product)
        guard context.now.date <= command.until else { throw .appraisalInThePast(command.until) }
        guard command.appraisal.value.minorUnits >= 0, command.appraisal.trace.count <= 200 else {
            throw .appraisalUnusable(command.appraisal.model)
        }
        let id = try id(.appraisal, pricing.appraisalCount + 1)
        return [
            .pricing(
                .appraised(
                    ProductAppraised(id: id, product: product.id, appraisal: command.appraisal, until: command.until)))
        ]
    }

    func fileReport(_ command: FileAppraisalReport, _ context: Context) throws(Refusal) -> [Event] {
        if let filer = context.principal.participant, filer != command.agency { throw .reportOfOther(command.agency) }
        guard services.isAccredited(command.agency, for: .appraisal, on: context.now.date) else { throw .appraiserNotAccredited(command.agency) }
        let product = try catalog.product(command.product)
        guard product.seller != command.agency else { throw .appraisesItself(command.agency) }
        guard context.now.date <= command.until else { throw .appraisalInThePast(command.until) }
        guard (1...200).contains(command.signer.utf8.count) else { throw .signerMissing }
        try command.findings.check(in: try charter().currency)
        let dispersion = command.findings.dispersion
        let limit = terms(at: context.now).appraisalDispersion
        let warning = Text(
            zh: "各方法结果相差 \(dispersion),超过 \(limit),请核对假设后再采用。",
            en: "The methods lie \(dispersion) apart, more than \(limit): check their assumptions before relying on the value.")
        let reported = AppraisalReported(
            id: try id(.appraisal, pricing.appraisalCount + 1), product: product.id, agency: command.agency,
            findings: command.findings, dispersion: dispersion, warnings: dispersion > limit ? [warning] : [],
            report: command.report, signer: command.signer, until: command.until)
        return [.pricing(.reported(reported))]
    }

    /// The floor under a price, which the product's latest appraisal report must back.
    func floor(_ unitPrice: Money?, of product: ExchangeID, on day: CalendarDate) throws(Refusal) -> PriceFloor? {
        guard let unitPrice else { return nil }
        guard let appraisal = pricing.reports[product] else { throw .floorWithoutReport(product) }
        guard day <= appraisal.until else { throw .appraisalExpired(appraisal.id, appraisal.until) }
        guard unitPrice.currency == appraisal.value.currency else {
            throw .priceInOtherCurrency(unitPrice.currency, appraisal.value.currency)
        }
        guard unitPrice.isPositive, unitPrice.minorUnits <= appraisal.value.minorUnits else {
            throw .floorAboveValue(unitPrice, appraisal.value)
        }
        return PriceFloor(unitPrice: unitPrice, appraisal: appraisal.id, until: appraisal.until)
    }
}
