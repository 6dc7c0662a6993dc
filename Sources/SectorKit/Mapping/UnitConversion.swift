// SPDX-License-Identifier: Apache-2.0
public import Foundation

/// From one unit to another, exactly: something is added, then multiplied, then divided.
///
/// ```swift
/// UnitConversion(from: "degF", to: "degC", adding: -32, times: 5, over: 9)
/// ```
public struct UnitConversion: Sendable, Hashable {
    /// The unit of the file.
    public let from: String
    /// The unit of the field.
    public let to: String
    /// What is added first.
    public let addend: Decimal
    /// What is multiplied by then.
    public let factor: Decimal
    /// What is divided by at last.
    public let divisor: Decimal

    /// Describes a conversion.
    ///
    /// - Precondition: The divisor is not zero.
    public init(from: String, to: String, adding addend: Decimal = 0, times factor: Decimal = 1, over divisor: Decimal = 1) {
        precondition(divisor != 0, "a unit is no zeroth of another")
        self.from = from
        self.to = to
        self.addend = addend
        self.factor = factor
        self.divisor = divisor
    }

    /// The number in the other unit, as exact as a decimal number can be.
    public func convert(_ number: Decimal) -> Decimal { (number + addend) * factor / divisor }

    /// The two units.
    public var words: String { "\(from) → \(to)" }

    /// The same number: only the unit's name is another.
    public static func renamed(_ from: String, _ to: String) -> UnitConversion { UnitConversion(from: from, to: to) }

    /// Feet to metres (0.3048 exactly).
    public static let feetToMetres = UnitConversion(from: "ft", to: "m", times: Decimal(3_048, decimals: 4))
    /// Kilowatt-hours to megawatt-hours.
    public static let kWhToMWh = UnitConversion(from: "kWh", to: "MWh", over: 1_000)
    /// Watts to kilowatts.
    public static let wattsToKilowatts = UnitConversion(from: "W", to: "kW", over: 1_000)
    /// Degrees Fahrenheit to degrees Celsius.
    public static let fahrenheitToCelsius = UnitConversion(from: "degF", to: "degC", adding: -32, times: 5, over: 9)
    /// Kelvins to degrees Celsius.
    public static let kelvinToCelsius = UnitConversion(from: "K", to: "degC", adding: Decimal(-27_315, decimals: 2))
    /// Avoirdupois pounds to tonnes (0.45359237 kg exactly).
    public static let poundsToTonnes = UnitConversion(from: "lb", to: "t", times: Decimal(45_359_237, decimals: 11))
    /// Inches to millimetres.
    public static let inchesToMillimetres = UnitConversion(from: "in", to: "mm", times: Decimal(254, decimals: 1))
    /// Knots to metres per second.
    public static let knotsToMetresPerSecond = UnitConversion(from: "kn", to: "m/s", times: 1_852, over: 3_600)
    /// Megajoules to kilojoules.
    public static let megajoulesToKilojoules = UnitConversion(from: "MJ", to: "kJ", times: 1_000)
}
