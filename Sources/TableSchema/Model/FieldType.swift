// SPDX-License-Identifier: Apache-2.0

/// What kind of value a field holds (Frictionless Table Schema, versions 1 and 2).
public enum FieldType: String, Sendable, Hashable, CaseIterable {
    /// Text; formats `default`, `email`, `uri`, `uuid`, `binary`.
    case string
    /// A whole number.
    case integer
    /// A decimal number.
    case number
    /// True or false.
    case boolean
    /// A day; formats `default`, `any` or a pattern such as `%d-%b-%y`.
    case date
    /// A time of day; formats as for a day.
    case time
    /// A day with a time; formats as for a day.
    case datetime
    /// A year.
    case year
    /// A month of a year.
    case yearmonth
    /// A duration such as `P1DT12H`.
    case duration
    /// A place; formats `default` ("lon, lat"), `array`, `object`.
    case geopoint
    /// A JSON array.
    case array
    /// A JSON object.
    case object
    /// A GeoJSON geometry or feature.
    case geojson
    /// Items between delimiters.
    case list
    /// Anything.
    case any

    /// Whether `minimum` and its kin mean something.
    var isOrdered: Bool {
        switch self {
        case .integer, .number, .date, .time, .datetime, .year, .yearmonth: true
        case .string, .boolean, .duration, .geopoint, .array, .object, .geojson, .list, .any: false
        }
    }

    /// Whether `minLength` and `maxLength` mean something.
    var hasLength: Bool {
        switch self {
        case .string, .any, .array, .object, .list: true
        case .integer, .number, .boolean, .date, .time, .datetime, .year, .yearmonth, .duration, .geopoint, .geojson: false
        }
    }
}
