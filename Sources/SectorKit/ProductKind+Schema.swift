// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import TableSchema

extension ProductKind {
    /// The schema, read and checked.
    ///
    /// - Throws: `Fault` with codes `json.*` or `schema.*`, naming the spot as a JSON pointer.
    public func schema() throws(Fault) -> TableSchema { try TableSchema(json: schemaJSON) }
}
