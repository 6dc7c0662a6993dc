// SPDX-License-Identifier: Apache-2.0

extension FactName {
    /// What the exchange finds out by itself and nobody is asked: from the record, the examination, the order and the calendar.
    public static let filledByExchange: Set<FactName> = [
        .asOf, .grade, .sourceClass, .form, .priceModel, .productKind, .seller, .sellerIsVenue, .columns, .directIdentifiers,
        .sensitiveColumns, .rowCount, .kAnonymity, .hasMinors, .purpose, .priceMinorUnits, .priceCapMinorUnits, .buyer,
        .buyerIsForeign, .buyerCountry, .buyerIsVerified, .sellerIsVerified, .creditTier, .holderCount, .tradingDaysSincePurchase,
    ]
}
