// SPDX-License-Identifier: Apache-2.0

/// Checks GeoJSON (RFC 7946): positions within the world, rings closed, types known.
public enum GeoJSONCheck {
    /// What is wrong, one sentence per problem with its place; empty when all is well. A `null` geometry is legal.
    public static func problems(of value: JSONValue) -> [String] {
        var problems: [String] = []
        check(value, at: JSONPointer(), &problems)
        return problems
    }

    /// Whether some values are longitude and latitude, with or without a height.
    public static func isPosition(_ values: [JSONValue]) -> Bool {
        guard (2...3).contains(values.count), let longitude = values[0].number?.double, let latitude = values[1].number?.double,
            values.allSatisfy({ $0.number != nil })
        else { return false }
        return abs(longitude) <= 180 && abs(latitude) <= 90
    }

    /// Whether a cell is "longitude, latitude".
    static func isPoint(commaSeparated cell: UnsafeRawBufferPointer) -> Bool {
        let parts = cell.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        var limits: [Double] = [90, 180]
        for part in parts {
            let blanks = part.prefix { $0 == 0x20 }.count
            let number = NumberReader.decimal(UnsafeRawBufferPointer(rebasing: part.dropFirst(blanks)))
            guard let number, let limit = limits.popLast(), abs(number) <= limit else { return false }
        }
        return true
    }

    private static func check(_ value: JSONValue, at pointer: JSONPointer, _ problems: inout [String]) {
        switch value["type"]?.string {
        case "FeatureCollection":
            guard let features = value["features"]?.array else {
                problems.append("\(pointer): a FeatureCollection needs features")
                return
            }
            for (index, feature) in features.enumerated() {
                check(feature, at: pointer.appending("features").appending(String(index)), &problems)
            }
        case "Feature":
            guard let geometry = value["geometry"] else {
                problems.append("\(pointer): a Feature needs a geometry, or null for none")
                return
            }
            if geometry != .null { check(geometry, at: pointer.appending("geometry"), &problems) }
        case "GeometryCollection":
            for (index, geometry) in (value["geometries"]?.array ?? []).enumerated() {
                check(geometry, at: pointer.appending("geometries").appending(String(index)), &problems)
            }
        case let type?:
            let shapes: [String: (Int, Bool)] = [
                "Point": (0, false), "MultiPoint": (1, false), "LineString": (1, false), "MultiLineString": (2, false),
                "Polygon": (2, true), "MultiPolygon": (3, true),
            ]
            guard let (depth, isRing) = shapes[type] else {
                problems.append("\(pointer): '\(type)' is no GeoJSON type")
                return
            }
            checkCoordinates(
                value["coordinates"] ?? .null, depth: depth, isRing: isRing, at: pointer.appending("coordinates"), &problems)
        case nil:
            problems.append("\(pointer): a GeoJSON object needs a type")
        }
    }

    private static func checkCoordinates(
        _ value: JSONValue, depth: Int, isRing: Bool, at pointer: JSONPointer, _ problems: inout [String]
    ) {
        guard let values = value.array else {
            problems.append("\(pointer): coordinates should be an array")
            return
        }
        if depth == 0 {
            if !isPosition(values) {
                problems.append("\(pointer): not a longitude within ±180 and a latitude within ±90 (swapped?)")
            }
            return
        }
        if depth == 1, isRing, values.count < 4 || values.first != values.last {
            problems.append("\(pointer): a ring needs four positions at least, and its last is its first")
        }
        for (index, part) in values.enumerated() {
            checkCoordinates(part, depth: depth - 1, isRing: isRing, at: pointer.appending(String(index)), &problems)
        }
    }
}
