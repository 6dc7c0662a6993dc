// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema

/// Reads a text as a table and measures it.
func measure(
    _ text: String, schema: TableSchema? = nil, anonymity: KAnonymityPlan? = nil, series: SeriesPlan? = nil
) throws -> TableMeasurer {
    var measurer = TableMeasurer(schema: schema, anonymity: anonymity, series: series)
    _ = try TableReader(source: MemorySource(text)).read(into: &measurer)
    return measurer
}

/// Reads a text and gives back what points at persons.
func scan(_ text: String) throws -> [PersonalInformationFinding] { try measure(text).scanner.findings }
