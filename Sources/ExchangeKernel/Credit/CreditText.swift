// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What people write into credit records: short, and nothing of what may never be collected there.
enum CreditText {
    static let limit = 500

    /// Kinds of information that credit never takes (征信业管理条例 第14条).
    private static let forbidden = [
        "宗教", "基因", "指纹", "血型", "疾病", "病史", "religio", "genetic", "genome", "fingerprint", "blood type",
        "blood group", "disease", "medical history",
    ]

    /// Refuses a text that is empty, too long, or about what credit never takes.
    static func check(_ text: String, _ field: String) throws(Refusal) {
        guard (1...limit).contains(text.utf8.count) else { throw .creditTextLength(field, limit) }
        let lowered = text.lowercased()
        if let word = forbidden.first(where: lowered.contains) { throw .forbiddenInCredit(field, word) }
    }
}

extension CreditTerms {
    /// Refuses a time of publicity outside the limits of its class.
    func check(_ publicity: Publicity?, for severity: Severity, on today: CalendarDate) throws(Refusal) {
        let months = publicityMonths(severity)
        guard let publicity else {
            guard months.lowerBound == 0 else { throw .publicityOutOfLimits(severity, months) }
            return
        }
        let latest = today.adding(days: publicityStartDays)
        guard today <= publicity.from, publicity.from <= latest else { throw .publicityStart(publicity.from, latest) }
        guard publicity.from < publicity.until, publicity.from.monthsLater(months.lowerBound) <= publicity.until,
            publicity.until <= publicity.from.monthsLater(months.upperBound)
        else { throw .publicityOutOfLimits(severity, months) }
    }
}

extension CalendarDate {
    /// The same day of the month so many months later, or the month's last day when it has no such day.
    func monthsLater(_ count: Int) -> CalendarDate {
        let (year, month, day) = parts
        let months = year * 12 + month - 1 + count
        let (laterYear, laterMonth) = (months / 12, months % 12 + 1)
        let last = CalendarDate.daysInMonth(laterMonth, year: laterYear)
        return CalendarDate(year: laterYear, month: laterMonth, day: min(day, last)) ?? self
    }
}
