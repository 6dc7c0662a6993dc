// SPDX-License-Identifier: Apache-2.0
public import SectorKit

// What only this sector's rules ask.
extension FactName {
    /// The right in the images of a product: `cc0`, `licensed` or `reserved`.
    public static let imageRight: FactName = "imageRight"
    /// A reference to the licence under which images are passed on.
    public static let imageLicence: FactName = "imageLicence"
    /// Whether the product shows relic storage or security layouts in some other way than a column (flag).
    public static let showsRelicSecurity: FactName = "showsRelicSecurity"
    /// Whether the product places tombs or sites that are not open to visitors (flag).
    public static let placesUnopenedSites: FactName = "placesUnopenedSites"
    /// Whether the product follows movements: signalling, cable cars, coaches (flag).
    public static let isTrajectory: FactName = "isTrajectory"
    /// The age bands that occur in the product (list).
    public static let ageBands: FactName = "ageBands"
    /// Whether the product holds faces or other biometrics in some other way than a column (flag).
    public static let holdsBiometrics: FactName = "holdsBiometrics"
    /// Whether the product publishes a map as a picture or as tiles (flag).
    public static let showsMap: FactName = "showsMap"
    /// Whether the place is a religious one (flag).
    public static let religiousSite: FactName = "religiousSite"
    /// Whether the product holds the registration of foreign guests in some other way than a column (flag).
    public static let holdsGuestRegistration: FactName = "holdsGuestRegistration"
}
