// SPDX-License-Identifier: Apache-2.0

extension CBORReader {
    /// Passes over one value and gives its bytes as they stand.
    public mutating func readEncodedValue() throws(Fault) -> [UInt8] {
        let start = cursor
        try skipValue()
        return Array(bytes[start..<cursor])
    }
}
