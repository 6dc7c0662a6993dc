// SPDX-License-Identifier: Apache-2.0

extension CellTime {
    /// Reads `2026-11-24`, `2026-11-24T09:30:00` and `2026-11-24T09:30:00Z`, as nearly every table writes them.
    ///
    /// `nil` means only that ``readAny(_:)`` must be asked.
    @inline(__always)
    static func readUsual(_ bytes: UnsafeRawBufferPointer) -> CellTime? {
        let count = bytes.count
        guard count == 10 || count == 19 || count == 20, let day = DateReader.parts(bytes) else { return nil }
        let days = DateReader.daysSince1970(year: day.year, month: day.month, day: day.day)
        let midnight = Int64(days) * 86_400_000
        if count == 10 { return CellTime(milliseconds: midnight, offsetMinutes: nil, isDay: true) }
        guard bytes[10] == 0x54 || bytes[10] == 0x20, count == 19 || bytes[19] == 0x5A,
            let clock = DateReader.clock(bytes, at: 11), clock.hour <= 23, clock.minute <= 59, clock.second <= 60
        else { return nil }
        return CellTime(
            milliseconds: midnight + Int64(clock.hour * 3_600 + clock.minute * 60 + clock.second) * 1_000,
            offsetMinutes: count == 20 ? 0 : nil, isDay: false)
    }
}
