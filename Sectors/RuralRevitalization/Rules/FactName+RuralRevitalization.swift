// SPDX-License-Identifier: Apache-2.0
public import SectorKit

// What only this sector's rules ask.
extension FactName {
    /// Whether the product is about contracted land, homesteads or incomes of households (flag).
    public static let tellsHouseholdLand: FactName = "tellsHouseholdLand"
    /// Whether the product is about poverty monitoring or subsidies (flag).
    public static let tellsRelief: FactName = "tellsRelief"
    /// Whether rows are answers of single respondents of a statistical survey (flag).
    public static let tellsRespondents: FactName = "tellsRespondents"
    /// Whether the product shows parcels or the red line of farmland finer than the township (flag).
    public static let placesParcels: FactName = "placesParcels"
    /// A reference to the approval of the natural-resources authority.
    public static let naturalResourcesApproval: FactName = "naturalResourcesApproval"
    /// Whether the product holds germplasm or seed resources (flag).
    public static let holdsGermplasm: FactName = "holdsGermplasm"
    /// A reference to the approval to provide germplasm abroad.
    public static let germplasmApproval: FactName = "germplasmApproval"
    /// Whether the product is about animal or plant epidemics (flag).
    public static let tellsEpidemics: FactName = "tellsEpidemics"
    /// Whether the authority has released what the product says (flag).
    public static let isOfficiallyReleased: FactName = "isOfficiallyReleased"
    /// Whether the product is a weather forecast for the public (flag).
    public static let isForecast: FactName = "isForecast"
    /// A reference to the authorisation of the meteorological station.
    public static let stationAuthorisation: FactName = "stationAuthorisation"
    /// Whether a village collective owns the data (flag).
    public static let isCollective: FactName = "isCollective"
    /// A reference to the minutes of the village's decision.
    public static let villageDecision: FactName = "villageDecision"
    /// Whether the product is about the credit of farmers (flag).
    public static let tellsFarmCredit: FactName = "tellsFarmCredit"
    /// A reference to the applicant's own consent.
    public static let applicantConsent: FactName = "applicantConsent"
    /// Whether the product is about pupils or left-behind children (flag).
    public static let tellsChildren: FactName = "tellsChildren"
}

extension Facts {
    /// Whether rows are declared to be totals and no direct identifier was found.
    var areTotals: Bool { self[.isPersonLevel] == .flag(false) && list(.directIdentifiers).isEmpty }
}
