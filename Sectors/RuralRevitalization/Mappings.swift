// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension TableMapping {
    /// The townships of Gansu; the data set has every province's.
    static let gansuTownships = TableMapping(
        "cn-streets", to: "RV-P5", licence: "WTFPL", source: Text(zh: "中国行政区划乡级表", en: "Townships of China"),
        columns: [
            Column("code", .column("code")), Column("name", .column("name")),
            Column("level", .constant("township")), Column("parent", .column("areaCode")),
        ],
        keeping: Condition("provinceCode", ["62"]))
}
