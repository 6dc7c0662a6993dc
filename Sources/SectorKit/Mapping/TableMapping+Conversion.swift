// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension TableMapping {
    /// One thing that is done to a cell. An empty cell stays empty; a cell that cannot be converted rejects its row, with a reason.
    public enum Conversion: Sendable, Hashable {
        /// Marks such as `nil` or `-99.000` become empty.
        case missing(Set<String>)
        /// The words of the file become the field's own.
        case lookUp([String: String], otherwise: Otherwise = .rejected)
        /// A number in another unit, rounded to so many decimals.
        case unit(UnitConversion, decimals: Int)
        /// A number whose unit stands in another column.
        case unitPerRow(column: String, [String: UnitConversion], decimals: Int, otherwise: Otherwise = .rejected)
        /// A number with so many decimals; a half goes away from zero.
        case round(decimals: Int)
        /// A day written by a pattern such as `dd-MMM-yy` (see ``DatePattern``) becomes `2013-01-31`.
        case date(String)
        /// A moment written by a pattern such as `MM/dd/yyyy kk:mm` becomes `1988-01-02T00:00:00-05:00`.
        case time(String, zone: Zone)
        /// A day `2013-01-31` becomes its month `2013-01`.
        case month
        /// A day becomes its day of the week, Monday 1 to Sunday 7.
        case weekday
        /// A year, or one end of a range such as `1992-2006`.
        case year(YearRange)
        /// A CAS number with or without hyphens gets them; a wrong check digit rejects the row.
        case casNumber
        /// The cell is replaced by 64 hex digits (HMAC-SHA-256) under the importer's key; the same domain and cell give the same hash.
        case keyedHash(domain: String)
        /// The part of a text between two marks; a mark that is `nil` means the text's end. A missing mark rejects the row.
        case part(after: String?, before: String?)

        /// What becomes of a word or a unit's number that a list does not have.
        public enum Otherwise: String, Sendable, Hashable {
            /// The row is rejected.
            case rejected
            /// It stays.
            case kept
            /// The cell becomes empty.
            case missing
        }

        /// Which year a range stands for.
        public enum YearRange: String, Sendable, Hashable {
            /// The first.
            case first
            /// The last.
            case last
            /// None: ranges reject their rows.
            case rejected
        }

        /// The zone of times that do not tell it.
        public enum Zone: Sendable, Hashable {
            /// An offset from UTC such as `+08:00`.
            case offset(String)
            /// An offset that the importer gives.
            case setting(String)
        }

        /// The column it reads beside the cell.
        public var column: String? {
            if case .unitPerRow(let column, _, _, _) = self { column } else { nil }
        }

        /// The setting an importer has to give.
        public var setting: String? {
            if case .time(_, .setting(let name)) = self { name } else { nil }
        }

        /// Whether it is a keyed hash.
        public var isKeyedHash: Bool {
            if case .keyedHash = self { true } else { false }
        }
    }
}

extension TableMapping.Conversion {
    /// What it does, for a report.
    public var words: Text {
        switch self {
        case .missing(let marks):
            let list = marks.sorted().joined(separator: ", ")
            return Text(zh: "\(list) 视为缺失", en: "\(list) means no value")
        case .lookUp(let words, let otherwise):
            return Text(zh: "按 \(words.count) 个词换算,\(otherwise.words.zh)", en: "by a list of \(words.count) words, \(otherwise.words.en)")
        case .unit(let unit, let decimals):
            return Text(zh: "\(unit.words),\(decimals) 位小数", en: "\(unit.words), \(decimals) decimals")
        case .unitPerRow(let column, let units, let decimals, let otherwise):
            let list = units.sorted { $0.key < $1.key }.map(\.value.words).joined(separator: "; ")
            return Text(
                zh: "按 \(column) 列逐行换算(\(list)),\(decimals) 位小数,\(otherwise.words.zh)",
                en: "by the unit in \(column) (\(list)), \(decimals) decimals, \(otherwise.words.en)")
        case .round(let decimals): return Text(zh: "取 \(decimals) 位小数", en: "to \(decimals) decimals")
        case .date(let pattern): return Text(zh: "日期 \(pattern)", en: "a date \(pattern)")
        case .time(let pattern, .offset(let offset)):
            return Text(zh: "时刻 \(pattern),时区 \(offset)", en: "a time \(pattern) at \(offset)")
        case .time(let pattern, .setting(let name)):
            return Text(zh: "时刻 \(pattern),时区由导入者以 \(name) 给出", en: "a time \(pattern) at the importer's \(name)")
        case .month: return Text(zh: "只留年月", en: "to the month")
        case .weekday: return Text(zh: "星期几", en: "the day of the week")
        case .year(.first): return Text(zh: "年份范围取首年", en: "the first year of a range")
        case .year(.last): return Text(zh: "年份范围取末年", en: "the last year of a range")
        case .year(.rejected): return Text(zh: "年份,不收范围", en: "a year, no ranges")
        case .casNumber: return Text(zh: "CAS 号加连字符并核对校验位", en: "a CAS number with hyphens and its check digit")
        case .keyedHash: return Text(zh: "以导入者密钥作 HMAC-SHA-256 散列", en: "replaced by an HMAC-SHA-256 under the importer's key")
        case .part(let after, let before):
            let (start, end) = (after ?? "", before ?? "")
            return Text(zh: "取 “\(start)…\(end)” 之间的部分", en: "the part between '\(start)' and '\(end)'")
        }
    }
}

extension TableMapping.Conversion.Otherwise {
    fileprivate var words: Text {
        switch self {
        case .rejected: Text(zh: "其余拒收", en: "others are rejected")
        case .kept: Text(zh: "其余照录", en: "others stay")
        case .missing: Text(zh: "其余视为缺失", en: "others mean no value")
        }
    }
}
