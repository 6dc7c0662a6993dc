// SPDX-License-Identifier: Apache-2.0
public import TableSchema

/// A published file that a sector knows and does not import, and why: a deliberate no instead of a silent gap.
///
/// ```swift
/// UnimportableTable(
///     "ett-h1", licence: "CC-BY-ND-4.0", source: Text(zh: "ETT 变压器油温", en: "ETT transformer temperatures"),
///     recognisedBy: TableSignature(labels: ["HUFL", "OT"]),
///     reason: Text(zh: "许可禁止演绎:原样上架,不得改写。", en: "The licence allows no derivatives: list it as it is."))
/// ```
public struct UnimportableTable: Sendable, Identifiable {
    /// The name of the data set.
    public let id: String
    /// The licence under which it is published.
    public let licence: String
    /// Who publishes it.
    public let source: Text
    /// How the file is read; `nil` when its name tells enough.
    public let layout: TableOptions?
    /// What tells it from others.
    public let signature: TableSignature
    /// Why it cannot honestly become a product of the sector.
    public let reason: Text

    /// Names a file and the reason.
    public init(
        _ id: String, licence: String, source: Text, layout: TableOptions? = nil, recognisedBy signature: TableSignature,
        reason: Text
    ) {
        self.id = id
        self.licence = licence
        self.source = source
        self.layout = layout
        self.signature = signature
        self.reason = reason
    }
}
