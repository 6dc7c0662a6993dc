// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Notices a table of one column whose header would fall apart at another delimiter.
enum DelimiterHint {
    /// What to tell the sender; `nil` when nothing looks odd.
    static func hint(labels: [String], delimiter: UInt8) -> Text? {
        guard labels.count == 1, let label = labels.first else { return nil }
        let candidates: [(byte: UInt8, zh: String, en: String)] = [
            (0x09, "制表符", "tabs"), (0x3B, "分号 ;", "semicolons"), (0x7C, "竖线 |", "vertical bars"), (0x2C, "逗号 ,", "commas"),
        ]
        let counted = candidates.filter { $0.byte != delimiter }
            .map { candidate in (candidate, count: label.utf8.count { $0 == candidate.byte }) }
        guard let best = counted.max(by: { $0.count < $1.count }), best.count > 0 else { return nil }
        return Text(
            zh: "只读到一列,表头像是用\(best.0.zh)分隔的。请在方言中声明分隔符。",
            en: "Only one column was found, and its header looks separated by \(best.0.en). "
                + "Declare the delimiter in the dialect.")
    }
}
