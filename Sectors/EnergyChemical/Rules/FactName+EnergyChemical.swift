// SPDX-License-Identifier: Apache-2.0
public import SectorKit

// What only this sector's rules ask.
extension FactName {
    /// Whether the product shows grid topology, relay settings or dispatch plans in some other way than a column (flag).
    public static let showsGrid: FactName = "showsGrid"
    /// The highest voltage of a user in the product, in kV (number).
    public static let voltageKilovolts: FactName = "voltageKilovolts"
    /// Whether important power users are in the product (flag).
    public static let hasImportantUsers: FactName = "hasImportantUsers"
    /// Whether the product places plants, substations, pipelines or depots (flag).
    public static let placesFacilities: FactName = "placesFacilities"
    /// Whether meters of homes are in the product (flag).
    public static let hasHouseholds: FactName = "hasHouseholds"
    /// Whether the product tells stock, place, route or synthesis of hazardous chemicals (flag).
    public static let tellsHazardousStock: FactName = "tellsHazardousStock"
    /// A reference to the buyer's licence for hazardous chemicals.
    public static let hazardLicence: FactName = "hazardLicence"
    /// A reference to the authority's approval to provide hazardous stock.
    public static let hazardApproval: FactName = "hazardApproval"
    /// Whether the product is about explosive or drug precursors (flag).
    public static let isPrecursor: FactName = "isPrecursor"
    /// Whether rows tell single buyers or sellers (flag).
    public static let isBuyerLevel: FactName = "isBuyerLevel"
    /// Whether important industrial data was filed in the catalogue of the authority (flag).
    public static let isCatalogFiled: FactName = "isCatalogFiled"
    /// Whether the product holds process parameters, formulas or costs of an enterprise (flag).
    public static let holdsProcess: FactName = "holdsProcess"
    /// Whether the product is about nuclear material or strategic reserves (flag).
    public static let isNuclearOrReserve: FactName = "isNuclearOrReserve"
    /// The day of the last risk assessment (date).
    public static let riskAssessedOn: FactName = "riskAssessedOn"
}
