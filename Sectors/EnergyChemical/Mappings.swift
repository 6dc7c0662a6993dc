// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension TableMapping {
    private static let fuels = [
        "Coal": "coal", "Hydro": "hydro", "Wind": "wind", "Solar": "solar", "Natural Gas": "gas", "Landfill gas": "gas",
        "Coal Mine Methane": "gas", "LNG": "gas", "Diesel": "oil", "Fuel Oil": "oil", "Distillate Oil": "oil", "Heavy Fuel Oil": "oil",
        "Oil": "oil", "Geothermal": "geothermal",
    ]

    /// Positions to 0.1° (EC-03); nuclear plants stay out (EC-10).
    static let chinesePlants = TableMapping(
        "gppd-wri-china", to: "EC-P8", licence: "CC-BY-4.0",
        source: Text(zh: "WRI 全球电厂数据库,中国原始表", en: "WRI Global Power Plant Database, its raw table of China"),
        columns: [
            Column("plant_id", .column("Power Plant ID")), Column("name", .column("Name")), Column("fuel", .column("Fuel"), .lookUp(fuels)),
            Column("capacity_mw", .column("Capacity (MW)")), Column("commissioned", .column("Commissioning Date"), .year(.first)),
            Column(
                "status", .column("Operational Status"),
                .lookUp(["Operational": "operational", "Shutdown": "shutdown", "Under Construction": "under-construction"])),
            Column("lat", .column("Latitude"), .round(decimals: 1)), Column("lon", .column("Longitude"), .round(decimals: 1)),
        ],
        keeping: Condition("Fuel", except: ["Nuclear"]))

    /// The station stands in the first of two header lines; 24:00 ends a day; the twelve months come from different years.
    static let greensboroYear = TableMapping(
        "nrel-tmy3-723170", to: "EC-P9", licence: "LicenseRef-US-government-public-domain",
        source: Text(zh: "NREL TMY3 典型气象年,723170 站", en: "NREL TMY3, a typical year of station 723170"),
        layout: TableOptions(dialect: Dialect(skipLines: 1)), recognisedBy: TableSignature(firstLine: "723170,"),
        columns: [
            Column("station", .constant("723170")),
            Column(
                "ts", .columns(["Date (MM/DD/YYYY)", "Time (HH:MM)"], joinedBy: " "),
                .time("MM/dd/yyyy kk:mm", zone: .offset("-05:00"))),
            Column("ghi", .column("GHI (W/m^2)")), Column("dni", .column("DNI (W/m^2)")), Column("dhi", .column("DHI (W/m^2)")),
            Column("temp_c", .column("Dry-bulb (C)")), Column("humidity", .column("RHum (%)")),
            Column("pressure_hpa", .column("Pressure (mbar)"), .unit(.renamed("mbar", "hPa"), decimals: 0)),
            Column("wind_ms", .column("Wspd (m/s)")),
        ])

    /// A row's unit decides: prices of capacity go to EUR/kW and of storage to EUR/MWh, other units stay.
    static let technologyCosts = TableMapping(
        "pypsa-costs", to: "EC-P7", licence: "LicenseRef-mixed-per-row",
        source: Text(zh: "PyPSA technology-data 2030 年", en: "PyPSA technology-data for 2030"),
        columns: [
            Column("technology", .column("technology")), Column("parameter", .column("parameter")), Column("condition", .constant("any")),
            Column(
                "value", .column("value"),
                .unitPerRow(
                    column: "unit",
                    [
                        "EUR/MW": UnitConversion(from: "EUR/MW", to: "EUR/kW", over: 1_000),
                        "EUR/kWh": UnitConversion(from: "EUR/kWh", to: "EUR/MWh", times: 1_000),
                    ], decimals: 6, otherwise: .kept)),
            Column("unit", .column("unit"), .lookUp(["EUR/MW": "EUR/kW", "EUR/kWh": "EUR/MWh"], otherwise: .kept)),
            Column("currency_year", .column("currency_year"), .round(decimals: 0)), Column("source", .column("source")),
        ])

    static let turbines = TableMapping(
        "oedb-turbines", to: "EC-P7", licence: "LicenseRef-OEDB-to-be-verified",
        source: Text(zh: "OEDB 风机库(windpowerlib 附带)", en: "OEDB turbine library, as windpowerlib carries it"),
        recognisedBy: TableSignature(labels: ["has_power_curve", "hub_height"]),
        unpivoting: .these(["nominal_power", "rotor_diameter", "rotor_area"], missing: []),
        columns: [
            Column("technology", .column("turbine_type")), Column("parameter", .seriesName), Column("condition", .constant("any")),
            Column("value", .seriesValue),
            Column("unit", .seriesName, .lookUp(["nominal_power": "W", "rotor_diameter": "m", "rotor_area": "m2"])),
            Column("currency_year", .constant("")), Column("source", .column("source")),
        ])

    /// Column names are wind speeds in m/s; most types give power at some of them only.
    static let powerCurves = TableMapping(
        "oedb-power-curves", to: "EC-P7", licence: "LicenseRef-OEDB-to-be-verified",
        source: Text(zh: "OEDB 功率曲线(windpowerlib 附带)", en: "OEDB power curves, as windpowerlib carries them"),
        recognisedBy: TableSignature(labels: ["turbine_type", "3.0", "12.5", "25.0"]), unpivoting: .allOthers(missing: []),
        columns: [
            Column("technology", .column("turbine_type")), Column("parameter", .constant("power-at-wind-speed")),
            Column("condition", .seriesName), Column("value", .seriesValue, .unit(.wattsToKilowatts, decimals: 3)),
            Column("unit", .constant("kW")), Column("currency_year", .constant("")), Column("source", .constant("")),
        ])
}
