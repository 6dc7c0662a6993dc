// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension CellTime: CustomStringConvertible {
    /// ISO 8601 as the cell stands: `2026-11-24`, `2026-11-24T09:30:00` or `2026-11-24T09:30:00+08:00`.
    var description: String {
        if isDay { return localDate.description }
        let local = milliseconds + Int64(offsetMinutes ?? 0) * 60_000
        let inDay = Int(local - Int64(localDate.daysSince1970) * 86_400_000)
        let seconds = inDay / 1_000
        let time = twoDigits(seconds / 3_600) + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60)
        let fraction = inDay % 1_000 == 0 ? "" : "." + String(inDay % 1_000 + 1_000).dropFirst()
        guard let offset = offsetMinutes else { return "\(localDate)T\(time)\(fraction)" }
        let size = Int(offset.magnitude)
        return "\(localDate)T\(time)\(fraction)" + (offset < 0 ? "-" : "+") + twoDigits(size / 60) + ":" + twoDigits(size % 60)
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
