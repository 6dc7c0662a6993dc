// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// Measures one column cell by cell in bounded memory (at most 2 MiB).
struct ColumnProfiler {
    /// How many top values a profile lists.
    static let topValueLimit = 10

    private let declared: ColumnProfile.Kind?
    private var present = 0
    private var missing = 0
    private var longest = 0
    private var isFewValued = true
    private var frequent = FrequentValues()
    private var distinct = DistinctCounter()
    private var numbers = 0
    private var tooLarge = 0
    private var sum: Int128 = 0
    private var smallest = Int128.max
    private var largest = Int128.min
    private var times = 0
    private var oldest: CellTime?
    private var newest: CellTime?
    private var texts = ExtremeText()

    /// Measures a column of a declared kind, or of whatever most of its cells turn out to be.
    init(declared: ColumnProfile.Kind?) { self.declared = declared }

    /// Counts a cell without a value.
    @inline(__always)
    mutating func observeMissing() { missing += 1 }

    /// Measures a cell with a value; says what it was read as.
    @inline(__always)
    mutating func observe(_ bytes: UnsafeRawBufferPointer) -> CellForm {
        present += 1
        count(bytes)
        if bytes.count > longest { longest = max(longest, scalarCount(bytes)) }
        // Signs, full stop and digits lie within 0x2B…0x39: only such a cell can be a number or a date.
        guard declared != .text, let first = bytes.first, first &- 0x2B < 15 else { return observeText(bytes) }
        if bytes.count >= 10, bytes[4] == 0x2D || bytes[4] == 0x2F, let time = CellTime.read(bytes) {
            observe(time)
            return .time
        }
        return observeNumber(bytes)
    }

    @inline(__always)
    private mutating func observeNumber(_ bytes: UnsafeRawBufferPointer) -> CellForm {
        switch CellNumber.read(bytes) {
        case .billionths(let value):
            numbers += 1
            sum += value
            if value < smallest { smallest = value }
            if value > largest { largest = value }
        case .outOfRange: tooLarge += 1
        case .notANumber: return observeText(bytes)
        }
        return .number
    }

    @inline(__always)
    private mutating func observeText(_ bytes: UnsafeRawBufferPointer) -> CellForm {
        texts.insert(bytes)
        return .text
    }

    @inline(__always)
    private mutating func count(_ bytes: UnsafeRawBufferPointer) {
        let hash = ByteHash.hash(bytes)
        guard isFewValued else { return distinct.insert(hash) }
        if frequent.insert(bytes, hash: hash) { return }
        for known in frequent.knownHashes { distinct.insert(known) }
        distinct.insert(hash)
        frequent = FrequentValues()
        isFewValued = false
    }

    private mutating func observe(_ time: CellTime) {
        times += 1
        if time.milliseconds < oldest?.milliseconds ?? .max { oldest = time }
        if time.milliseconds > newest?.milliseconds ?? .min { newest = time }
    }

    private func scalarCount(_ bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// What was measured.
    func profile(label: String) -> ColumnProfile {
        let kind = declared ?? majority
        var distinct = distinct
        distinct.settle()
        let readable =
            switch kind {
            case .number: numbers
            case .date: times
            case .text: declared == .text ? present : texts.count
            }
        let isNumber = kind == .number && numbers > 0
        return ColumnProfile(
            label: label, kind: kind, presentCount: present, missingCount: missing,
            distinctCount: isFewValued ? frequent.count : distinct.count, isDistinctEstimated: distinct.isEstimate,
            minimum: extreme(kind, smallest, oldest, texts.minimum), maximum: extreme(kind, largest, newest, texts.maximum),
            mean: isNumber ? CellNumber.mean(sum: sum, count: numbers) : nil,
            topValues: isFewValued ? frequent.top(ColumnProfiler.topValueLimit) : [], longestLength: longest,
            unreadableCount: present - readable, newestDate: kind == .date ? newest?.localDate : nil)
    }

    private var majority: ColumnProfile.Kind {
        if numbers + tooLarge > 0, numbers + tooLarge >= max(times, texts.count) { return .number }
        return times > 0 && times >= texts.count ? .date : .text
    }

    private func extreme(_ kind: ColumnProfile.Kind, _ number: Int128, _ time: CellTime?, _ text: String?) -> String? {
        switch kind {
        case .number: numbers > 0 ? CellNumber.text(billionths: number) : nil
        case .date: time?.description
        case .text: text
        }
    }
}
