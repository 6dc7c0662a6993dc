// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What the file `exchange.json` of an exchange's folder says.
struct ExchangeDescription: Codable {
    /// The version of the folder's layout.
    var format = 1
    /// What the exchange is called.
    var name: Text
    /// Where it is (GB/T 2260).
    var region: Region
    /// The sectors whose modules apply.
    var sectors: [String]
}
