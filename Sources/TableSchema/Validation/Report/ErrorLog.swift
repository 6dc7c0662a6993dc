// SPDX-License-Identifier: Apache-2.0

/// Errors and warnings: all are counted, the first are kept.
struct ErrorLog {
    let limit: Int
    private(set) var errors: [TableError] = []
    private(set) var total = 0
    private(set) var warnings: [String] = []
    private(set) var totalWarnings = 0
    private var counts: [TableErrorType: Int] = [:]

    init(limit: Int) { self.limit = limit }

    /// Whether the next error would be kept; if not, it needs no words.
    var keepsMore: Bool { errors.count < limit }

    /// How often each type occurred, in the order of the types.
    var byType: [(type: TableErrorType, count: Int)] {
        TableErrorType.allCases.compactMap { type in counts[type].map { (type, $0) } }
    }

    mutating func add(_ type: TableErrorType, _ error: @autoclosure () -> TableError) {
        if keepsMore { errors.append(error()) }
        total += 1
        counts[type, default: 0] += 1
    }

    mutating func warn(_ warning: @autoclosure () -> String) {
        if warnings.count < limit { warnings.append(warning()) }
        totalWarnings += 1
    }
}
