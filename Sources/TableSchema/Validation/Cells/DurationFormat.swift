// SPDX-License-Identifier: Apache-2.0

/// ISO 8601 durations: `P3Y6M4DT12H30M5S`, `PT0.5S`, `-P1D`, `P2W`.
enum DurationFormat {
    static func isDuration(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return false }
        var units = Array("YMWD".utf8)[...]
        var isTime = false
        while let first = rest.first {
            if first == UInt8(ascii: "T") {
                rest.removeFirst()
                guard !isTime, !rest.isEmpty else { return false }
                isTime = true
                units = Array("HMS".utf8)[...]
                continue
            }
            let digits = rest.prefix { $0 &- 0x30 < 10 }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count)
            var hasFraction = false
            if rest.first == UInt8(ascii: ".") {
                let decimals = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
                guard !decimals.isEmpty else { return false }
                rest = rest.dropFirst(decimals.count + 1)
                hasFraction = true
            }
            guard let unit = rest.popFirst(), let place = units.firstIndex(of: unit), !hasFraction || unit == UInt8(ascii: "S")
            else { return false }
            units = units[(place + 1)...]
        }
        return true
    }
}
